import { counted, fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Market } from '@/lib/market';
import type { EnteredCode } from '@/lib/pricing/entered-codes';

/** `SUMMER10`, or `Gift card ending in 7Q2K`. */
export function codeName({ kind, label }: EnteredCode, t: Texts['sums']): string {
  return kind === 'coupon' ? label : fill(t.giftCardEnding, { last4: label });
}

/** Why a code counts for nothing, or what there is on a gift card; empty for a coupon that counts. */
export function codeWords(
  { obstacle, availableMinor }: EnteredCode,
  t: Texts['sums'],
  { locale, currency }: Market,
): string {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  if (!obstacle) {
    return availableMinor === undefined ? '' : fill(t.giftCardHas, { amount: money(availableMinor) });
  }
  switch (obstacle.kind) {
    case 'below-total':
      return fill(t.belowTotal, { amount: money(obstacle.missingMinor) });
    case 'too-few':
      return counted(t.tooFew, obstacle.missingPieces, locale);
    default:
      return t[plainWords[obstacle.kind]];
  }
}

const plainWords = {
  'not-now': 'notNow',
  'other-currency': 'otherCurrency',
  'other-goods': 'otherGoods',
  'used-up': 'usedUp',
  'used-by-you': 'usedByYou',
  'better-offer': 'betterOffer',
  'no-balance': 'noBalance',
  'gift-cards-only': 'giftCardsOnly',
} as const;
