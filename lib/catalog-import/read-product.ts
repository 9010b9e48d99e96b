import { parseDecimal } from '@/lib/money';
import { shop } from '@/lib/shop';
import type { Cells } from './columns';
import type { ImageDraft, ProductDraft, Rejection, VariantDraft } from './product-draft';

const lengths = { handle: 255, title: 500, vendor: 255, type: 255, sku: 255, barcode: 100, option: 255 };
const maxTags = 250;
const maxPieces = 1_000_000;
const maxGrams = 100_000_000;
const isYes = /^(true|yes|1)$/i;

/** Says why one row cannot be taken; the others of its product can. */
class RowRefused extends Error {}

export type ReadProduct = { draft: ProductDraft | undefined; rejections: Rejection[] };

/**
 * Makes one product of its rows, which share a handle. A row that cannot be taken is rejected by itself;
 * the product is refused as a whole when it has no title, no readable facts, or no variant is left.
 * `allReadable`: no row among them was lost before it came here.
 */
export function readProduct(rows: Cells[], defaultRoot: string, allReadable = true): ReadProduct {
  const rejections: Rejection[] = [];
  const [first] = rows;
  if (!first) return { draft: undefined, rejections };
  const reject = (row: Cells, reason: string) =>
    rejections.push({ row: row.row, handle: row.handle.slice(0, 255), reason });
  try {
    const facts = readFacts(first, defaultRoot);
    const optionNames = optionNamesOf(first);
    const variants = readVariants(rows, optionNames, reject);
    if (variants.length === 0) {
      const known = new Set(rejections.map(({ row }) => row));
      for (const row of rows)
        if (!known.has(row.row)) reject(row, 'Its product has no variant that can be sold.');
      return { draft: undefined, rejections };
    }
    const options = optionsOf(optionNames, variants);
    const plain =
      options.length === 0 ? variants.map((variant) => ({ ...variant, optionValues: [] })) : variants;
    const isWhole = allReadable && rejections.length === 0;
    const isTaxable = taxableOf(rows);
    const parts = { isWhole, isTaxable, options, variants: plain, images: readImages(rows) };
    const isGiftCard = rows.some((row) => isYes.test(row.giftCard));
    return { draft: { ...facts, ...parts, ...(isGiftCard && { isGiftCard }) }, rejections };
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    reject(first, error.message);
    for (const row of rows.slice(1)) reject(row, `Its product was refused in row ${first.row}.`);
    return { draft: undefined, rejections };
  }
}

type Facts = Omit<ProductDraft, 'isWhole' | 'isTaxable' | 'isGiftCard' | 'options' | 'variants' | 'images'>;

function readFacts(row: Cells, defaultRoot: string): Facts {
  const handle = row.handle.toLowerCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(handle))
    throw new RowRefused('The handle may hold letters, digits, hyphens, dots and underscores only.');
  if (!row.title) throw new RowRefused('The title is missing.');
  for (const cell of ['handle', 'title', 'vendor', 'type'] as const) {
    if (row[cell].length > lengths[cell])
      throw new RowRefused(`The ${cell} is longer than ${lengths[cell]} characters.`);
  }
  const tags = [...new Set(row.tags.split(',').map((tag) => tag.trim()))].filter(Boolean);
  if (tags.length > maxTags || tags.some((tag) => tag.length > 255))
    throw new RowRefused(`At most ${maxTags} tags of 255 characters fit.`);
  return {
    row: row.row,
    handle,
    title: row.title,
    bodyHtml: row.body,
    vendor: row.vendor,
    productType: row.type,
    tags,
    categoryPath: categoryPathOf(row, defaultRoot),
    status: statusOf(row),
  };
}

/** Without a category of its own a product stands under its type, in one root so that the tree stays a tree. */
function categoryPathOf({ category, type }: Cells, defaultRoot: string): string[] {
  const names = category
    .split('>')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length > 10 || names.some((name) => name.length > 120))
    throw new RowRefused('The category has more than 10 levels or a name of more than 120 characters.');
  if (names.length > 0) return names;
  // Some exports hold a bare number here, which is nobody's idea of a category.
  const isName = /\p{L}/u.test(type) && type.length <= 120;
  return isName ? [defaultRoot, type] : [defaultRoot];
}

function statusOf(row: Cells): ProductDraft['status'] {
  const isPublished = row.published === '' || isYes.test(row.published);
  const status = row.status.toLowerCase() || 'active';
  if (status === 'archived') return 'archived';
  if (status === 'draft' || status === 'unlisted') return 'draft';
  if (status !== 'active') throw new RowRefused(`The status “${row.status.slice(0, 40)}” is not known.`);
  return isPublished ? 'published' : 'draft';
}

/** The shop taxes products, files say it of variants: one that is taxed makes the product so. */
function taxableOf(rows: Cells[]): boolean | undefined {
  const said = rows.map(({ taxable }) => taxable).filter(Boolean);
  return said.length === 0 ? undefined : said.some((text) => isYes.test(text));
}

function optionNamesOf(row: Cells): string[] {
  const names = [row.option1Name, row.option2Name, row.option3Name];
  const given = names.filter(Boolean);
  if (names.slice(0, given.length).some((name) => !name)) throw new RowRefused('An option is left out.');
  if (new Set(given.map((name) => name.toLowerCase())).size < given.length)
    throw new RowRefused('Two options have the same name.');
  if (given.some((name) => name.length > lengths.option)) throw new RowRefused('An option name is too long.');
  return given;
}

function readVariants(
  rows: Cells[],
  optionNames: string[],
  reject: (row: Cells, reason: string) => void,
): VariantDraft[] {
  const variants: VariantDraft[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const isPicture = index > 0 && row.imageSrc && !row.option1Value && !row.price && !row.sku;
    if (isPicture) continue;
    try {
      const variant = readVariant(row, optionNames);
      const key = JSON.stringify(variant.optionValues);
      if (seen.has(key)) throw new RowRefused('Another row has the same option values.');
      seen.add(key);
      variants.push(variant);
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      reject(row, error.message);
    }
  }
  return variants;
}

function readVariant(row: Cells, optionNames: string[]): VariantDraft {
  const values = [row.option1Value, row.option2Value, row.option3Value];
  if (values.slice(optionNames.length).some((value) => value && !/^default title$/i.test(value)))
    throw new RowRefused('It has a value for an option that has no name.');
  const optionValues = values.slice(0, optionNames.length);
  if (optionValues.some((value) => !value)) throw new RowRefused('The value of an option is missing.');
  if (optionValues.some((value) => value.length > lengths.option))
    throw new RowRefused('An option value is too long.');
  const priceMinor = amountOf(row.price, 'price');
  if (priceMinor === undefined) throw new RowRefused('The price is missing.');
  const compareAt = amountOf(row.compareAt, 'compare-at price');
  if (row.taxable && !isYes.test(row.taxable) && !/^(false|no|0)$/i.test(row.taxable))
    throw new RowRefused(`Whether it is taxed, “${row.taxable.slice(0, 40)}”, is neither true nor false.`);
  if (row.sku.length > lengths.sku || row.barcode.length > lengths.barcode)
    throw new RowRefused('The SKU or the barcode is too long.');
  return {
    optionValues,
    // Spreadsheets keep leading zeros by a leading apostrophe.
    sku: row.sku.replace(/^'/, ''),
    barcode: row.barcode.replace(/^'/, ''),
    weightGrams: weightOf(row.grams),
    priceMinor,
    // A former price that is no higher is none.
    compareAtMinor: compareAt !== undefined && compareAt > priceMinor ? compareAt : null,
    quantity: quantityOf(row.quantity),
  };
}

function amountOf(text: string, name: string): number | undefined {
  if (!text) return undefined;
  const amountMinor = parseDecimal(text, shop.currency);
  if (amountMinor === undefined) throw new RowRefused(`The ${name} “${text.slice(0, 40)}” is no amount.`);
  return amountMinor;
}

function weightOf(text: string): number | null {
  if (!text) return null;
  const grams = Number(text);
  if (!(grams >= 0 && grams <= maxGrams))
    throw new RowRefused(`The weight “${text.slice(0, 40)}” is no weight.`);
  return Math.round(grams);
}

/** Shops that sell on after the last piece export a stock below zero: nothing is there. */
function quantityOf(text: string): number | undefined {
  if (!text) return undefined;
  if (!/^-?\d{1,9}$/.test(text) || Number(text) > maxPieces)
    throw new RowRefused(`The stock “${text.slice(0, 40)}” is no number of pieces.`);
  return Math.max(0, Number(text));
}

/** Shopify writes `Title: Default Title` for a product without options. */
function optionsOf(names: string[], variants: VariantDraft[]): ProductDraft['options'] {
  const [only] = variants;
  if (names.length === 1 && variants.length === 1 && /^default title$/i.test(only?.optionValues[0] ?? ''))
    return [];
  return names.map((name, index) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.optionValues[index] ?? ''))],
  }));
}

function readImages(rows: Cells[]): ImageDraft[] {
  const byPosition = rows
    .filter((row) => row.imageSrc)
    .map((row, index) => ({ row, position: Number(row.imagePosition) || index + 1 }))
    .sort((a, b) => a.position - b.position);
  const valueShown = new Map(rows.map((row) => [row.variantImage, row.option1Value || null]));
  const images = byPosition.map(({ row }) => ({
    source: row.imageSrc,
    alt: row.imageAlt.slice(0, 500),
    optionValue: valueShown.get(row.imageSrc) ?? null,
  }));
  const known = new Set(images.map(({ source }) => source));
  for (const row of rows) {
    if (!row.variantImage || known.has(row.variantImage)) continue;
    known.add(row.variantImage);
    images.push({ source: row.variantImage, alt: '', optionValue: row.option1Value || null });
  }
  const unique = new Map(images.map((image) => [image.source, image]));
  return [...unique.values()].slice(0, 250);
}
