import type { Room } from './shelf';

/** Kitchen and table. `title | kind | dollars | colours | sizes`, the most popular first. */
export const kitchenRooms: Room[] = [
  {
    handle: 'kitchen',
    name: 'Kitchen',
    description: 'For cooking that takes its time.',
    kind: 'pot',
    colour: 'Terracotta',
    shelves: [
      {
        handle: 'pots-and-pans',
        name: 'Pots & pans',
        description: 'Cast, enamelled and beaten, to hand down.',
        makers: ['Ferro & Figlie', 'Ember Works'],
        material: 'enamelled cast iron',
        says: [
          'Holds its heat through a long simmer and looks at home on the table.',
          'A heavy base, an even temper, and a lid that fits as it should.',
          'Sears hard, simmers low and forgives a distracted cook.',
        ],
        care: 'Warm water, a soft brush, and a drop of oil now and then.',
        goods: `Hearth Casserole, 4 litres|pot|189|TIO|4 l,6 l
Sunday Stew Pot|pot|229|OHC|
Kiln Frying Pan|pan|84|HTI|24 cm,28 cm
Low Braiser with Lid|pot|164|YTI|
Crepe Evening Pan|pan|58|HC|
Shepherd's Milk Pan|pan|62|CSB|
Long Simmer Cocotte|pot|142|PTO|
Copper Whisper Sauté Pan|pan|176|Y|
Campfire Skillet|pan|49|H|20 cm,26 cm
Polenta Pot|pot|118|YS|`,
      },
      {
        handle: 'kettles-and-teapots',
        name: 'Kettles & teapots',
        description: 'For the four o’clock pause.',
        makers: ['Maris Pottery', 'Ember Works'],
        material: 'glazed stoneware',
        says: [
          'Pours without a drip, which is rarer than it should be.',
          'Keeps two cups warm while you read one more chapter.',
          'A round belly, a sure handle, and a spout that was drawn eleven times.',
        ],
        care: 'Rinse with hot water; no soap, so that the next tea tastes of tea.',
        goods: `Portico Teapot|teapot|68|SOT|0.8 l,1.2 l
Whistle-Low Kettle|kettle|92|PIC|
Rain Day Teapot|teapot|74|IBS|
Morning Kettle, enamel|kettle|79|CTO|
Orchard Teapot|teapot|81|OY|
Small Hours Teapot for One|teapot|46|RSC|
Harbour Kettle|kettle|98|IH|
Peppermint Teapot|teapot|59|BO|
Hob Kettle Number Two|kettle|104|HY|
Ceremony Teapot|teapot|112|HW|`,
      },
      {
        handle: 'knives-and-boards',
        name: 'Knives & boards',
        description: 'Edges that keep, wood that lasts.',
        makers: ['Kessel Cutlers', 'Grove & Plane'],
        material: 'carbon steel and oiled hardwood',
        says: [
          'Balanced where the hand wants it, ground thin behind the edge.',
          'Cut from one plank, oiled three times, and kind to a blade.',
          'Does the daily work of a whole drawer of lesser tools.',
        ],
        care: 'Wash by hand, dry at once, and oil the wood every season.',
        goods: `Everyday Chef's Knife|knife|96|WKH|18 cm,21 cm
Loaf Board|board|54|KW|
Petty Knife|knife|58|WK|
Olive Grove Serving Board|board|72|KOW|
Bread Saw|knife|64|WH|
Cheese Board with Handle|board|48|KS|
Vegetable Cleaver|knife|88|WI|
Butcher's Corner Board|board|118|WK|
Tomato Knife|knife|39|TK|
Round Pizza Board|board|66|KW|`,
      },
      {
        handle: 'kitchen-tools',
        name: 'Kitchen tools',
        description: 'What the hand reaches for.',
        makers: ['Grove & Plane', 'Kessel Cutlers'],
        material: 'turned wood and forged steel',
        says: [
          'Shaped until the wrist stopped noticing it.',
          'The one that is always in the sink because it is always in use.',
          'Small, plain, and missed at once when it is lent out.',
        ],
        care: 'Wash by hand; a little oil keeps the grain closed.',
        goods: `Spoon and Spatula Pair|spoon|28|KPW|
Kitchen Shears|scissors|42|IHT|
Olive Wood Spoon Set|spoon|36|OK|
Herb Scissors|scissors|26|OY|
Pastry Brush|brush|18|KS|
Salad Servers|spoon|38|WKH|
Vegetable Brush|brush|16|KO|
Tasting Spoons|spoon|24|KR|
Poultry Shears|scissors|54|H|
Dough Scraper and Spoon|spoon|31|WS|`,
      },
      {
        handle: 'aprons-and-cloths',
        name: 'Aprons & cloths',
        description: 'Linen that gets better with stains.',
        makers: ['Weft House', 'Lino Sorrento'],
        material: 'washed European linen',
        says: [
          'Cut long, with a pocket that holds a phone and a wooden spoon.',
          'Softer after the tenth wash than after the first.',
          'Two pockets, one loop, and ties that go round twice.',
        ],
        care: 'Machine wash at 40 °C, hang damp, never iron unless you enjoy it.',
        goods: `Workshop Apron|apron|64|TOI|
Baker's Half Apron|apron|44|SC|
Waffle Kitchen Towel|towel|22|CTO|
Striped Tea Towel|towel|18|TIY|
Crossback Apron|apron|72|HPO|
Herringbone Glass Cloth|towel|19|BC|
Children's Apron|apron|36|YBR|
Market Apron|apron|58|IO|
Heavy Oven Cloth|towel|26|HT|
Linen Hand Towel|towel|24|SRP|`,
      },
    ],
  },
  {
    handle: 'table',
    name: 'Table',
    description: 'Set for two, or for whoever comes.',
    kind: 'bowl',
    colour: 'Olive',
    shelves: [
      {
        handle: 'mugs',
        name: 'Mugs',
        description: 'The first thing you hold each day.',
        makers: ['Maris Pottery', 'Studio Okto'],
        material: 'wheel-thrown stoneware',
        says: [
          'Thrown thick at the foot and thin at the lip, where it counts.',
          'Room for three fingers, which is the whole secret of a handle.',
          'Each one carries the mark of the hand that pulled it.',
        ],
        care: 'Dishwasher safe, though it will thank you for the sink.',
        goods: `Morning Mug|mug|26|TOIC|
Tall Latte Mug|mug|29|SPB|
Dipped Mug|mug|28|CTI|
Fisherman's Mug|mug|32|IB|
Two-Handed Mug|mug|34|OY|
Porridge Mug|mug|31|SR|
Speckled Mug|mug|27|CHS|
Espresso Cup|mug|18|HTP|
Guest Mug|mug|24|ROB|
Night Watch Mug|mug|30|HI|`,
      },
      {
        handle: 'bowls',
        name: 'Bowls',
        description: 'Soup, salad, keys.',
        makers: ['Maris Pottery', 'Studio Okto'],
        material: 'reactive-glaze stoneware',
        says: [
          'Wide enough for pasta, deep enough for soup.',
          'A glaze that pools differently in every firing.',
          'Nests in its larger sister and leaves the shelf tidy.',
        ],
        care: 'Dishwasher and oven safe up to 220 °C.',
        goods: `Supper Bowl|bowl|32|OTI|
Ramen Bowl|bowl|38|HIT|
Fruit Bowl|bowl|64|YOT|
Breakfast Bowl|bowl|24|SBR|
Salad Bowl, large|bowl|72|OKC|
Dip Bowls, set of three|bowl|36|TYO|
Nesting Bowl|bowl|28|CSP|15 cm,20 cm,25 cm
Key Bowl|bowl|22|PH|
Pasta Bowl|bowl|34|CTS|
Mixing Bowl with Lip|bowl|48|BC|`,
      },
      {
        handle: 'plates',
        name: 'Plates',
        description: 'Quiet rims, deep glazes.',
        makers: ['Studio Okto', 'Maris Pottery'],
        material: 'pressed stoneware',
        says: [
          'A raised rim keeps the sauce where it belongs.',
          'Stacks flat, lies still, and sounds right when a fork is put down.',
          'Made to be mixed with whatever you already own.',
        ],
        care: 'Dishwasher and microwave safe.',
        goods: `Dinner Plate|plate|28|OCTI|
Side Plate|plate|19|CSB|
Rimmed Soup Plate|plate|26|STO|
Serving Platter|plate|58|HYT|
Bread Plate|plate|16|RSP|
Coupe Plate|plate|27|CHI|22 cm,27 cm
Cake Plate|plate|44|RB|
Olive Dish|plate|21|O|
Tapas Plate|plate|17|TYI|
Feast Platter|plate|78|CS|`,
      },
      {
        handle: 'glasses',
        name: 'Glasses',
        description: 'Blown thin, made to be used.',
        makers: ['Vetreria Nuova', 'Luma Glass'],
        material: 'mouth-blown glass',
        says: [
          'Thin at the rim, heavy at the base, and never quite the same twice.',
          'Water tastes better out of it. We cannot prove this.',
          'The colour is in the glass itself and will not wear.',
        ],
        care: 'Wash by hand in warm water and polish with linen.',
        goods: `Water Glass|glass|16|BOI|
Tumbler, low|glass|18|YSP|
Long Drink Glass|glass|19|BTO|
Amber Wine Tumbler|glass|22|YT|
Juice Glass|glass|12|YRB|
Smoked Whisky Glass|glass|26|H|
Tea Glass|glass|15|OS|
Garden Glass|glass|14|OB|
Carafe Glass for the Night|glass|34|BI|
Party Glass|glass|11|RYB|`,
      },
      {
        handle: 'jugs-and-vases',
        name: 'Jugs & vases',
        description: 'For water, for wild flowers.',
        makers: ['Maris Pottery', 'Casa Amphora'],
        material: 'hand-built earthenware',
        says: [
          'As good with three stems as it is with none.',
          'Built by coil, smoothed by hand, and fired once, slowly.',
          'Pours on Monday, holds tulips on Friday.',
        ],
        care: 'Wipe clean; protect the table from a first night’s sweat.',
        goods: `Amphora Vase|vase|86|TSO|
Water Jug|jug|58|SCT|
Bud Vase|vase|28|PRB|
Milk Jug|jug|26|CBS|
Long Neck Vase|vase|74|IHP|
Wine Jug|jug|64|TPO|
Meadow Vase|vase|62|OY|
Lemonade Jug|jug|54|YB|
Shoulder Vase|vase|98|HS|
Oil Jug|jug|34|OT|`,
      },
    ],
  },
];
