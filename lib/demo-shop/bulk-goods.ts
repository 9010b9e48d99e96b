import { moods, nouns, places, uses } from './bulk-words';
import { handleOf } from './compose';
import { rooms } from './goods';
import { type Good, goodsOf, type Room, type Shelf } from './shelf';

/** A generated product: enough to write its rows. Its pictures are those of the demo good it resembles. */
export type BulkGood = {
  handle: string;
  title: string;
  vendor: string;
  descriptionHtml: string;
  tags: string[];
  popularity: number;
  createdAt: string;
  room: Room;
  shelf: Shelf;
  /** The finer category it stands in, once a shelf has grown long. */
  collection: Collection | undefined;
  /** The demo good it is pictured as. */
  resembles: Good;
  option: { name: string; values: string[] } | undefined;
  variants: { sku: string; amountMinor: number; compareAtMinor: number | undefined; stock: number }[];
};

export type Collection = { handle: string; name: string; description: string };

/** From here on goods stand in finer categories too, so that no list grows without end. */
export const collectionsFrom = 40_000;

const collections = [
  { handle: 'everyday', name: 'Everyday', description: 'What is used most and shown least.' },
  { handle: 'studio', name: 'Studio', description: 'Small runs, straight from the workshop.' },
  { handle: 'heirloom', name: 'Heirloom', description: 'Made to be handed down.' },
  { handle: 'travelling', name: 'Travelling', description: 'Lighter, smaller, and ready to go.' },
];

const shelves = rooms.flatMap((room) =>
  room.shelves.map((shelf) => ({ room, shelf, goods: goodsOf(shelf) })),
);

/** What finer categories are called. */
export const collectionNames = collections.map(({ name }) => name);

/** Every finer category of the demo shop, with the shelf it divides. */
export const shelfCollections = shelves.flatMap(({ room, shelf }) =>
  collections.map((_, position) => ({ room, shelf, position, collection: collectionOf(shelf, position) })),
);

/** The goods that generated products are pictured as. */
export const demoGoods = shelves.flatMap(({ room, shelf, goods }) =>
  goods.map((good, place) => ({ room, shelf, good, place })),
);

/** Product number `number` (from 1): always the same, in every shop. */
export function bulkGood(number: number): BulkGood {
  const dice = diceOfNumber(number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const { room, shelf, goods } = shelves[number % shelves.length] as (typeof shelves)[number];
  const resembles = pick(goods);
  const title = `${pick(moods)} ${pick(places)} ${pick(nouns[resembles.kind])}`;
  const vendor = pick(shelf.makers);
  const option = optionOf(resembles, dice());
  const centimetres = 6 + Math.floor(dice() * 60);
  return {
    handle: `${handleOf(title)}-${number}`,
    title,
    vendor,
    descriptionHtml: `<p>${pick(dice() < 0.5 ? uses : shelf.says)}</p><p>${vendor}, ${shelf.material}; ${centimetres} cm.</p>`,
    tags: [room.name.toLowerCase(), shelf.name.toLowerCase(), ...(dice() < 0.1 ? ['small batch'] : [])],
    // Below the demo goods, which a person chose, and older than they are.
    popularity: Math.floor(dice() * dice() * 400),
    createdAt: new Date(oldest + Math.floor(dice() * spanMs)).toISOString(),
    room,
    shelf,
    collection:
      number >= collectionsFrom ? collectionOf(shelf, Math.floor(dice() * collections.length)) : undefined,
    resembles,
    option,
    variants: variantsOf(resembles, option?.values.length ?? 1, number, dice),
  };
}

const oldest = Date.UTC(2023, 0, 1);
const spanMs = Date.UTC(2025, 11, 20) - oldest;

function collectionOf(shelf: Shelf, index: number): Collection {
  const { handle, name, description } = collections[index] as Collection;
  return { handle: `${handle}-${shelf.handle}`, name: `${name} ${shelf.name.toLowerCase()}`, description };
}

/** Colours where the drawing has several, else sizes where it has them: one and a half variants on average. */
function optionOf(good: Good, chance: number): BulkGood['option'] {
  const wanted = chance < 0.66 ? 1 : chance < 0.84 ? 2 : chance < 0.95 ? 3 : 4;
  if (wanted === 1) return undefined;
  const colours: string[] = good.colours.slice(0, wanted);
  if (colours.length > 1) return { name: 'Colour', values: colours };
  const sizes = good.sizes.slice(0, wanted);
  return sizes.length > 1 ? { name: 'Size', values: sizes } : undefined;
}

function variantsOf(good: Good, count: number, number: number, dice: () => number): BulkGood['variants'] {
  const fullMinor = Math.max(400, Math.round((good.priceMinor * (0.55 + dice() * 1.1)) / 100) * 100);
  const onSale = dice() < 0.12;
  const amountMinor = onSale ? Math.round((fullMinor * 0.8) / 100) * 100 : fullMinor;
  return Array.from({ length: count }, (_, index) => {
    const chance = dice();
    return {
      sku: `B${number}-${index + 1}`,
      amountMinor,
      compareAtMinor: onSale ? fullMinor : undefined,
      stock: chance < 0.07 ? 0 : 1 + Math.floor(chance * 80),
    };
  });
}

/** Even chances from a number (mulberry32): cheap enough for a million products. */
export function diceOfNumber(number: number): () => number {
  let state = Math.imul(number, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
