import { shareMinor } from '@/lib/money';

/** What a product is taxed as. `shipping` is the class of the carriage itself. */
export const taxClasses = ['standard', 'reduced', 'exempt'] as const;
export type TaxClass = (typeof taxClasses)[number];

export function isTaxClass(text: unknown): text is TaxClass {
  return taxClasses.some((known) => known === text);
}

/** One millionth is the smallest step of a rate: 19 % is 190000, 8.875 % is 88750. */
export const wholeMillionths = 1_000_000;

/** A rate as data. `region` is empty for the whole country; a rate of a region goes before it. */
export type TaxRate = {
  countryCode: string;
  region: string;
  taxClass: TaxClass | 'shipping';
  millionths: number;
  name: string;
};

/** Where the goods go. Region as the country's post writes it, `CA`. */
export type Place = { countryCode: string; region: string };

/** The one rate for goods of a class that go somewhere; `undefined` where none is charged. */
export function taxRateFor(
  rates: readonly TaxRate[],
  { countryCode, region }: Place,
  taxClass: TaxRate['taxClass'],
): TaxRate | undefined {
  if (taxClass === 'exempt') return undefined;
  const here = rates.filter((rate) => rate.countryCode === countryCode && rate.taxClass === taxClass);
  return here.find((rate) => rate.region === region) ?? here.find((rate) => rate.region === '');
}

/**
 * Tax on the amount of one line, rounded half up to the minor unit: what is added to a price without tax, or
 * what is in a price that includes it.
 */
export function taxOn(amountMinor: number, millionths: number, isIncluded: boolean): number {
  return shareMinor(amountMinor, millionths, isIncluded ? wholeMillionths + millionths : wholeMillionths);
}

/** Currencies whose prices are shown with the tax in them, as the law of their countries wants it. */
const pricedWithTax = new Set(['EUR', 'GBP', 'CHF', 'JPY', 'AUD']);

/** Whether prices in a currency include tax. If so, tax is told and booked, and never added. */
export function pricesIncludeTax(currency: string): boolean {
  return pricedWithTax.has(currency);
}
