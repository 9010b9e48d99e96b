import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { demoCollections } from './collections';
import { composeProduct } from './compose';
import { drawWhole, type Kind, kinds } from './drawings/kinds';
import { drawStillLife } from './drawings/still-life';
import { rooms } from './goods';
import { colours } from './palette';
import { goodsOf } from './shelf';

const goods = rooms.flatMap((room) =>
  room.shelves.flatMap((shelf) => goodsOf(shelf).map((good, place) => ({ room, shelf, good, place }))),
);
const composed = goods.map(({ room, shelf, good, place }) => composeProduct(room, shelf, good, place));

describe('the demo shop', () => {
  test('is large enough, and every name and code in it is used once', () => {
    expect(goods.length).toBeGreaterThanOrEqual(240);
    expect(rooms.flatMap((room) => room.shelves).length).toBeGreaterThanOrEqual(24);
    expect(new Set(composed.map((product) => product.handle)).size).toBe(composed.length);
    const handles = rooms.flatMap((room) => [room.handle, ...room.shelves.map((shelf) => shelf.handle)]);
    expect(new Set(handles).size).toBe(handles.length);
    const codes = composed.flatMap((product) => product.variants.map((variant) => variant.sku));
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('is the same at every making', () => {
    const again = goods.map(({ room, shelf, good, place }) => composeProduct(room, shelf, good, place));
    // Pictures by their digests: comparing the bytes takes seconds.
    const text = (products: typeof composed) =>
      JSON.stringify(products, (key, value) => (key === 'bytes' ? undefined : value));
    expect(text(again)).toBe(text(composed));
  });

  test('sells whole, sensible things', () => {
    for (const product of composed) {
      expect(product.pictures.length).toBeGreaterThanOrEqual(2);
      for (const variant of product.variants) {
        expect(variant.amountMinor).toBeGreaterThan(0);
        expect(variant.optionValues).toHaveLength(product.options.length);
        if (variant.compareAtMinor !== null)
          expect(variant.compareAtMinor).toBeGreaterThan(variant.amountMinor);
      }
    }
    expect(composed.some((product) => product.variants.some((variant) => variant.stock === 0))).toBe(true);
    expect(
      composed.some((product) => product.variants.some((variant) => variant.compareAtMinor !== null)),
    ).toBe(true);
  });
});

describe('the drawings', () => {
  test.each(Object.keys(kinds) as Kind[])('%s can be shown and weighs little', async (kind) => {
    const svg = drawWhole(kind, colours.Terracotta, kind);
    expect(Buffer.byteLength(svg)).toBeLessThan(8192);
    expect(svg).not.toMatch(/NaN|undefined|<text|href/);
    expect((await sharp(Buffer.from(svg)).metadata()).width).toBe(1200);
  });

  test('collections name goods there are, and their still lifes can be drawn', async () => {
    const titles = new Set(goods.map(({ good }) => good.title));
    for (const { goods: chosen, scene } of demoCollections) {
      expect(chosen.filter((title) => !titles.has(title))).toEqual([]);
      expect(new Set(chosen).size).toBe(chosen.length);
      expect((await sharp(Buffer.from(drawStillLife(scene))).metadata()).height).toBe(1500);
    }
  });
});
