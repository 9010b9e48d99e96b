import { ok, type Result, refused } from '@/lib/result';

/** Shopify's column names, older and newer spelling, by what we call the cell. Order in the file is free. */
const names = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'description'],
  vendor: ['vendor'],
  category: ['product category', 'standardized product type'],
  type: ['type', 'custom product type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
  sku: ['variant sku', 'sku'],
  grams: ['variant grams', 'weight value (grams)'],
  quantity: ['variant inventory qty', 'inventory quantity'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price'],
  barcode: ['variant barcode', 'barcode'],
  taxable: ['variant taxable', 'charge tax'],
  giftCard: ['gift card'],
  imageSrc: ['image src', 'product image url'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
  variantImage: ['variant image', 'variant image url'],
} as const;

export type CellName = keyof typeof names;

/** The cells of one row by name, trimmed; a column the file does not have is an empty cell. */
export type Cells = { row: number } & Record<CellName, string>;

export type Columns = { width: number; cells(row: number, fields: string[]): Cells };

/** Finds the columns by the header row. Refused without the three that no product can be without. */
export function readHeader(fields: string[]): Result<Columns, { kind: 'no-header'; reason: string }> {
  const header = fields.map((field) => field.trim().toLowerCase());
  const places = (Object.keys(names) as CellName[]).map(
    (cell) =>
      [cell, header.findIndex((title) => (names[cell] as readonly string[]).includes(title))] as const,
  );
  const missing = (['handle', 'title', 'price'] as const).filter(
    (cell) => places.find(([name]) => name === cell)?.[1] === -1,
  );
  if (missing.length > 0) {
    const wanted = missing.map((cell) => `“${names[cell][0]}”`).join(' and ');
    return refused({ kind: 'no-header', reason: `The header row has no column ${wanted}.` });
  }
  const cells = (row: number, values: string[]) =>
    Object.fromEntries([
      ['row', row],
      ...places.map(([cell, at]) => [cell, values[at]?.trim() ?? '']),
    ]) as Cells;
  return ok({ width: fields.length, cells });
}
