import type { Invoice } from '@/lib/invoices/invoice';
import { countryName, formatDay } from '@/lib/locale/formats';
import { type Texts, textsIn } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';

/** What stands on an invoice beside its lines, in its own language: for the page and for the PDF alike. */
export function localeOf(invoice: Invoice): Locale {
  return invoice.locale === 'de' ? 'de' : 'en';
}

/** Numbers and days, by name. */
export function factsOf(invoice: Invoice): [name: string, value: string][] {
  const locale = localeOf(invoice);
  const { invoice: t } = textsIn(locale);
  const { invoiceNumber } = invoice;
  return [
    [t.number, invoice.number],
    [t.issuedOn, formatDay(invoice.issuedAt, locale)],
    [t.forOrder, String(invoice.orderNumber)],
    [t.orderedOn, formatDay(new Date(`${invoice.placedOn}T12:00:00Z`), locale)],
    ...(invoiceNumber ? [[t.about, invoiceNumber] as [string, string]] : []),
    [t.from, invoice.seller],
  ];
}

export function addressRows(invoice: Invoice): string[] {
  const { address } = invoice;
  const rows = [
    address.name,
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`,
    address.region,
    countryName(address.countryCode, localeOf(invoice)),
  ];
  return rows.filter((row) => Boolean(row?.trim()));
}

/** What makes the total beside the lines, in minor units. */
export function partsOf(invoice: Invoice, t: Texts['invoice']): [name: string, amountMinor: number][] {
  const { lines, totalMinor, discountMinor, shippingMinor, taxMinor, letOffMinor = 0 } = invoice;
  const parts: [string, number][] = [
    [t.goodwill, lines.length === 0 && shippingMinor === 0 ? totalMinor : 0],
    [t.discount, -discountMinor],
    [t.shipping, shippingMinor],
    [t.tax, taxMinor],
    [t.letOff, -letOffMinor],
  ];
  return parts.filter(([, amountMinor]) => amountMinor !== 0);
}

/** What is told under the total. Amounts as the caller writes them. */
export function notesOf(invoice: Invoice, money: (amountMinor: number) => string): string[] {
  const { invoice: t } = textsIn(localeOf(invoice));
  const { includedTaxMinor, paidBeforeMinor, exchange } = invoice;
  return [
    ...(exchange ? [t.difference] : []),
    ...(includedTaxMinor > 0 ? [`${t.includedTax}: ${money(includedTaxMinor)}`] : []),
    ...(paidBeforeMinor > 0 ? [`${t.paidBefore}: ${money(paidBeforeMinor)}`] : []),
  ];
}
