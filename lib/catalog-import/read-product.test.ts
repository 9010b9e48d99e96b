import { describe, expect, it } from 'vitest';
import { type Cells, readHeader } from './columns';
import { readProduct } from './read-product';

const header = [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Product Category', 'Type', 'Tags', 'Published', 'Status'],
  ...['Option1 Name', 'Option1 Value', 'Option2 Name', 'Option2 Value', 'Variant SKU', 'Variant Grams'],
  ...['Variant Inventory Qty', 'Variant Price', 'Variant Compare At Price', 'Variant Barcode', 'Image Src'],
  ...['Image Position', 'Image Alt Text', 'Variant Image', 'Variant Taxable'],
];

const columns = readHeader(header);

/** Rows of one product: the first has all its facts, the others what is said of them. */
function rowsOf(...said: Record<string, string>[]): Cells[] {
  if (!columns.ok) throw new Error('no header');
  const { cells } = columns.value;
  return said.map((row, index) => {
    const first = { Title: 'Mug', 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Variant Price': '19.00' };
    const known: Record<string, string> = { Handle: 'mug', ...(index === 0 && first), ...row };
    return cells(
      index + 2,
      header.map((name) => known[name] ?? ''),
    );
  });
}

const read = (...said: Record<string, string>[]) => readProduct(rowsOf(...said), 'Everything else');

describe('readHeader', () => {
  it('finds columns in any order and spelling, and names those that are missing', () => {
    expect(readHeader(['PRICE', ' title ', 'URL handle']).ok).toBe(true);
    expect(readHeader(['Handle', 'Colour'])).toMatchObject({
      problem: { reason: 'The header row has no column “title” and “variant price”.' },
    });
  });
});

describe('readProduct', () => {
  it('makes a product of several rows', () => {
    const { draft, rejections } = read(
      {
        ...{
          'Option2 Name': 'Colour',
          'Option2 Value': 'Ink',
          Tags: 'a, b,a,',
          'Product Category': 'Home > Mugs',
        },
        ...{
          'Variant Compare At Price': '25',
          'Variant Inventory Qty': '3',
          'Variant Barcode': "'0012",
          'Image Src': 'two.jpg',
          'Image Position': '2',
        },
      },
      {
        'Option1 Value': 'L',
        'Option2 Value': 'Ink',
        'Variant Price': '1,021.5',
        'Variant Grams': '250.4',
        'Variant Image': 'two.jpg',
      },
      { 'Image Src': 'one.jpg', 'Image Position': '1', 'Image Alt Text': 'From above' },
    );
    expect(rejections).toEqual([]);
    expect(draft).toMatchObject({
      ...{ row: 2, handle: 'mug', tags: ['a', 'b'], categoryPath: ['Home', 'Mugs'], status: 'published' },
      options: [
        { name: 'Size', values: ['S', 'L'] },
        { name: 'Colour', values: ['Ink'] },
      ],
      variants: [
        { optionValues: ['S', 'Ink'], priceMinor: 1900, compareAtMinor: 2500, quantity: 3, barcode: '0012' },
        {
          optionValues: ['L', 'Ink'],
          priceMinor: 102150,
          compareAtMinor: null,
          quantity: undefined,
          weightGrams: 250,
        },
      ],
      images: [
        { source: 'one.jpg', alt: 'From above', optionValue: null },
        { source: 'two.jpg', optionValue: 'L' },
      ],
    });
  });

  it.each<[string[], boolean | undefined]>([
    [['false', 'FALSE'], false],
    [['true', 'false'], true],
    [['', ''], undefined],
    [['no', ''], false],
  ])('variants that are taxed %j make a product that is %s', (said, isTaxable) => {
    const { draft } = read(
      { 'Variant Taxable': said[0] ?? '' },
      { 'Option1 Value': 'L', 'Variant Price': '3', 'Variant Taxable': said[1] ?? '' },
    );
    expect(draft?.isTaxable).toBe(isTaxable);
  });

  it('refuses a row that is neither taxed nor not', () => {
    const { rejections } = read({ 'Variant Taxable': 'perhaps' });
    expect(rejections[0]?.reason).toMatch(/neither true nor false/);
  });

  it('knows a product without options', () => {
    const { draft } = read({ 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' });
    expect(draft).toMatchObject({ options: [], variants: [{ optionValues: [] }] });
  });

  it.each([
    [
      'a product without category stands under its type',
      { Type: 'Processor' },
      ['Everything else', 'Processor'],
    ],
    ['a type that is a number is none', { Type: '1' }, ['Everything else']],
    ['neither', {}, ['Everything else']],
  ])('%s', (_name, said, path) => {
    expect(read(said).draft?.categoryPath).toEqual(path);
  });

  it.each([
    ['active', 'TRUE', 'published'],
    ['active', 'FALSE', 'draft'],
    ['draft', 'TRUE', 'draft'],
    ['archived', '', 'archived'],
    ['', 'true', 'published'],
    ['', 'false', 'draft'],
  ])('status %s and published %s mean %s', (Status, Published, expected) => {
    expect(read({ Status, Published }).draft?.status).toBe(expected);
  });

  it.each([
    [
      'a price in words',
      { 'Option1 Value': 'L', 'Variant Price': 'a lot' },
      'The price “a lot” is no amount.',
    ],
    ['a price below zero', { 'Option1 Value': 'L', 'Variant Price': '-1' }, 'The price “-1” is no amount.'],
    ['no price', { 'Option1 Value': 'L' }, 'The price is missing.'],
    ['no option value', { 'Variant Price': '3' }, 'The value of an option is missing.'],
    [
      'the same option values',
      { 'Option1 Value': 'S', 'Variant Price': '3' },
      'Another row has the same option values.',
    ],
    [
      'half a piece',
      { 'Option1 Value': 'L', 'Variant Price': '3', 'Variant Inventory Qty': '1.5' },
      'The stock “1.5” is no number of pieces.',
    ],
    [
      'a weight in words',
      { 'Option1 Value': 'L', 'Variant Price': '3', 'Variant Grams': 'heavy' },
      'The weight “heavy” is no weight.',
    ],
    [
      'a value without a name',
      { 'Option1 Value': 'L', 'Option2 Value': 'Ink', 'Variant Price': '3' },
      'It has a value for an option that has no name.',
    ],
  ])('refuses a row with %s and takes the others', (_name, said, reason) => {
    const { draft, rejections } = read({}, said, { 'Option1 Value': 'XL', 'Variant Price': '5' });
    expect(rejections).toEqual([{ row: 3, handle: 'mug', reason }]);
    expect(draft?.variants.map(({ optionValues }) => optionValues[0])).toEqual(['S', 'XL']);
  });

  it.each([
    ['no title', { Title: '' }, 'The title is missing.'],
    ['a title of a page', { Title: 'x'.repeat(501) }, 'The title is longer than 500 characters.'],
    ['a handle that is no address', { Handle: '../mug' }, /^The handle may hold/],
    ['an unknown status', { Status: 'sold' }, 'The status “sold” is not known.'],
    [
      'two options of one name',
      { 'Option2 Name': 'size', 'Option2 Value': 'x' },
      'Two options have the same name.',
    ],
  ])('refuses a product with %s, each of its rows with a reason', (_name, said, reason) => {
    const { draft, rejections } = read(said, { 'Option1 Value': 'L', 'Variant Price': '3' });
    expect(draft).toBeUndefined();
    expect(rejections.map(({ row }) => row)).toEqual([2, 3]);
    expect(rejections[0]?.reason).toMatch(reason);
  });

  it('keeps a product whose first row has a bad price', () => {
    const { draft, rejections } = read(
      { 'Variant Price': '?' },
      { 'Option1 Value': 'L', 'Variant Price': '3' },
    );
    expect(draft).toMatchObject({ title: 'Mug', variants: [{ optionValues: ['L'] }] });
    expect(rejections).toHaveLength(1);
  });

  it('takes a stock below zero as none, and a former price that is no higher as none', () => {
    const said = { 'Variant Inventory Qty': '-4', 'Variant Compare At Price': '19.00' };
    expect(read(said).draft?.variants[0]).toMatchObject({ quantity: 0, compareAtMinor: null });
  });
});
