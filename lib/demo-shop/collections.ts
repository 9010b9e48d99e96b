import type { Scene } from './drawings/still-life';

/** A set somebody put together: its words in both languages, its picture, and the titles of its goods. */
export type DemoCollection = {
  handle: string;
  title: string;
  words: string;
  german: { title: string; words: string };
  scene: Scene;
  goods: string[];
};

/** The first leads the home page. */
export const demoCollections: DemoCollection[] = [
  {
    handle: 'a-slower-house',
    title: 'Things for a slower house',
    words:
      'Lamps that flatter a tired evening, pots that outlive fashions, linen that softens with you. Chosen one by one and laid out along the walk.',
    german: {
      title: 'Dinge für ein ruhigeres Zuhause',
      words:
        'Lampen, die müden Abenden schmeicheln, Töpfe, die Moden überleben, Leinen, das mit dir weicher wird. Stück für Stück gewählt und am Weg ausgelegt.',
    },
    scene: {
      wall: '#e9d9c3',
      cloth: '#d9c2a2',
      pieces: [
        { kind: 'frame', colour: 'Walnut', seed: 'hero-frame', x: 840, foot: 1010, scale: 0.62 },
        { kind: 'vase', colour: 'Terracotta', seed: 'hero-vase-2', x: 330, foot: 1185, scale: 1.08 },
        { kind: 'jug', colour: 'Ink', seed: 'hero-jug', x: 700, foot: 1205, scale: 0.86 },
        { kind: 'candle', colour: 'Chalk', seed: 'hero-candle', x: 985, foot: 1235, scale: 0.56 },
        { kind: 'bowl', colour: 'Olive', seed: 'hero-bowl', x: 560, foot: 1330, scale: 0.66 },
        { kind: 'mug', colour: 'Rose', seed: 'hero-mug', x: 905, foot: 1350, scale: 0.5 },
      ],
    },
    goods: [
      'Amphora Vase',
      'Portico Table Lamp',
      'Hearth Casserole, 4 litres',
      'Stripe Wool Throw',
      'Morning Mug',
      'Olive Hills Print',
      'Supper Bowl',
      'Beeswax Pillar Candle',
      'Bath Towel',
      'Stoa Chair',
      'Linen Evening Shirt',
      'Terracotta Planter',
    ],
  },
  {
    handle: 'the-long-lunch',
    title: 'The long lunch',
    words:
      'A table that stays laid until the light goes: plates with a lip, a jug that pours, bread in reach.',
    german: {
      title: 'Das lange Mittagessen',
      words:
        'Ein Tisch, der gedeckt bleibt, bis das Licht geht: Teller mit Rand, ein Krug, der sauber gießt, Brot in Reichweite.',
    },
    scene: {
      wall: '#dcdcc4',
      cloth: '#e2cfae',
      pieces: [
        { kind: 'jug', colour: 'Chalk', seed: 'lunch-jug', x: 320, foot: 1190, scale: 0.96 },
        { kind: 'pot', colour: 'Terracotta', seed: 'lunch-pot', x: 760, foot: 1230, scale: 0.86 },
        { kind: 'glass', colour: 'Olive', seed: 'lunch-glass', x: 1040, foot: 1330, scale: 0.5 },
        { kind: 'bowl', colour: 'Ink', seed: 'lunch-bowl', x: 430, foot: 1370, scale: 0.6 },
      ],
    },
    goods: [
      'Dinner Plate',
      'Water Jug',
      'Supper Bowl',
      'Olive Grove Serving Board',
      'Salad Servers',
      'Water Glass',
      'Feast Platter',
      'Striped Tea Towel',
      'Long Lunch Table',
      'Bread Saw',
      'Wine Jug',
      'Dip Bowls, set of three',
    ],
  },
  {
    handle: 'evening-light',
    title: 'Evening light',
    words: 'Switch off the ceiling. One lamp for the page, one for the corner, and a candle for no reason.',
    german: {
      title: 'Abendlicht',
      words:
        'Deckenlampe aus. Eine Lampe für die Buchseite, eine für die Ecke und eine Kerze ohne jeden Grund.',
    },
    scene: {
      wall: '#d8c2c0',
      cloth: '#bb9a85',
      pieces: [
        { kind: 'frame', colour: 'Plum', seed: 'evening-frame', x: 350, foot: 1000, scale: 0.56 },
        { kind: 'tableLamp', colour: 'Ochre', seed: 'evening-lamp', x: 760, foot: 1190, scale: 1.06 },
        { kind: 'book', colour: 'Ink', seed: 'evening-book', x: 360, foot: 1250, scale: 0.5 },
        { kind: 'candle', colour: 'Rose', seed: 'evening-candle', x: 620, foot: 1370, scale: 0.56 },
        { kind: 'mug', colour: 'Plum', seed: 'evening-mug', x: 960, foot: 1370, scale: 0.48 },
      ],
    },
    goods: [
      'Portico Table Lamp',
      'Arc Reading Lamp',
      'Beeswax Pillar Candle',
      'Mushroom Lamp',
      'Fig Leaf Candle',
      'Stripe Wool Throw',
      'Harbour Lantern',
      'Evening Sea Print',
      'Night Watch Mug',
      'Velvet Cushion',
      'Globe Pendant',
      'A Book of Walks',
    ],
  },
  {
    handle: 'out-for-the-day',
    title: 'Out for the day',
    words:
      'A bag that stands by itself, a hat with an opinion about the sun, a blanket for wherever you stop.',
    german: {
      title: 'Den ganzen Tag draußen',
      words:
        'Eine Tasche, die von selbst steht, ein Hut mit einer Meinung zur Sonne, eine Decke für jeden Halt unterwegs.',
    },
    scene: {
      wall: '#cfdcdc',
      cloth: '#d8cda6',
      pieces: [
        { kind: 'plantPot', colour: 'Terracotta', seed: 'out-pot', x: 980, foot: 1090, scale: 0.56 },
        { kind: 'backpack', colour: 'Olive', seed: 'out-backpack', x: 400, foot: 1220, scale: 0.98 },
        { kind: 'basket', colour: 'Oak', seed: 'out-basket', x: 830, foot: 1270, scale: 0.76 },
        { kind: 'hat', colour: 'Sand', seed: 'out-hat', x: 520, foot: 1400, scale: 0.62 },
      ],
    },
    goods: [
      'Day Backpack',
      'Wide Brim Hat',
      'Picnic Blanket',
      'Walking Socks',
      'Market Tote',
      'Picnic Tote',
      'Sun Hat',
      'Harvest Basket',
      'Beach Towel',
      'Garden Journal',
      'Travel Scarf',
      'Weekend Backpack',
    ],
  },
];
