import type { RefusalReason } from '@/lib/payments/provider';

/** Stripe's documented test cards and what each does. Source: docs.stripe.com/testing, "Test card numbers". */
const approved = new Set([
  '4242424242424242',
  '4000056655665556',
  '5555555555554444',
  '2223003122003222',
  '5200828282828210',
  '5105105105105100',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
  '3056930009020004',
  '36227206271667',
  '3566002020360505',
  '6200000000000005',
  // Pay, and are disputed afterwards.
  '4000000000000259',
  '4000000000002685',
  '4000000000001976',
]);

const disputed = new Map<string, { reason: string; isInquiry: boolean }>([
  ['0259', { reason: 'fraudulent', isInquiry: false }],
  ['2685', { reason: 'product_not_received', isInquiry: false }],
  ['1976', { reason: 'fraudulent', isInquiry: true }],
]);

/** What the owner of a test card does once it is charged. Of the number the last four digits are all that is kept. */
export function disputeOfCard(last4: string): { reason: string; isInquiry: boolean } | undefined {
  return disputed.get(last4);
}

const refused = new Map<string, RefusalReason>([
  ['4000000000000002', 'declined'],
  ['4000000000009995', 'insufficient-funds'],
  ['4000000000009987', 'lost-card'],
  ['4000000000009979', 'stolen-card'],
  ['4000000000000069', 'expired-card'],
  ['4000000000000127', 'incorrect-cvc'],
  ['4000000000000119', 'processing-error'],
  // Can be attached to a customer, fails when charged.
  ['4000000000000341', 'declined'],
]);

/** Cards whose bank asks their owner first, and what it says once he has confirmed. */
const challenged = new Map<string, RefusalReason | null>([
  ['4000002760003184', null],
  ['4000002500003155', null],
  ['4000000000003220', null],
  ['4000008400001629', 'declined'],
  ['4000008260003178', 'insufficient-funds'],
]);

/** Whether 3-D Secure is asked for, and how the bank decides after it; `undefined` when it is not asked for. */
export function challengeOf(digits: string): { refusal: RefusalReason | null } | undefined {
  const refusal = challenged.get(digits);
  return refusal === undefined ? undefined : { refusal };
}

/** `null` when the card is good; any number that is no test card is refused as such. */
export function refusalOf(digits: string): RefusalReason | null {
  if (approved.has(digits)) return null;
  return refused.get(digits) ?? 'test-cards-only';
}
