import { beforeAll, describe, expect, test } from 'vitest';
import { currentLsn, primary } from '@/db/client';
import { categories } from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import type { Facets } from '@/lib/catalog/facets';
import { type ListingFilters, noFilters } from '@/lib/catalog/listing-filters';
import { categoryPage } from '@/lib/catalog/questions';
import { insertProducts } from '@/lib/demo-shop/factories';
import { newId } from '@/lib/id';
import { searchFacets } from '@/lib/search/search-facets';
import { searchProducts } from '@/lib/search/search-products';

useTestStores();

const kitchen = newId('category');
const mugs = newId('category');
const bowls = newId('category');

beforeAll(async () => {
  await primary()
    .insert(categories)
    .values([
      { id: kitchen, handle: 'kitchen', name: 'Kitchen', path: 'kitchen' },
      { id: mugs, parentId: kitchen, handle: 'mugs', name: 'Mugs', path: 'kitchen/mugs' },
      { id: bowls, parentId: kitchen, handle: 'bowls', name: 'Bowls', path: 'kitchen/bowls' },
    ]);
  const good = (
    title: string,
    vendor: string,
    categoryId: string,
    colours: string[],
    amountMinor: number,
    stock = 5,
  ) => ({
    ...{ handle: title.toLowerCase().replaceAll(' ', '-'), title, vendor, categoryId },
    ...{ productType: '', descriptionHtml: '', tags: [], popularity: 1, createdAt: new Date(), pictures: [] },
    options: colours.length > 0 ? [{ name: 'Colour', values: colours }] : [],
    variants: (colours.length > 0 ? colours : ['']).map((colour, index) => ({
      optionValues: colour ? [colour] : [],
      sku: `${title}-${index}`.toUpperCase().replaceAll(' ', '-'),
      ...{ amountMinor, compareAtMinor: null, stock },
    })),
  });
  await insertProducts(primary(), [
    good('Plain Mug', 'Fen', mugs, ['Olive', 'Ochre'], 1200),
    good('Tall Mug', 'Fen', mugs, ['Olive'], 1800),
    good('Travel Mug', 'Moor', mugs, [], 4200, 0),
    good('Mug Bowl', 'Moor', bowls, ['Ochre'], 3200),
  ]);
  await raiseTags([tag.catalog], await currentLsn());
});

const filtered = (filters: Partial<ListingFilters>) => ({ ...noFilters, ...filters });
const counts = (list: { value: string; count: number }[]) =>
  Object.fromEntries(list.map(({ value, count }) => [value, count]));
const colours = (facets: Facets) =>
  counts(facets.options.find(({ name }) => name === 'Colour')?.values ?? []);
const found = async (filters: ListingFilters) =>
  (await searchProducts({ query: 'mug', page: 1, filters, sort: 'price-asc' })).products.map(
    ({ title }) => title,
  );

describe('facets of a search', () => {
  test('count categories as a tree, vendors, options, prices and stock', async () => {
    const facets = await searchFacets({ query: 'mug' });
    expect(facets.categories).toMatchObject([
      {
        handle: 'kitchen',
        count: 4,
        children: [
          { handle: 'bowls', count: 1 },
          { handle: 'mugs', count: 3 },
        ],
      },
    ]);
    expect(counts(facets.vendors)).toEqual({ Fen: 2, Moor: 2 });
    expect(colours(facets)).toEqual({ Olive: 2, Ochre: 2 });
    expect(facets.inStock).toEqual({ count: 3, isChosen: false });
    expect(facets.isCapped).toBe(false);
  });

  test('a facet heeds every filter but its own', async () => {
    const filters = filtered({ vendors: ['Fen'], options: [{ name: 'Colour', values: ['Ochre'] }] });
    const facets = await searchFacets({ query: 'mug', filters });
    expect(counts(facets.vendors)).toEqual({ Fen: 1, Moor: 1 });
    expect(colours(facets)).toEqual({ Olive: 2, Ochre: 1 });
    expect(facets.inStock.count).toBe(1);
    expect(facets.categories[0]?.count).toBe(1);
    expect(await found(filters)).toEqual(['Plain Mug']);
  });

  test('values widen, fields narrow', async () => {
    expect(await found(filtered({ vendors: ['Fen', 'Moor'], categories: ['mugs'] }))).toEqual([
      'Plain Mug',
      'Tall Mug',
      'Travel Mug',
    ]);
    expect(await found(filtered({ categories: ['kitchen'], inStock: true }))).toHaveLength(3);
    expect(await found(filtered({ price: { fromMinor: 1800, toMinor: 4200 } }))).toEqual([
      'Tall Mug',
      'Mug Bowl',
    ]);
    expect(await found(filtered({ categories: ['no-such-category'] }))).toEqual([]);
    expect(await found(filtered({ vendors: ["'; drop table products"] }))).toEqual([]);
  });

  test('a chosen value that has come to nothing is still there to be taken back', async () => {
    const facets = await searchFacets({ query: 'mug', filters: filtered({ vendors: ['Gone'] }) });
    expect(facets.vendors).toContainEqual({ value: 'Gone', count: 0, isChosen: true });
  });
});

test('a category page is narrowed and counted the same way', async () => {
  const page = await categoryPage({
    handle: 'kitchen',
    sort: 'price-asc',
    page: 1,
    filters: filtered({ options: [{ name: 'Colour', values: ['Ochre'] }] }),
  });
  expect(page?.listing.products.map(({ title }) => title)).toEqual(['Plain Mug', 'Mug Bowl']);
  expect(page?.listing.total).toBe(2);
  expect(page && colours(page.facets)).toEqual({ Olive: 2, Ochre: 2 });
  expect(page?.facets.categories.map(({ handle, count }) => [handle, count])).toEqual([
    ['bowls', 1],
    ['mugs', 1],
  ]);
  const mugsOnly = await categoryPage({
    handle: 'kitchen',
    sort: 'popular',
    page: 1,
    filters: filtered({ categories: ['mugs'] }),
  });
  expect(mugsOnly?.listing.total).toBe(3);
});
