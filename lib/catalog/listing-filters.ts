import { exponentOf, maxAmountMinor } from '@/lib/money';
import { shop } from '@/lib/shop';

/** What a shopper narrows a list of products down to. Values within one field widen, fields narrow. */
export type ListingFilters = {
  /** Handles; a category stands for all below it too. */
  categories: string[];
  vendors: string[];
  price?: { fromMinor?: number; toMinor?: number };
  options: { name: string; values: string[] }[];
  inStock: boolean;
};

export const noFilters: ListingFilters = { categories: [], vendors: [], options: [], inStock: false };

const mostValues = 20;
const longestValue = 255;

type Query = Record<string, string | string[] | undefined>;

/**
 * Filters as an address spells them: `?category=mugs&brand=HP&price=10-50&option=Colour:Olive&stock=in`, each
 * repeatable. What makes no sense is left out: an address is never an error.
 */
export function readFilters(query: Query): ListingFilters {
  const price = readPrice(valuesOf(query.price)[0]);
  return {
    categories: valuesOf(query.category),
    vendors: valuesOf(query.brand),
    ...(price && { price }),
    options: readOptions(valuesOf(query.option)),
    inStock: valuesOf(query.stock)[0] === 'in',
  };
}

/** The reverse of {@link readFilters}, in one fixed order, so that the same filters have one address. */
export function filterParameters(filters: ListingFilters): [string, string][] {
  const { categories, vendors, price, options, inStock } = filters;
  const sorted = (values: string[]) => [...new Set(values)].sort();
  return [
    ...sorted(categories).map((value): [string, string] => ['category', value]),
    ...sorted(vendors).map((value): [string, string] => ['brand', value]),
    ...(price ? [['price', spellPrice(price)] as [string, string]] : []),
    ...sorted(
      options.flatMap(({ name, values }) => values.map((value) => `${name.replaceAll(':', ' ')}:${value}`)),
    ).map((value): [string, string] => ['option', value]),
    ...(inStock ? [['stock', 'in'] as [string, string]] : []),
  ];
}

export function isFiltered(filters: ListingFilters): boolean {
  return filterParameters(filters).length > 0;
}

/** The filters with one choice turned: on when it was off, off when it was on. */
export function turned(
  filters: ListingFilters,
  choice:
    | { category: string }
    | { vendor: string }
    | { option: { name: string; value: string } }
    | { price: NonNullable<ListingFilters['price']> }
    | { inStock: true },
): ListingFilters {
  if ('category' in choice) return { ...filters, categories: turn(filters.categories, choice.category) };
  if ('vendor' in choice) return { ...filters, vendors: turn(filters.vendors, choice.vendor) };
  if ('inStock' in choice) return { ...filters, inStock: !filters.inStock };
  if ('price' in choice) {
    const { price, ...others } = filters;
    const isSame = price && spellPrice(price) === spellPrice(choice.price);
    return isSame ? others : { ...others, price: choice.price };
  }
  const { name, value } = choice.option;
  const known = filters.options.find((option) => option.name === name);
  const values = turn(known?.values ?? [], value);
  const others = filters.options.filter((option) => option !== known);
  return { ...filters, options: values.length > 0 ? [...others, { name, values }] : others };
}

function turn(values: string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function valuesOf(value: string | string[] | undefined): string[] {
  const texts = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const clean = texts.map((text) => text.toWellFormed().replaceAll('\u0000', '').trim());
  return [...new Set(clean)].filter((text) => text && text.length <= longestValue).slice(0, mostValues);
}

function readOptions(texts: string[]): ListingFilters['options'] {
  const byName = new Map<string, string[]>();
  for (const text of texts) {
    const at = text.indexOf(':');
    const [name, value] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
    if (name && value) byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  return [...byName].map(([name, values]) => ({ name, values }));
}

/** `10-50`, `10-`, `-50`, in whole or broken units of the shop's currency. */
function readPrice(text: string | undefined): ListingFilters['price'] {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)?-(\d{1,9}(?:\.\d{1,3})?)?$/.exec(text ?? '');
  if (!match || (!match[1] && !match[2])) return undefined;
  const minor = (units: string) =>
    Math.min(maxAmountMinor, Math.round(Number(units) * 10 ** exponentOf(shop.currency)));
  return {
    ...(match[1] && { fromMinor: minor(match[1]) }),
    ...(match[2] && { toMinor: minor(match[2]) }),
  };
}

/** `10-50`, as an address and a box say it. */
export function spellPrice({ fromMinor, toMinor }: { fromMinor?: number; toMinor?: number }): string {
  const units = (minor: number | undefined) =>
    minor === undefined ? '' : String(minor / 10 ** exponentOf(shop.currency));
  return `${units(fromMinor)}-${units(toMinor)}`;
}
