import { momentComplaint, utcMoment } from '@/lib/form';
import { type Currency, currencies } from '@/lib/market';
import { parseDecimal, toDecimal } from '@/lib/money';
import {
  type AmountsByCurrency,
  type PromotionKind,
  type PromotionScope,
  promotionKinds,
  promotionScopes,
  wholeBasisPoints,
} from './promotion';
import type { PromotionDraft } from './write-promotion';

/** What the desk types about a promotion, field by field, as text. */
export type PromotionFields = Record<(typeof promotionFields)[number], string>;

export const promotionFields = [
  ...(['nameEn', 'nameDe', 'code', 'kind', 'percent', 'amountUSD', 'amountEUR'] as const),
  ...(['buyPieces', 'getPieces', 'scope', 'scopeHandles', 'minimumUSD', 'minimumEUR'] as const),
  ...(['minimumPieces', 'startsAt', 'endsAt', 'usesLimit', 'usesPerCustomer'] as const),
  ...(['isExclusive', 'priority'] as const),
] as const;

export type PromotionErrors = Partial<Record<keyof PromotionFields, string>>;

/** A draft whose scope is still handles, or a complaint beside each field that is off. */
export function parsePromotion(
  fields: PromotionFields,
):
  | { ok: true; draft: Omit<PromotionDraft, 'scopeIds'>; handles: string[] }
  | { ok: false; errors: PromotionErrors } {
  const errors: PromotionErrors = {};
  const kind = known(promotionKinds, fields.kind) ?? 'percent';
  const scope = known(promotionScopes, fields.scope) ?? 'all';
  const nameEn = fields.nameEn.trim();
  if (!nameEn) errors.nameEn = 'Shoppers read this beside the discount.';
  if (nameEn.length > 120) errors.nameEn = 'At most 120 characters fit.';
  const code = fields.code.trim();
  if (code && !/^[A-Za-z0-9_-]{3,40}$/.test(code)) {
    errors.code = '3 to 40 letters, digits, - or _, such as SUMMER10.';
  }
  const handles = scope === 'all' ? [] : fields.scopeHandles.split(/[\s,]+/).filter(Boolean);
  if (scope !== 'all' && handles.length === 0) errors.scopeHandles = 'Name at least one, by its handle.';
  const draft = {
    names: { en: nameEn, ...(fields.nameDe.trim() && { de: fields.nameDe.trim() }) },
    code: code || null,
    ...{ kind, scope },
    ...whatGoesOff(kind, fields, errors),
    minimumTotals: amountsOf({ USD: 'minimumUSD', EUR: 'minimumEUR' }, fields, errors),
    minimumPieces: wholeNumber(fields, 'minimumPieces', { least: 0, most: 999 }, errors) ?? 0,
    ...windowOf(fields, errors),
    usesLimit: wholeNumber(fields, 'usesLimit', { least: 1, most: 10_000_000 }, errors) ?? null,
    usesPerCustomer: wholeNumber(fields, 'usesPerCustomer', { least: 1, most: 10_000 }, errors) ?? null,
    isExclusive: fields.isExclusive !== '',
    priority: wholeNumber(fields, 'priority', { least: -1000, most: 1000 }, errors) ?? 0,
  };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, draft, handles };
}

function known<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => word === text);
}

function whatGoesOff(kind: PromotionKind, fields: PromotionFields, errors: PromotionErrors) {
  const hasPercent = kind === 'percent' || kind === 'buy-x-get-y';
  const percent = hasPercent ? parseDecimal(fields.percent, 'USD') : 0;
  if (hasPercent && (!percent || percent > wholeBasisPoints)) {
    errors.percent = 'Between 0.01 and 100, with two decimals at most.';
  }
  const amounts = kind === 'amount' ? amountsOf({ USD: 'amountUSD', EUR: 'amountEUR' }, fields, errors) : {};
  if (kind === 'amount' && Object.keys(amounts).length === 0 && !errors.amountUSD && !errors.amountEUR) {
    errors.amountUSD = 'An amount in one currency at least.';
  }
  const pieces = { least: 1, most: 99 };
  const [buyPieces, getPieces] =
    kind === 'buy-x-get-y'
      ? (['buyPieces', 'getPieces'] as const).map((field) => {
          const count = wholeNumber(fields, field, pieces, errors);
          if (count === undefined) errors[field] ??= 'A whole number from 1 to 99.';
          return count ?? 0;
        })
      : [0, 0];
  return { percentBasisPoints: percent ?? 0, amounts, buyPieces: buyPieces ?? 0, getPieces: getPieces ?? 0 };
}

function amountsOf(
  names: Record<Currency, keyof PromotionFields>,
  fields: PromotionFields,
  errors: PromotionErrors,
): AmountsByCurrency {
  const amounts: AmountsByCurrency = {};
  for (const currency of currencies) {
    const text = fields[names[currency]].trim();
    if (!text) continue;
    const amountMinor = parseDecimal(text, currency);
    if (!amountMinor) errors[names[currency]] = 'An amount such as 12.50, above zero.';
    else amounts[currency] = amountMinor;
  }
  return amounts;
}

function wholeNumber(
  fields: PromotionFields,
  field: keyof PromotionFields,
  { least, most }: { least: number; most: number },
  errors: PromotionErrors,
): number | undefined {
  const text = fields[field].trim();
  if (!text) return undefined;
  const number = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  errors[field] = `A whole number from ${least} to ${most}.`;
  return undefined;
}

function windowOf(fields: PromotionFields, errors: PromotionErrors) {
  const startsAt = momentOf(fields, 'startsAt', errors);
  const endsAt = momentOf(fields, 'endsAt', errors);
  if (startsAt && endsAt && startsAt > endsAt) errors.endsAt = 'It would end before it begins.';
  return { startsAt, endsAt };
}

function momentOf(
  fields: PromotionFields,
  field: 'startsAt' | 'endsAt',
  errors: PromotionErrors,
): string | null {
  const at = utcMoment(fields[field]);
  if (at === undefined) errors[field] = momentComplaint;
  return at ?? null;
}

/** The fields of a promotion as it stands, to be changed. */
export function fieldsOf(promotion: PromotionDraft, handles: readonly string[]): PromotionFields {
  const amount = (amounts: AmountsByCurrency, currency: Currency) =>
    amounts[currency] === undefined ? '' : toDecimal({ amountMinor: amounts[currency], currency });
  const whole = (number: number | null) => (number ? String(number) : '');
  return {
    nameEn: promotion.names.en,
    nameDe: promotion.names.de ?? '',
    code: promotion.code ?? '',
    kind: promotion.kind,
    percent: promotion.percentBasisPoints ? String(promotion.percentBasisPoints / 100) : '',
    amountUSD: amount(promotion.amounts, 'USD'),
    amountEUR: amount(promotion.amounts, 'EUR'),
    buyPieces: whole(promotion.buyPieces),
    getPieces: whole(promotion.getPieces),
    scope: promotion.scope satisfies PromotionScope,
    scopeHandles: handles.join('\n'),
    minimumUSD: amount(promotion.minimumTotals, 'USD'),
    minimumEUR: amount(promotion.minimumTotals, 'EUR'),
    minimumPieces: whole(promotion.minimumPieces),
    startsAt: promotion.startsAt?.slice(0, 16) ?? '',
    endsAt: promotion.endsAt?.slice(0, 16) ?? '',
    usesLimit: whole(promotion.usesLimit),
    usesPerCustomer: whole(promotion.usesPerCustomer),
    isExclusive: promotion.isExclusive ? 'on' : '',
    priority: String(promotion.priority),
  };
}
