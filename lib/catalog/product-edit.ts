import { type ProductKind, productKinds } from '@/lib/catalog/product-kinds';
import type { TranslationEdit } from '@/lib/catalog/set-translation';
import { type FieldErrors, limitLength } from '@/lib/form';
import { isId } from '@/lib/id';
import { type Currency, currencies, homeMarket, type Locale, locales } from '@/lib/market';
import { parseDecimal } from '@/lib/money';
import { ok, type Result, refused } from '@/lib/result';
import { shop } from '@/lib/shop';
import { isTaxClass, type TaxClass } from '@/lib/tax/tax';

export const productStatuses = ['draft', 'published', 'archived'] as const;
export type ProductStatus = (typeof productStatuses)[number];

export type VariantEdit = {
  variantId: string;
  priceMinor: number;
  compareAtMinor: number | null;
  /** Its own prices in other currencies, as far as they are to be changed; `null`: convert the base price. */
  otherPrices?: {
    currency: Currency;
    price: { amountMinor: number; compareAtMinor: number | null } | null;
  }[];
  /** Pieces on the shelf: what the form showed, and what it shall be. Only the difference is booked. */
  stockSeen: number;
  stock: number;
};

/** What an admin wants a product to be. Texts are checked and bounded; nothing here was compared with the store. */
export type ProductEdit = {
  title: string;
  descriptionHtml: string;
  vendor: string;
  tags: string[];
  categoryId: string | null;
  status: ProductStatus;
  /** What it is taxed as; left out, as it was. */
  taxClass?: TaxClass;
  /** What it is sold as; left out, as it was. A gift card is never taxed. */
  kind?: ProductKind;
  variants: VariantEdit[];
  /** Texts in other languages, as far as they are to be changed. */
  translations?: TranslationEdit[];
};

export const fieldLengths = { title: 255, vendor: 120, descriptionHtml: 50_000, tags: 2000 };
const maxStock = 1_000_000;
const maxTags = 50;

/**
 * Reads the texts of the product form. `values` holds `title`, `description`, `vendor`, `tags` (comma
 * separated), `category`, `status`, `taxClass`, `kind`, per other language `title.<locale>` and `description.<locale>`, and per
 * variant `price.<id>`, `compareAt.<id>`, `stock.<id>`, `stockSeen.<id>` and, for other currencies,
 * `price.<currency>.<id>` and `compareAt.<currency>.<id>`, which may be empty.
 */
export function parseProductEdit(
  values: Partial<Record<string, string>>,
): Result<ProductEdit, { kind: 'invalid'; errors: FieldErrors }> {
  const errors: FieldErrors = {};
  const text = (name: string) => (values[name] ?? '').trim();
  // A form without a field leaves what stands there; an empty field takes it away.
  const isAsked = (name: string) => values[name] !== undefined;
  const tags = [
    ...new Set(
      text('tags')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];
  const status = productStatuses.find((known) => known === values.status);
  const category = text('category');
  if (!text('title')) errors.title = 'A product needs a title.';
  limitLength(errors, 'title', text('title'), fieldLengths.title);
  limitLength(errors, 'vendor', text('vendor'), fieldLengths.vendor);
  limitLength(errors, 'description', text('description'), fieldLengths.descriptionHtml);
  limitLength(errors, 'tags', text('tags'), fieldLengths.tags);
  if (tags.length > maxTags) errors.tags = `At most ${maxTags} tags.`;
  if (!status) errors.status = 'Please choose one of the list.';
  const taxClass = values.taxClass;
  if (taxClass !== undefined && !isTaxClass(taxClass)) errors.taxClass = 'Please choose one of the list.';
  const kind = productKinds.find((known) => known === values.kind);
  if (values.kind !== undefined && !kind) errors.kind = 'Please choose one of the list.';
  if (category && !isId('category', category)) errors.category = 'Please choose one of the list.';
  const variants = Object.keys(values)
    .flatMap((name) => (name.startsWith('price.') ? [name.slice('price.'.length)] : []))
    .filter((variantId) => isId('variant', variantId))
    .map((variantId) => parseVariant(variantId, text, isAsked, errors));
  const translations = locales
    .filter((locale) => locale !== homeMarket.locale && isAsked(`title.${locale}`))
    .map((locale) => parseTranslation(locale, text, errors));
  if (!status || Object.keys(errors).length > 0) return refused({ kind: 'invalid', errors });
  return ok({
    title: text('title'),
    descriptionHtml: text('description'),
    vendor: text('vendor'),
    tags,
    categoryId: category || null,
    status,
    ...(isTaxClass(taxClass) && { taxClass }),
    ...(kind && { kind }),
    ...(kind === 'gift-card' && { taxClass: 'exempt' }),
    variants,
    translations,
  });
}

type Text = (name: string) => string;

function parseTranslation(locale: Locale, text: Text, errors: FieldErrors): TranslationEdit {
  const [title, descriptionHtml] = [text(`title.${locale}`), text(`description.${locale}`)];
  limitLength(errors, `title.${locale}`, title, fieldLengths.title);
  limitLength(errors, `description.${locale}`, descriptionHtml, fieldLengths.descriptionHtml);
  if (!title && descriptionHtml) errors[`title.${locale}`] = 'A description needs a title beside it.';
  return { locale, text: title ? { title, descriptionHtml } : null };
}

type PriceEdit = { amountMinor: number; compareAtMinor: number | null };

/** `undefined` when the field is empty; complaints stand beside the fields. */
function parsePrice(key: string, currency: string, text: Text, errors: FieldErrors): PriceEdit | undefined {
  const [priceText, compareAtText] = [text(`price.${key}`), text(`compareAt.${key}`)];
  if (!priceText && !compareAtText) return undefined;
  const price = parseDecimal(priceText, currency);
  const compareAt = compareAtText ? parseDecimal(compareAtText, currency) : null;
  if (price === undefined) errors[`price.${key}`] = 'An amount such as 1,299.50.';
  if (compareAt === undefined) errors[`compareAt.${key}`] = 'An amount such as 1,299.50, or nothing.';
  else if (compareAt !== null && price !== undefined && compareAt <= price) {
    errors[`compareAt.${key}`] = 'Must be more than the price, or empty.';
  }
  return { amountMinor: price ?? 0, compareAtMinor: compareAt ?? null };
}

function parseVariant(
  variantId: string,
  text: Text,
  isAsked: (name: string) => boolean,
  errors: FieldErrors,
): VariantEdit {
  const price = parsePrice(variantId, shop.currency, text, errors);
  const stock = parsePieces(text(`stock.${variantId}`));
  if (!price) errors[`price.${variantId}`] = 'An amount such as 1,299.50.';
  if (stock === undefined) {
    errors[`stock.${variantId}`] = `A whole number from 0 to ${maxStock.toLocaleString(shop.locale)}.`;
  }
  return {
    variantId,
    priceMinor: price?.amountMinor ?? 0,
    compareAtMinor: price?.compareAtMinor ?? null,
    otherPrices: currencies
      .filter((currency) => currency !== shop.currency && isAsked(`price.${currency}.${variantId}`))
      .map((currency) => ({
        currency,
        price: parsePrice(`${currency}.${variantId}`, currency, text, errors) ?? null,
      })),
    stock: stock ?? 0,
    stockSeen: parsePieces(text(`stockSeen.${variantId}`)) ?? stock ?? 0,
  };
}

function parsePieces(text: string): number | undefined {
  if (!/^\d{1,7}$/.test(text)) return undefined;
  const pieces = Number(text);
  return pieces <= maxStock ? pieces : undefined;
}
