/** What shoppers of the demo shop say of a shelf's goods, a line each: `shelf | praise | praise | quibble`. */
const lines = `pots-and-pans|It holds the heat so well that I turn the flame down and forget it.|Onions melt in it, nothing sticks, and it cleans up with hot water.|It is heavy when full; mind your wrists.
kettles-and-teapots|It pours in one clean line and never drips on the cloth.|Four cups stay hot right through a long conversation.|The handle gets warm if you fill it to the brim.
knives-and-boards|It came sharp and a few strokes on the steel keep it so.|It sits well in the hand and the weight does half the work.|It wants drying at once, or it spots.
kitchen-tools|It fits the hand as if somebody had asked mine first.|I reach for this one and leave the plastic in the drawer.|A little longer would suit my deepest pot.
aprons-and-cloths|It dries a whole rack of glasses and is itself dry by evening.|The linen was stiff for a week and is now the softest thing in the kitchen.|It creases, as linen does.
mugs|The rim is thin and the handle takes two fingers properly.|It keeps tea warm for longer than the old ones.|I wish it held a little more.
bowls|Soup looks better in it, and it does not burn the fingers.|The glaze is different on each one and all of them are lovely.|They do not stack as tight as I hoped.
plates|The rim keeps the sauce where it belongs.|They have been through the dishwasher every day without a scratch.|A touch larger than my cupboard likes.
glasses|They ring when you tap them and feel like nothing in the hand.|Each one a little different, as blown glass should be.|Thin: I wash them by hand.
jugs-and-vases|It stands firmly even with tall branches in it.|Empty it looks as good as full.|Let it stand on a saucer the first days.
lamps|The light is warm and lands where I read, not in my eyes.|The cord is long enough and the switch has a good click.|The bulb is not in the box.
chairs-and-stools|It has not creaked once, and we are not gentle.|Comfortable for a whole evening at the table.|The felt pads had to be bought apart.
tables-and-shelves|The grain is beautiful and the edges are soft to lean on.|It was up in half an hour and stands dead level.|It needed oil after the first winter.
cushions-and-throws|The cat has claimed it, which says everything.|Warm without weight, and the colour is exactly as shown.|It sheds a little in the first weeks.
clocks-and-frames|It keeps time to the minute and makes no sound at night.|The wood is warm and the hanging was thought through.|The hook in the box is on the small side.
towels|It drinks up water and is dry again by noon.|After ten washes it is softer than new.|The first wash leaves some fluff.
soap-and-care|It smells of the garden and not of a perfume shop.|My hands have stopped cracking this winter.|It needs a dish that drains.
candles|It burns evenly to the end and smells only of honey.|One evening in, and no black smoke on the wall.|I would love a longer one.
brushes|The bristles have kept their shape after months.|It gets into the corners that others miss.|It has to hang to dry.
shirts|It fits at the shoulder and the collar lies as it should.|I wash it every week and it only gets better.|It runs a little long.
knitwear|Warm, not scratchy, and it has kept its shape.|I wore it on a boat in the wind and was happy.|Order one size up if you like it loose.
hats-and-scarves|It stays on in the wind and folds into a pocket.|The colour makes my grey coat look chosen.|It takes a day to dry when soaked.
socks|No holes after a winter of boots.|They stay up and leave no mark.|They feel tight on the first wearing.
backpacks|It carries a week of papers without pulling at the shoulder.|Rain ran off it all the way home.|The leather is stiff until it knows you.
totes|It has carried more potatoes than anybody meant it to.|It stands open by itself at the market.|An inner pocket would be welcome.
wallets|Slim, and the leather has already turned a fine brown.|Everything has its place and nothing falls out.|Cards sit tight for the first week.
notebooks-and-books|The paper takes ink without a shadow on the other side.|It lies flat wherever it is opened.|The ribbon could be longer.
desk|It gives the desk some dignity.|Heavy enough to stay where I put it.|It shows fingerprints.
garden|It has stood outside all year and looks the better for it.|It cuts through roots without complaint.|Heavier than it looks.
play|Two children have not managed to break it.|The colours are calm and the edges are round.|We would have liked one more piece in the set.`;

type ShelfWords = { praise: string[]; quibble: string };

export const shelfWords = new Map<string, ShelfWords>(
  lines.split('\n').map((line) => {
    const [shelf = '', first = '', second = '', quibble = ''] = line.split('|');
    return [shelf, { praise: [first, second], quibble }];
  }),
);

/** What can be said of anything, by how content the writer is. */
export const generalWords = {
  titles: {
    5: [
      'Better than the picture',
      'Made to last',
      'Worth the wait',
      'A joy every day',
      'Exactly right',
      'I bought a second one',
      'A present that was a success',
      'Simple and beautiful',
      'One of the good things',
    ],
    4: ['Very good, with one wish', 'Nearly perfect', 'Would buy again', 'Good and honest', 'Well made'],
    3: ['Good, but not for everybody', 'Fine for the price', 'It does what it should', 'A mixed feeling'],
    2: ['I had hoped for more', 'Not quite for me'],
    1: ['Sent it back'],
  },
  opening: {
    5: [
      'I have had it for two months now and use it daily.',
      'Bought it as a gift and then kept it.',
      'It came well packed, in paper only.',
      'My mother had one like this for forty years.',
      'I looked for a long time before I chose this one.',
      '',
    ],
    4: ['I have used it for a few weeks.', 'It arrived sooner than promised.', 'A solid piece of work.', ''],
    3: ['It is all right.', 'I was in two minds about it.', 'Some of it I like, some of it less.'],
    2: ['The idea is good, but mine was not made with the same care.', 'I wanted to like it.'],
    1: ['Mine arrived with a crack. The money was back within two days, which I want to mention.'],
  },
  closing: {
    5: [
      'I would buy it again tomorrow.',
      'Thank you to whoever made it.',
      'It makes the room calmer.',
      'Recommended without reservation.',
      '',
      '',
    ],
    4: ['Still, a clear recommendation.', 'I would buy it again.', ''],
    3: ['For now it stays.', 'Look at the measurements before you order.', ''],
    2: ['Perhaps I simply had bad luck.', ''],
    1: [''],
  },
} as const;

/** The same in German: some shoppers write in it. */
export const germanWords = [
  [
    'Jeden Tag in Gebrauch',
    'Seit drei Monaten bei uns und noch immer eine Freude. Gut verarbeitet, schlicht und schön.',
  ],
  [
    'Genau wie gedacht',
    'Die Farbe stimmt mit dem Bild überein, und es fühlt sich wertig an. Schnell geliefert, nur in Papier verpackt.',
  ],
  ['Ein schönes Geschenk', 'Habe es verschenkt und mir danach selbst eins bestellt. Das sagt wohl alles.'],
  [
    'Ehrliches Handwerk',
    'Man sieht, dass sich hier jemand Mühe gegeben hat. Kleine Unterschiede gehören dazu.',
  ],
  ['Würde ich wieder kaufen', 'Nicht billig, aber dafür hält es. Meine Großmutter hätte es gemocht.'],
] as const;

export const authors = [
  'Nora L.',
  'Tom Ashby',
  'Ines Carvalho',
  'M. Okafor',
  'Jules',
  'Hannah W.',
  'Piet de Boer',
  'Saoirse',
  'Kenji T.',
  'Marta Rossi',
  'Old Gardener',
  'Ruth B.',
  'Elias Holm',
  'Priya N.',
  'Carla from Bath',
  'Theo M.',
  'Yusuf A.',
  'Greta S.',
  'The Lamplighter',
  'Anselm',
  'Wendy P.',
  'Luc Martin',
  'Dagny',
  'Oskar F.',
  'Beatrix',
  'Sofia K.',
  'Ben',
  'Amara J.',
] as const;
export const germanAuthors = ['Katrin H.', 'Jürgen', 'Lotte M.', 'Frau Seidel', 'Matthias'] as const;

/** Handed in and not yet read: one of them ought not to be shown. */
export const waitingWords = [
  [5, 'Better with every week', 'I was not sure at first, and now I would not give it away again.'],
  [
    2,
    'Smaller than I thought',
    'The pictures made it look larger. The measurements are there, I should have read them.',
  ],
  [
    1,
    'CHEAP WATCHES!!!',
    'Visit my shop for the very best prices on watches, today only, click the link in my profile.',
  ],
  [
    4,
    'Good, with a scratch',
    'It came with a small scratch on the underside. You do not see it, but I know that it is there.',
  ],
] as const;
