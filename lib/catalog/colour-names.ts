/**
 * What colours are called on labels, in English and German, and how they look. Names are folded: lower
 * case, without accents. More than one hex: all of them are shown.
 */
export const colourNames: Record<string, string> = {
  // Whites and greys
  'white weiss snow schnee optic-white bright-white schneeweiss': '#ffffff',
  'ivory elfenbein cream creme crema ecru off-white offwhite wollweiss naturweiss': '#f5eedc',
  'chalk kreide bone knochen eggshell eierschale oatmeal hafer': '#ece5d8',
  'silver silber argent': '#c0c3c7',
  'grey gray grau ash asche': '#8d9093',
  'stone stein pebble kiesel fog nebel': '#b9b4a7',
  'slate schiefer': '#5d6872',
  'charcoal anthracite anthrazit graphite graphit kohle': '#4a4744',
  'black schwarz noir nero onyx jet ebony ebenholz': '#141414',
  // Browns and earths
  'sand sandstone sandfarben': '#d8c3a0',
  'beige natural natur nude hautfarben': '#dcc9a9',
  'taupe greige': '#a3968a',
  khaki: '#a89a6d',
  'camel kamel': '#c19a6b',
  'tan caramel karamell cognac toffee': '#b0713d',
  'brown braun chestnut kastanie chocolate schokolade schoko coffee kaffee mocha mokka espresso': '#5f3f2b',
  'walnut walnuss nussbaum': '#7c5638',
  'oak eiche': '#b98a5c',
  'birch birke maple ahorn pine kiefer bamboo bambus': '#e0c79c',
  'rust rost': '#a6472a',
  'terracotta terrakotta clay ton brick ziegel': '#b5533c',
  'copper kupfer bronze': '#b4693f',
  'gold golden': '#c9a24b',
  'rose-gold rosegold': '#c08676',
  'brass messing': '#b5963f',
  // Reds and pinks
  'red rot rouge scarlet scharlach cherry kirsche kirschrot': '#c0252d',
  'burgundy burgunder bordeaux wine wein weinrot maroon merlot oxblood': '#6b1f2e',
  'coral koralle': '#ef7a63',
  'salmon lachs': '#f39a84',
  'pink rosa': '#eda3b6',
  'rose altrosa dusty-rose dusty-pink blush': '#cf9a8b',
  'magenta fuchsia pinkfarben hot-pink': '#cf2a83',
  // Oranges and yellows
  'orange tangerine mandarine': '#e8792b',
  'apricot aprikose peach pfirsich': '#f4b98e',
  'yellow gelb lemon zitrone': '#f2cf3f',
  'mustard senf': '#c99a25',
  'ochre ocher ocker': '#cc9a3f',
  'amber bernstein honey honig': '#d9932b',
  // Greens
  'green grun vert': '#3f8a4c',
  'olive oliv olivgrun': '#6d7a58',
  'sage salbei': '#a5b296',
  'mint minze': '#b4e0cb',
  'lime limette': '#b4d330',
  'moss moos': '#66713a',
  'forest wald waldgrun tannengrun bottle-green flaschengrun': '#274d36',
  'emerald smaragd': '#14795a',
  jade: '#4fa383',
  'teal petrol': '#1f6f74',
  'turquoise turkis aqua': '#40bcb8',
  // Blues
  'blue blau bleu azul cobalt kobalt': '#2f62b8',
  'navy marine marineblau dunkelblau nachtblau midnight mitternacht mitternachtsblau': '#1d2a4d',
  'ink tinte indigo': '#2f4a5c',
  'royal royal-blue konigsblau': '#2a46b8',
  'sky himmel himmelblau hellblau baby-blue babyblau': '#8fb0b8',
  'denim jeans': '#4a6588',
  cyan: '#25b7d3',
  'ice eisblau powder puder': '#cfe2ea',
  // Purples
  'purple violet lila violett': '#6f3fa0',
  'lavender lavendel flieder lilac mauve malve': '#b7a3d0',
  'plum pflaume aubergine eggplant mulberry': '#5b3a4a',
  // Not one colour
  'clear transparent klar farblos': '#e9eef0',
};

/** Names for what has many colours. */
export const manyColoured =
  /\b(multi|multi-?colou?red|multicolou?r|mehrfarbig|bunt|rainbow|regenbogen|assorted|gemischt)\b/;

/** Options whose values are colours, by their folded names. */
export const colourOptionNames =
  /^(colou?rs?|farben?|farbton|couleur|colore|kleur|shades?|frame colou?r|finish)$/;

/** Words that make a colour lighter (above 0) or darker; German puts them in front without a space. */
export const shadeWords: Record<string, number> = {
  light: 0.4,
  pale: 0.5,
  pastel: 0.5,
  soft: 0.25,
  hell: 0.4,
  zart: 0.4,
  dark: -0.4,
  deep: -0.3,
  dunkel: -0.4,
  tief: -0.3,
};
