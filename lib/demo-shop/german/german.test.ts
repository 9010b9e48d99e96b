import { describe, expect, test } from 'vitest';
import { demoGoods, shelfCollections } from '../bulk-goods';
import { composeProduct } from '../compose';
import { euroPrice } from '../euro-price';
import { rooms } from '../goods';
import { goodsOf } from '../shelf';
import { germanCollection, germanProduct, germanRoom, germanShelf } from './german';
import { kitchenShelves } from './kitchen';
import { livingShelves } from './living';
import { germanOptionWords, germanSize } from './option-words';
import { wearShelves } from './wear';

const german = { ...kitchenShelves, ...livingShelves, ...wearShelves };
const shelves = rooms.flatMap((room) => room.shelves);

describe('the demo shop in German', () => {
  test('has every room, shelf and finer category, and no other', () => {
    for (const room of rooms) expect(germanRoom(room).name).not.toBe('');
    for (const { shelf, collection } of shelfCollections)
      expect(germanCollection(shelf, collection.handle).name).toContain(germanShelf(shelf).name);
    expect(Object.keys(german).sort()).toEqual(shelves.map((shelf) => shelf.handle).sort());
  });

  test.each(shelves.map((shelf) => [shelf.handle, shelf] as const))(
    '%s: as many titles and sentences as in English',
    (handle, shelf) => {
      const titles = german[handle]?.titles.split('\n') ?? [];
      expect(titles).toHaveLength(goodsOf(shelf).length);
      expect(german[handle]?.says).toHaveLength(shelf.says.length);
      // Nothing was left in English, and typography is German.
      const text = JSON.stringify(german[handle]);
      expect(text).not.toMatch(/\b(the|and|with|of|for)\b/i);
      expect(text).not.toMatch(/ - |''|(?<=\w)'(?=\w)/);
    },
  );

  test('calls no two things the same', () => {
    const titles = demoGoods.map(({ shelf, good, place }) => germanProduct(shelf, good, 'X', place).title);
    expect(new Set(titles).size).toBe(titles.length);
    const names = [
      ...rooms.map((room) => germanRoom(room).name),
      ...shelves.map((shelf) => germanShelf(shelf).name),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test('describes a product by the sentences of its English text', () => {
    const [first] = demoGoods;
    if (!first) throw new Error('no goods');
    const { vendor, german: text } = composeProduct(first.room, first.shelf, first.good, first.place);
    expect(text).toEqual({
      title: 'Herdschmortopf, 4 Liter',
      productType: 'Töpfe & Pfannen',
      descriptionHtml:
        '<p>Hält die Wärme durch langes Köcheln und macht auch auf dem Tisch eine gute Figur.</p>' +
        `<p>Gemacht von ${vendor} aus emailliertem Gusseisen. ` +
        'Erhältlich in Terrakotta, Tinte und Oliv. Größen: 4 l, 6 l.</p>' +
        '<h3>Pflege</h3><p>Warmes Wasser, eine weiche Bürste und ab und zu ein Tropfen Öl.</p>',
    });
  });
});

test.each([
  ['0.8 l', '0,8 l'],
  ['2 years', '2 Jahre'],
  ['24 cm', '24 cm'],
  ['36–39', '36–39'],
])('size %s: %s', (size, written) => expect(germanSize(size)).toBe(written));

test('option words hold only what differs', () => {
  const words = new Map(
    germanOptionWords(['1.2 l', '24 cm']).map(({ word, translation }) => [word, translation]),
  );
  expect([words.get('Ochre'), words.get('Size'), words.get('1.2 l')]).toEqual(['Ocker', 'Größe', '1,2 l']);
  expect(words.has('Sand')).toBe(false);
  expect(words.has('24 cm')).toBe(false);
});

describe('euro prices', () => {
  test.each([
    [900, 900],
    [2600, 2500],
    [10_400, 9900],
    [14_800, 14_000],
    [98_000, 93_000],
  ])('%i → %i', (dollars, euros) => expect(euroPrice(dollars)).toBe(euros));

  test('keep their order and the sense of a sale', () => {
    for (const { room, shelf, good, place } of demoGoods) {
      for (const { inEuros, compareAtMinor } of composeProduct(room, shelf, good, place).variants) {
        expect(inEuros?.amountMinor).toBeGreaterThan(0);
        expect(inEuros?.compareAtMinor === null).toBe(compareAtMinor === null);
        if (inEuros?.compareAtMinor) expect(inEuros.compareAtMinor).toBeGreaterThan(inEuros.amountMinor);
      }
    }
    const steps = Array.from({ length: 2000 }, (_, dollars) => euroPrice(dollars * 100));
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
  });
});
