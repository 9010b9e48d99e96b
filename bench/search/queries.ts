import type { GoodKind, JudgedGood } from './goods';

/** One question of a shopper and what answers it: a kind of good, a brand, and things its data must say. */
export type JudgedQuery = {
  text: string;
  kind: QueryKind;
  want: { kinds?: GoodKind[]; brand?: RegExp; says?: RegExp[] } | { handle: string };
};

export type QueryKind =
  | 'type'
  | 'brand + type'
  | 'brand + series'
  | 'type + attribute'
  | 'model code'
  | 'misspelt'
  | 'synonym'
  | 'accessory'
  | 'title'
  | 'part of a code';

const ask = (
  kind: QueryKind,
  text: string,
  kinds?: GoodKind | GoodKind[],
  brand?: RegExp,
  ...says: RegExp[]
): JudgedQuery => ({
  text,
  kind,
  want: {
    ...(kinds && { kinds: [kinds].flat() }),
    ...(brand && { brand }),
    ...(says.length > 0 && { says }),
  },
});

/** Written before any tuning. Every second one is held out. */
export const writtenQueries: JudgedQuery[] = [
  ask('type', 'laptop', 'laptop'),
  ask('type', 'printer', 'printer'),
  ask('type', 'headphones', 'headphones'),
  ask('type', 'keyboard', 'keyboard'),
  ask('type', 'mouse', 'mouse'),
  ask('type', 'toner cartridges', 'toner'),
  ask('type', 'computer monitor', 'monitor'),
  ask('type', 'projector', 'projector'),
  ask('type', 'hard drive', 'hard drive'),
  ask('type', 'memory card', 'memory card'),
  ask('type', 'graphics card', 'graphics card'),
  ask('type', 'calculators', 'calculator'),
  ask('type', 'motherboard', 'motherboard'),
  ask('type', 'photo paper', 'photo paper'),
  ask('type', 'docking station', 'docking'),
  ask('type', 'usb hub', 'hub'),
  ask('type', 'coffee machine', 'coffee'),
  ask('type', 'card reader', 'card reader'),
  ask('brand + type', 'hp laptop', 'laptop', /^hp$/i),
  ask('brand + type', 'canon toner', 'toner', /canon/i),
  ask('brand + type', 'epson ink cartridge', 'ink', /epson/i),
  ask('brand + type', 'sony headphones', 'headphones', /sony/i),
  ask('brand + type', 'philips headphones', 'headphones', /philips/i),
  ask('brand + type', 'brother printer', 'printer', /brother/i),
  ask('brand + type', 'lexmark printer', 'printer', /lexmark/i),
  ask('brand + type', 'samsung toner', 'toner', /samsung/i),
  ask('brand + type', 'apc ups', 'ups', /apc/i),
  ask('brand + type', 'startech kvm switch', 'kvm', /startech/i),
  ask('brand + type', 'tripp lite pdu', 'pdu', /tripp/i),
  ask('brand + type', 'intel processor', 'processor', /intel/i),
  ask('brand + type', 'kingston memory', 'memory', /kingston/i),
  ask('brand + type', 'cherry keyboard', 'keyboard', /cherry/i),
  ask('brand + type', 'targus laptop bag', 'laptop bag', /targus/i),
  ask('brand + type', 'dymo labels', ['label tape', 'labels'], /dymo/i),
  ask('brand + type', 'epson projector', 'projector', /epson/i),
  ask('brand + type', 'hp monitor', 'monitor', /^hp$/i),
  ask('brand + type', 'kensington privacy filter', 'privacy filter', /kensington/i),
  ask('brand + type', 'xerox drum', 'drum', /xerox/i),
  ask('brand + series', 'hp laserjet', 'printer', /^hp$/i, /laserjet/),
  ask('brand + series', 'lenovo thinkpad', 'laptop', /lenovo/i, /thinkpad/),
  ask('brand + series', 'hp pavilion', ['laptop', 'pc'], /^hp$/i, /pavilion/),
  ask('brand + series', 'apc smart-ups', 'ups', /apc/i, /smart[- ]?ups/),
  ask('brand + series', 'apc back-ups', 'ups', /apc/i, /back[- ]?ups/),
  ask('brand + series', 'intel xeon', 'processor', /intel/i, /xeon/),
  ask('brand + series', 'intel core i5', 'processor', /intel/i, /core.{0,4}\si5/),
  ask('brand + series', 'brother p-touch', undefined, /brother/i, /p-?touch/),
  ask('brand + series', 'xerox phaser', 'printer', /xerox/i, /phaser/),
  ask('brand + series', 'hp elitebook', 'laptop', /^hp$/i, /elitebook/),
  ask('brand + series', 'samsung galaxy case', 'phone case', /samsung/i, /galaxy|samsung/),
  ask('brand + series', 'sylvanian families', undefined, /sylvanian/i),
  ask('type + attribute', '17 inch laptop', 'laptop', undefined, /\(17(\.\d)?"\)/),
  ask('type + attribute', 'laptop 4gb', 'laptop', undefined, /\b4 gb\b/),
  ask('type + attribute', 'silver laptop', 'laptop', undefined, /silver/),
  ask('type + attribute', 'black toner', 'toner', undefined, /black/),
  ask('type + attribute', 'cat6 cable blue', 'network cable', undefined, /cat\.? ?6(?!a)/, /blue/),
  ask(
    'type + attribute',
    '2m cat5e patch cable',
    'network cable',
    undefined,
    /cat\.? ?5e/,
    /\b2(\.00?)? ?m\b/,
  ),
  ask('type + attribute', 'hdmi cable 3m', 'hdmi cable', undefined, /\b3(\.00?)? ?m\b/),
  ask('type + attribute', '16gb usb stick', 'usb stick', undefined, /\b16 ?gb\b/),
  ask('type + attribute', 'wireless mouse', 'mouse', undefined, /wireless|rf |bluetooth/),
  ask(
    'type + attribute',
    'wireless keyboard german',
    'keyboard',
    undefined,
    /wireless|rf |bluetooth/,
    /german|qwertz/,
  ),
  ask('type + attribute', 'red network cable', 'network cable', undefined, /\bred\b/),
  ask('type + attribute', '1tb hard drive', 'hard drive', undefined, /\b(1 ?tb|1000 ?gb)\b/),
  ask('type + attribute', 'colour laser printer', 'printer', undefined, /laser/, /colou?r/),
  ask('type + attribute', '8 port network switch', 'switch', undefined, /\b8[- ]?port|ports quantity: 8\b/),
  ask('type + attribute', '4 port kvm switch usb', 'kvm', undefined, /\b4[- ]port/, /usb/),
  ask('type + attribute', 'white headphones', 'headphones', undefined, /white/),
  ask('type + attribute', 'bluetooth speaker', 'speaker', undefined, /bluetooth/),
  ask('type + attribute', 'ddr3 8gb memory', 'memory', undefined, /ddr3/, /\b8 ?gb\b/),
  ask('type + attribute', '24" monitor', 'monitor', undefined, /\(2[34](\.\d)?"\)/),
  ask('type + attribute', 'a4 photo paper glossy', 'photo paper', undefined, /\ba4\b/, /gloss/),
  ask('misspelt', 'hedphones', 'headphones'),
  ask('misspelt', 'keybord', 'keyboard'),
  ask('misspelt', 'lenvo laptop', 'laptop', /lenovo/i),
  ask('misspelt', 'projecter lamp', 'projector lamp'),
  ask('misspelt', 'canon catridge', ['toner', 'ink'], /canon/i),
  ask('misspelt', 'epsom printer', 'printer', /epson/i),
  ask('misspelt', 'wirless mouse', 'mouse', undefined, /wireless|rf |bluetooth/),
  ask('misspelt', 'uninteruptible power suply', 'ups'),
  ask('misspelt', 'calulator', 'calculator'),
  ask('misspelt', 'thinkpd', 'laptop', /lenovo/i, /thinkpad/),
  ask('synonym', 'notebook computer', 'laptop'),
  ask('synonym', 'ethernet cable', 'network cable'),
  ask('synonym', 'usb stick', 'usb stick'),
  ask('synonym', 'earphones', 'headphones'),
  ask('synonym', 'cpu', 'processor'),
  ask('synonym', 'ram 4gb', 'memory', undefined, /\b4 ?gb\b/),
  ask('synonym', 'mainboard', 'motherboard'),
  ask('synonym', 'video card', 'graphics card'),
  ask('synonym', 'beamer', 'projector'),
  ask('synonym', 'fiber patch cable lc sc', 'fibre cable', undefined, /lc/, /sc/),
  ask('synonym', 'laptop rucksack', 'laptop bag'),
  ask('synonym', 'television', 'tv'),
  ask('accessory', 'laptop bag', 'laptop bag'),
  ask('accessory', 'projector lamp', 'projector lamp'),
  ask('accessory', 'mouse pad', 'mouse pad'),
  ask('accessory', 'ups replacement battery', 'ups battery'),
  ask('accessory', 'monitor arm', 'monitor arm'),
  ask('accessory', 'tv wall mount', 'wall mount', undefined, /\b(tv|flat|lcd|display|screen)\b/),
  ask('accessory', 'printer cable', ['usb cable'], undefined, /printer/),
  ask('accessory', 'laptop charger', ['power adapter', 'charger']),
];

const everyNth = 809;

/** Asked with a product's own words: its whole title, its maker's name for it, and codes whole or in part. */
export function queriesFromGoods(goods: JudgedGood[]): JudgedQuery[] {
  const queries: JudgedQuery[] = [];
  for (let at = 400; at < goods.length; at += everyNth) {
    const good = goods[at];
    if (!good) continue;
    const want = { handle: good.handle };
    queries.push({ text: good.title.slice(0, 200), kind: 'title', want });
    const code = good.title.match(/\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{6,}\b/)?.[0];
    if (!code || goods.filter((other) => other.title.includes(code)).length > 1) continue;
    queries.push({ text: `${good.brand} ${code}`, kind: 'model code', want });
    queries.push({ text: code.toLowerCase().replaceAll('-', ' '), kind: 'model code', want });
    const start = code.slice(0, Math.ceil(code.length * 0.75));
    if (goods.filter((other) => other.title.toLowerCase().includes(start.toLowerCase())).length <= 5)
      queries.push({ text: start, kind: 'part of a code', want });
  }
  return queries;
}
