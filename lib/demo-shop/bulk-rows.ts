import { shop } from '@/lib/shop';
import { documentsOf, type Stems } from './bulk-documents';
import { type BulkGood, bulkGood } from './bulk-goods';
import { CopyText } from './copy-text';
import type { Good } from './shelf';

/** The tables a product is spread over, with the columns written, in the order they are copied. */
export const copiedTables = {
  products:
    'id, handle, title, description_html, vendor, product_type, tags, category_id, status, popularity, price_from_minor, in_stock, option_list, category_words, variant_words, search, search_body, created_at, updated_at',
  product_options: 'product_id, position, name, values',
  variants: 'id, product_id, position, option_values, sku',
  prices: 'variant_id, currency, amount_minor, compare_at_minor',
  price_changes: 'variant_id, currency, amount_minor, compare_at_minor, changed_at, changed_by',
  inventory_levels: 'variant_id, location_id, on_hand',
  inventory_movements: 'variant_id, location_id, delta, reason, moved_by',
  product_images: 'id, product_id, position, media_id, alt, option_value',
} as const;

export type CopiedTable = keyof typeof copiedTables;

/** What the rows point at in this shop. */
export type BulkPlaces = {
  locationId: string;
  /** Category handle → id. */
  categoryIds: Map<string, string>;
  /** The drawings of each demo good: one a colour, then the nearer look. */
  pictures: Map<Good, { mediaId: string; optionValue: string | null }[]>;
  stems: Stems;
};

// The first 14 of an id's 26 characters: UUIDv7 of a moment in January 2026; the number fills the rest.
const idStem = '01ke5m0000e008';
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id body of product number `number`; `prd_` goes before it. */
export function bulkIdBody(number: number): string {
  return idStem + inDigits(number, 12);
}

/** The id body of the part at `index` (below 32) of a product: a variant, a picture. */
function partIdBody(number: number, index: number): string {
  return idStem + inDigits(number, 11) + digits[index];
}

function inDigits(number: number, length: number): string {
  let body = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 32)) body = digits[rest % 32] + body;
  return body.padStart(length, '0');
}

/** Which product an id body stands for: the reverse of {@link bulkIdBody}. */
export function bulkNumberOf(id: string): number {
  return [...id.slice(-12)].reduce((number, digit) => number * 32 + digits.indexOf(digit), 0);
}

/** Matches, with LIKE, the ids of generated products only. */
export const bulkProductIds = `prd_${idStem}%`;

export type BulkRows = Record<CopiedTable, CopyText>;

export function noRows(): BulkRows {
  return Object.fromEntries(Object.keys(copiedTables).map((table) => [table, new CopyText()])) as BulkRows;
}

/** Adds the rows of product number `number`, as COPY reads them: a text a table. */
export function addBulkProduct(rows: BulkRows, number: number, places: BulkPlaces): void {
  const good = bulkGood(number);
  const productId = `prd_${bulkIdBody(number)}`;
  const category = places.categoryIds.get((good.collection ?? good.shelf).handle);
  const priceFrom = Math.min(...good.variants.map((variant) => variant.amountMinor));
  const inStock = good.variants.some((variant) => variant.stock > 0);
  const documents = documentsOf(good, places.stems);
  rows.products.add(
    `${productId}\t${good.handle}\t${text(good.title)}\t${text(good.descriptionHtml)}\t${text(good.vendor)}\t${text(good.shelf.name)}\t${array(good.tags)}\t${category ?? '\\N'}\tpublished\t${good.popularity}\t${priceFrom}\t${inStock ? 't' : 'f'}\t${array(optionList(good))}\t${text(documents.categoryWords)}\t${text(documents.variantWords)}\t${documents.search}\t${documents.searchBody}\t${good.createdAt}\t${good.createdAt}\n`,
  );
  if (good.option)
    rows.product_options.add(`${productId}\t1\t${good.option.name}\t${array(good.option.values)}\n`);
  good.variants.forEach((variant, index) => {
    const variantId = `var_${partIdBody(number, index)}`;
    const values = good.option ? array([good.option.values[index] ?? '']) : '{}';
    rows.variants.add(`${variantId}\t${productId}\t${index + 1}\t${values}\t${variant.sku}\n`);
    rows.prices.add(
      `${variantId}\t${shop.currency}\t${variant.amountMinor}\t${variant.compareAtMinor ?? '\\N'}\n`,
    );
    rows.price_changes.add(priceChangesOf(good, variantId, variant));
    rows.inventory_levels.add(`${variantId}\t${places.locationId}\t${variant.stock}\n`);
    if (variant.stock > 0)
      rows.inventory_movements.add(`${variantId}\t${places.locationId}\t${variant.stock}\topening\tseed\n`);
  });
  addPictures(rows, number, { good, productId }, places);
}

const fullPriceMs = 42 * 86_400_000;

/** The price it was listed at; what is on sale was reduced some weeks later. */
function priceChangesOf(good: BulkGood, variantId: string, variant: BulkGood['variants'][number]): string {
  const start = `${variantId}\t${shop.currency}\t`;
  const { amountMinor, compareAtMinor } = variant;
  if (compareAtMinor === undefined) return `${start}${amountMinor}\t\\N\t${good.createdAt}\tseed\n`;
  const reducedAt = new Date(Date.parse(good.createdAt) + fullPriceMs).toISOString();
  return (
    `${start}${compareAtMinor}\t\\N\t${good.createdAt}\tseed\n` +
    `${start}${amountMinor}\t${compareAtMinor}\t${reducedAt}\tseed\n`
  );
}

/** As `refresh_product_facts` would write it. */
function optionList({ option }: BulkGood): string[] {
  return option ? option.values.map((value) => `${option.name}:${value}`).sort() : [];
}

/** A picture for each colour it comes in; without that choice, one of the colours it resembles. */
function addPictures(
  rows: BulkRows,
  number: number,
  { good, productId }: { good: BulkGood; productId: string },
  places: BulkPlaces,
): void {
  const drawn = places.pictures.get(good.resembles) ?? [];
  const isByColour = good.option?.name === 'Colour';
  const colour = number % Math.max(1, good.resembles.colours.length);
  const shown = isByColour ? drawn.slice(0, good.variants.length) : drawn.slice(colour, colour + 1);
  shown.forEach((picture, index) => {
    const imageId = `img_${partIdBody(number, index)}`;
    const value = isByColour && picture.optionValue ? picture.optionValue : '\\N';
    rows.product_images.add(
      `${imageId}\t${productId}\t${index + 1}\t${picture.mediaId}\t${text(good.title)}\t${value}\n`,
    );
  });
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A text as COPY's text format wants it. */
export function text(value: string): string {
  // Nearly none needs it, and replacing costs more than looking.
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter) : value;
}

/** A text[] as COPY's text format wants it. */
export function array(values: string[]): string {
  return text(`{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}
