import { type FieldErrors, momentComplaint, utcMoment } from '@/lib/form';
import { isId } from '@/lib/id';
import { currencies, isCurrency } from '@/lib/market';
import { parseDecimal, toDecimal } from '@/lib/money';
import type { ListDraft } from './write-list';

/** A price of a variant as it stands, which a sale price must be below. */
export type StandingPrice = { variantId: string; currency: string; amountMinor: number };

/**
 * Reads the form of a product's sale: `startsAt`, `endsAt` and `sale.<currency>.<variant>`, empty for what is not
 * reduced. Answers a list for each currency, or a complaint beside each field that is off.
 */
export function parseSale(
  fields: Partial<Record<string, string>>,
  product: { id: string; title: string; prices: readonly StandingPrice[] },
  now: Date,
): { ok: true; drafts: ListDraft[] } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const window = readWindow(fields, now, errors);
  const entries = Object.entries(fields).flatMap(([field, text]) => {
    const [head, currency, variantId, more] = field.split('.');
    if (head !== 'sale' || more !== undefined || !text?.trim() || !isCurrency(currency)) return [];
    if (!isId('variant', variantId)) return [];
    const amountMinor = parseDecimal(text, currency);
    const standing = product.prices.find(
      (price) => price.variantId === variantId && price.currency === currency,
    );
    if (amountMinor === undefined) errors[field] = 'An amount such as 1,299.50, or nothing.';
    else if (!standing) errors[field] = 'It has no price of its own in this currency.';
    else if (amountMinor >= standing.amountMinor) errors[field] = `Must be below ${toDecimal(standing)}.`;
    else return [{ currency, variantId, amountMinor }];
    return [];
  });
  if (entries.length === 0 && Object.keys(errors).length === 0) {
    errors.prices = 'Name a sale price for one variant at least.';
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const drafts = currencies
    .map((currency) => ({ currency, own: entries.filter((entry) => entry.currency === currency) }))
    .filter(({ own }) => own.length > 0)
    .map(({ currency, own }) => ({
      ...{ name: `Sale: ${product.title}`.slice(0, 120), currency, ...window, priority: 100 },
      ...{ customerGroupId: null, productId: product.id },
      entries: own.map(({ variantId, amountMinor }) => ({ variantId, amountMinor })),
    }));
  return { ok: true, drafts };
}

/** When a list begins and ends, with complaints beside the two fields. */
export function readWindow(
  fields: Partial<Record<string, string>>,
  now: Date,
  errors: FieldErrors,
): { startsAt: string | null; endsAt: string | null } {
  const [startsAt, endsAt] = [utcMoment(fields.startsAt ?? ''), utcMoment(fields.endsAt ?? '')];
  if (startsAt === undefined) errors.startsAt = momentComplaint;
  if (endsAt === undefined) errors.endsAt = momentComplaint;
  else if (endsAt && endsAt <= (startsAt ?? '')) errors.endsAt = 'It would end before it begins.';
  else if (endsAt && endsAt <= now.toISOString()) errors.endsAt = 'That is over already.';
  return { startsAt: startsAt ?? null, endsAt: endsAt ?? null };
}
