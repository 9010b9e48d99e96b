import { textsIn } from '@/lib/locale/texts/texts';
import { homeMarket, type Locale } from '@/lib/market';
import type { CardField } from '@/lib/payments/card';
import type { RefusalReason } from '@/lib/payments/provider';

const reasons: ReadonlySet<unknown> = new Set<RefusalReason>([
  'declined',
  'insufficient-funds',
  'lost-card',
  'stolen-card',
  'expired-card',
  'incorrect-cvc',
  'processing-error',
  'authentication-failed',
  'test-cards-only',
]);

export function isRefusalReason(text: unknown): text is RefusalReason {
  return reasons.has(text);
}

/** What a shopper reads when the bank says no, and beside which field. Lost and stolen are not told apart. */
export function explainRefusal(
  reason: RefusalReason,
  locale: Locale = homeMarket.locale,
): { field: CardField; message: string } {
  const { complaints: t } = textsIn(locale);
  const refusals: Record<RefusalReason, { field: CardField; message: string }> = {
    declined: { field: 'cardNumber', message: t.declined },
    'insufficient-funds': { field: 'cardNumber', message: t.insufficientFunds },
    'lost-card': { field: 'cardNumber', message: t.declined },
    'stolen-card': { field: 'cardNumber', message: t.declined },
    'expired-card': { field: 'cardExpiry', message: t.expiredCard },
    'incorrect-cvc': { field: 'cardCvc', message: t.incorrectCvc },
    'processing-error': { field: 'cardNumber', message: t.processingError },
    'authentication-failed': { field: 'cardNumber', message: t.authenticationFailed },
    'test-cards-only': { field: 'cardNumber', message: t.testCardsOnly },
  };
  return refusals[reason];
}
