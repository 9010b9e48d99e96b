import type { CardField } from '@/lib/payments/card';
import type { RefusalReason } from '@/lib/payments/provider';

/** What a shopper reads when the bank says no, and beside which field. Lost and stolen are not told apart. */
const refusals: Record<RefusalReason, { field: CardField; message: string }> = {
  declined: { field: 'cardNumber', message: 'Your bank declined this card. Please try another one.' },
  'insufficient-funds': {
    field: 'cardNumber',
    message: 'There is not enough money on this card. Please try another one.',
  },
  'lost-card': { field: 'cardNumber', message: 'Your bank declined this card. Please try another one.' },
  'stolen-card': { field: 'cardNumber', message: 'Your bank declined this card. Please try another one.' },
  'expired-card': { field: 'cardExpiry', message: 'This card has expired. Please try another one.' },
  'incorrect-cvc': {
    field: 'cardCvc',
    message: 'The security code does not match this card. Please check it.',
  },
  'processing-error': {
    field: 'cardNumber',
    message: 'Your bank could not process this card just now. Please try again in a moment.',
  },
  'test-cards-only': {
    field: 'cardNumber',
    message: 'This shop takes test cards only, such as 4242 4242 4242 4242. Your card was not charged.',
  },
};

export function explainRefusal(reason: RefusalReason): { field: CardField; message: string } {
  return refusals[reason];
}
