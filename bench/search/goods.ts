import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** What the judge knows of a product: the maker's data, not what the shop makes of it. */
export type JudgedGood = { handle: string; brand: string; name: string; title: string; text: string };

/** The Icecat goods, or `undefined` where the file is not on this machine. */
export async function readGoods(file: string): Promise<JudgedGood[] | undefined> {
  if (!existsSync(file)) return undefined;
  const goods: JudgedGood[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { id, supplier, name, title, short_description: short = '', ...rest } = JSON.parse(line);
    const attributes = Object.entries(rest)
      .filter(([key, value]) => key.startsWith('attr_t_') || (key.startsWith('attr_n_') && value))
      .map(([key, value]) => `${key.slice(7).replaceAll('_', ' ')}: ${value}`);
    goods.push({
      handle: `icecat-${id}`,
      brand: supplier,
      name,
      title,
      text: [title, short, ...attributes].join('\n').toLowerCase(),
    });
  }
  return goods;
}

type Kind = { is: RegExp; not?: RegExp };

/** What a product is, told from its title. `not` keeps apart what only goes with it. */
export const kinds = {
  laptop: {
    is: /\b(notebook|laptop|chromebook|netbook|thinkpad [a-z]?\d|probook|elitebook|pavilion dv|hybrid \(2-in-1\))/i,
    not: /\b(case|bag|backpack|sleeve|adapter|adaptor|charger|battery|lock|stand|dock|docking|memory|module|drive|keyboard|mouse|cable|motherboard|processor|cooling|arm|cart|station|replicator|combo|accessor|toner|filter|security|spare part|privacy|protection|cooler)/i,
  },
  'laptop bag': {
    is: /\b(notebook case|laptop (bag|case|backpack|sleeve)|notebook (bag|backpack|sleeve)|backpack)\b/i,
  },
  'laptop battery': { is: /\b(notebook spare part battery|laptop battery|notebook battery)\b/i },
  printer: {
    is: /\b(printer|laserjet|officejet|deskjet|multifunctional|mfp)\b/i,
    not: /\b(cartridge|toner|cable|drum|kit|ribbon|memory|cabinet|stand|belt|label|spare|server|head|tray|paper|fuser|film|adapter|feeder|stacker|module|unit|roller|sorter|card|cover|ink|hard disk|hard drive|lamp|warranty|original|upgrade|accessor|assembly|stapler|finisher|cleaning)\b/i,
  },
  toner: { is: /\btoner\b/i, not: /\b(collector|waste|collection|spare)\b/i },
  ink: { is: /\bink (cartridge|tank|bottle)/i },
  drum: { is: /\b(drum|imaging unit)\b/i },
  'network cable': {
    is: /\b(networking cable|patch ?(cable|cord)|(cat ?[567]\w*|ethernet|rj-?45)\b.*\bcable)/i,
    not: /\bfib(re|er)\b/i,
  },
  'fibre cable': { is: /\b(fib(re|er) optic cable|fib(re|er).*\bcable)/i },
  'usb cable': {
    is: /\busb\b.*\bcable\b|\bcable\b.*\busb\b/i,
    not: /\b(kvm|hub|keyboard|mouse|serial|printer kit|adapter|charger)\b/i,
  },
  'hdmi cable': { is: /\bhdmi\b.*\bcable\b|\bcable\b.*\bhdmi\b/i, not: /\b(switch|splitter|extender)\b/i },
  'vga cable': { is: /\bvga\b.*\bcable\b|\bcable\b.*\bvga\b/i },
  'power cord': { is: /\bpower (extension )?(cord|cable|lead)|power cable/i },
  mouse: {
    is: /\bmouse\b|\bmice\b/i,
    not: /\b(pad|mat|keyboard|cable|extension|rest|adapter|kvm|holder|tray|drawer)\b/i,
  },
  'mouse pad': { is: /\bmouse (pad|mat)\b/i },
  keyboard: {
    is: /\bkeyboard\b/i,
    not: /\b(cover|drawer|tray|cable|extension|adapter|kvm|case|holder|spare|rest|wedge|console|stand|platform|protector|shelf|manager)\b/i,
  },
  headphones: {
    is: /\b(headphones?|earphones?|earbuds?|in-ear)\b/i,
    not: /\b(cable|adapter|splitter|extension|case|stand|holder|amplifier|ear pads)\b/i,
  },
  headset: { is: /\bheadset\b/i, not: /\b(cable|adapter|splitter|case|stand|holder|accessor)\b/i },
  speaker: {
    is: /\b(loud)?speakers?\b/i,
    not: /\b(cable|mount|wire|stand|adapter|dock|phone|wall plate|plate|bracket)\b/i,
  },
  'usb stick': { is: /\b(usb flash drive|flash drive|memory stick|usb stick|usb drive)\b/i },
  'hard drive': {
    is: /\b(hard (disk )?drive|hard disk|hdd)\b/i,
    not: /\b(notebook|enclosure|cable|case|caddy|adapter|pixels|bracket|tray|dock|duplicator|bay|kit|controller|printer|server|pc\b)/i,
  },
  ssd: {
    is: /\b(ssd|solid state drive)\b/i,
    not: /\b(notebook|pixels|enclosure|adapter|bracket|cable|server|pc\b)/i,
  },
  memory: { is: /\bmemory module\b|\b(ddr\d?|sdram|dimm)\b.*\bmemory\b/i },
  'memory card': { is: /\b(memory card|sdhc|sdxc|compactflash|microsd)\b/i, not: /\breader\b/i },
  processor: {
    is: /\bprocessor\b|\b(xeon|pentium|celeron)\b.*\bghz\b/i,
    not: /\b(notebook|server barebone|heatsink|workstation|pixels|motherboard|board|server)\b/i,
  },
  motherboard: { is: /\b(motherboard|desktop board|server board)\b/i },
  'graphics card': { is: /\bgraphics card\b/i, not: /\bcable\b/i },
  monitor: {
    is: /\b(computer monitor|monitor|lcd display)\b/i,
    not: /\b(arm|stand|mount|cable|filter|privacy|riser|bracket|adapter|extension|kvm|shelf|notebook|baby)\b/i,
  },
  'monitor arm': { is: /\b(monitor|flat panel|display|flat screen|lcd)\b.*\b(arm|mount|stand|bracket)\b/i },
  'privacy filter': { is: /\bprivacy filter/i },
  projector: {
    is: /\bprojector\b/i,
    not: /\b(lamp|mount|bag|case|filter|screen|cable|ceiling|bracket|spare|lens|adapter|bulb|plate|column|remote)\b/i,
  },
  'projector lamp': { is: /\bprojector lamp\b|\blamp\b.*\bprojector\b/i },
  ups: {
    is: /\buninterruptible power suppl|\bups\b/i,
    not: /\b(batter(y|ies)|cartridge|kit|cable|software|service|warranty|card|rail|bypass|management|start-up|pack|pdu|distribution|mount|probe)\b/i,
  },
  'ups battery': { is: /\b(ups battery|replacement battery|battery cartridge|rbc\d)/i },
  pdu: { is: /\b(power distribution unit|pdu)\b/i },
  surge: { is: /\b(surge (protector|suppressor|arrest)|surgearrest)\b/i },
  'phone case': { is: /\bmobile phone case\b|\bphone case\b/i },
  lens: {
    is: /\b(camera lens|slr .*lens|telephoto lens|zoom lens)\b/i,
    not: /\b(cap|case|hood|filter|adapter|cleaning|pouch|shade|mount)\b/i,
  },
  camera: {
    is: /\b(digital camera|camcorder|compact camera|slr camera|webcam|ip camera|security camera)\b/i,
    not: /\b(case|bag|battery|lens|cable|strap|charger)\b/i,
  },
  webcam: { is: /\bweb ?cam\b/i, not: /\b(notebook|pixels|monitor)\b/i },
  kvm: {
    is: /\bkvm\b.*\bswitch|\bkvm\b/i,
    not: /\b(cable|rack ?mount|accessor|module|dongle|adapter|kit|extender)\b/i,
  },
  switch: {
    is: /\b(network switch|ethernet switch|(un)?managed\b|port.*switch)\b/i,
    not: /\b(kvm|component|cable|power supply|module|video|vga|hdmi|dvi|audio)\b/i,
  },
  router: { is: /\brouter\b/i, not: /\b(cable|antenna|memory|rack|adapter|module)\b/i },
  'access point': { is: /\baccess point\b/i, not: /\b(antenna|mount|adapter)\b/i },
  'network card': { is: /\b(networking card|network card|network adapter|ethernet adapter|nic)\b/i },
  rack: {
    is: /\b(rack\b|rack cabinet|netshelter)/i,
    not: /\b(rack accessory|mount(ed|ing)? kit|shelf|rail|ups|pdu|notebook|server barebone|patch|fan|drawer|kvm|switch|power|keyboard|panel|console)\b/i,
  },
  'wall mount': { is: /\bwall ?mount|\bwall bracket/i },
  'label tape': { is: /\b(label-making tape|label tape|labelling tape|dymo.*tape)\b/i },
  labels: { is: /\blabels?\b/i, not: /\b(printer|maker|tape|label-making|cutter)\b/i },
  binder: { is: /\b(ring binder|binder|lever arch)\b/i },
  'photo paper': { is: /\bphoto paper\b/i },
  'blank dvd': {
    is: /\bdvd[-+]rw?\b|\bblank dvd\b/i,
    not: /\b(notebook|drive|case|writer|burner|recorder|pixels|optical|player|combo|super multi)\b/i,
  },
  'blank cd': {
    is: /\bcd-rw?\b|\bblank cd\b/i,
    not: /\b(notebook|drive|case|writer|burner|pixels|player|optical|combo|recorder|label)\b/i,
  },
  'data tape': {
    is: /\b(data tape|lto|dds|ultrium)\b/i,
    not: /\b(drive|autoloader|library|internal|cleaning|cable)\b/i,
  },
  calculator: { is: /\bcalculator\b/i, not: /\b(paper|roll|ribbon|ink)\b/i },
  scanner: {
    is: /\bscanner\b/i,
    not: /\b(spare|printer|cable|kit|roller|stand|holder|cradle|battery|adapter|glass|sheet)\b/i,
  },
  phone: {
    is: /\b(smartphone|dect telephone|telephone|ip phone|mobile phone)\b/i,
    not: /\b(case|cable|charger|cover|holder|headset|adapter|screen protector|battery|mount|cord|jack|wall|line|splitter|sim)\b/i,
  },
  coffee: {
    is: /\b(coffee (maker|machine)|espresso machine|espresso)\b/i,
    not: /\b(filter|descal|capsule|beans|cleaning|jug)\b/i,
  },
  vacuum: { is: /\bvacuum\b/i, not: /\b(bag|filter|tube|flask|accessor|sealer)\b/i },
  tv: {
    is: /\b(led tv|lcd tv|tv \d|oled|smart tv|television|hospitality tv)\b|\btv\b.*\b(hd|ultra hd|full hd|4k)\b/i,
    not: /\b(mount|stand|cable|tuner|bracket|remote|box|antenna|cart|wall|furniture|arm|trolley)\b/i,
  },
  doll: { is: /\bdoll\b|baby born|baby annabell/i, not: /\b(house|playhouse)\b/i },
  puzzle: { is: /\bpuzzle\b/i },
  hub: { is: /\b(interface hub|usb hub|\bhub\b)/i, not: /\b(cable|mount)\b/i },
  serial: { is: /\bserial\b.*\b(adapter|cable|card|converter)\b/i },
  docking: { is: /\b(docking station|notebook dock|port replicator)\b/i },
  'power adapter': { is: /\b(power adapter|ac adapter|adapter\/inverter)\b/i },
  'power supply': { is: /\bpower supply unit\b|\bpower supply\b/i, not: /\buninterruptible\b/i },
  'card reader': { is: /\bcard reader\b/i, not: /\b(notebook|pixels)\b/i },
  fan: { is: /\b(fan|cooler|computer cooling)\b/i, not: /\b(notebook \d|pixels)\b/i },
  shaver: { is: /\b(shaver|razor)\b/i },
  toothbrush: { is: /\btoothbrush\b/i },
  server: {
    is: /\bserver\b/i,
    not: /\b(motherboard|board|rack|software|license|cable|processor|memory|power supply|print server|case|cabinet|drive|ups|rail|kit|spare|card|adapter|client)\b/i,
  },
  pc: {
    is: /\b(desktop pc|mini pc|pc\b|tower pc|thin client|workstation)\b/i,
    not: /\b(notebook|case|headset|card|cable|lock|tool|memory|adapter|power|kit|mouse|speaker|motherboard|board|printer|laptop|fan|cooler|holder|stand|headphones|switch|processor|software|barcode|drive|battery|graphics)\b/i,
  },
  battery: {
    is: /\bbatter(y|ies)\b/i,
    not: /\b(charger|ups|cabinet|notebook \d|pixels|management|grip|case)\b/i,
  },
  charger: { is: /\bcharger\b/i },
} satisfies Record<string, Kind>;

export type GoodKind = keyof typeof kinds;

export function isKind(good: JudgedGood, kind: GoodKind): boolean {
  const { is, not }: Kind = kinds[kind];
  return is.test(good.title) && !not?.test(good.title);
}
