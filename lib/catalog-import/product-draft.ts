import { createHash } from 'node:crypto';

/** A product as the file says it, checked and bounded; nothing was compared with the shop. */
export type ProductDraft = {
  /** Its first row in the file. */
  row: number;
  /** No row of it was rejected. Else a variant may be missing here only because its row was. */
  isWhole: boolean;
  handle: string;
  title: string;
  bodyHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  /** Names from the root: `['Apparel', 'Shoes']`; empty when the file names none. */
  categoryPath: string[];
  status: 'draft' | 'published' | 'archived';
  /** Whether tax is charged on it; `undefined`: the file does not say. */
  isTaxable: boolean | undefined;
  /** The file says that it is one; absent, so that what was imported before reads the same. */
  isGiftCard?: true;
  options: { name: string; values: string[] }[];
  variants: VariantDraft[];
  images: ImageDraft[];
};

export type VariantDraft = {
  optionValues: string[];
  sku: string;
  barcode: string;
  weightGrams: number | null;
  priceMinor: number;
  compareAtMinor: number | null;
  /** Pieces on hand; `undefined`: the file does not say. */
  quantity: number | undefined;
};

export type ImageDraft = {
  /** An https address, or a path beside the file. */
  source: string;
  alt: string;
  /** The value of the first option of the variant it was given for. */
  optionValue: string | null;
};

export type Rejection = { row: number; handle: string; reason: string };

/** Changes when the reading of files changes, so that what was imported before is looked at again. */
const readingVersion = 2;

/** What an unchanged product is recognised by. `pictures` are the ids or sizes its sources stand for now. */
export function digestOf(draft: ProductDraft, pictures: unknown): string {
  const { row, ...said } = draft;
  return createHash('sha256')
    .update(JSON.stringify([readingVersion, said, pictures]))
    .digest('hex');
}
