/**
 * What Stripe's documented test payment methods do. Source: docs.stripe.com/testing, "Declined payments" and
 * "3D Secure authentication". Declines: error `code`, and `decline_code` where the bank gives one.
 */
export type Decline = { code: string; declineCode?: string; message: string };
export type CardBehaviour = { brand: string; last4: string; asks?: boolean; decline?: Decline };

const declined = (declineCode: string, message = 'Your card was declined.'): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
});

const visa = (last4: string, rest: Omit<CardBehaviour, 'brand' | 'last4'> = {}): CardBehaviour => ({
  brand: 'visa',
  last4,
  ...rest,
});

const byNumber: Record<string, CardBehaviour> = {
  '4242424242424242': visa('4242'),
  '5555555555554444': { brand: 'mastercard', last4: '4444' },
  '4000000000000002': visa('0002', { decline: declined('generic_decline') }),
  '4000000000009995': visa('9995', {
    decline: declined('insufficient_funds', 'Your card has insufficient funds.'),
  }),
  '4000000000009987': visa('9987', { decline: declined('lost_card') }),
  '4000000000009979': visa('9979', { decline: declined('stolen_card') }),
  '4000000000000069': visa('0069', {
    decline: { code: 'expired_card', declineCode: 'expired_card', message: 'Your card has expired.' },
  }),
  '4000000000000127': visa('0127', {
    decline: {
      code: 'incorrect_cvc',
      declineCode: 'incorrect_cvc',
      message: "Your card's security code is incorrect.",
    },
  }),
  '4000000000000119': visa('0119', {
    decline: {
      code: 'processing_error',
      declineCode: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
  }),
  '4000000000003220': visa('3220', { asks: true }),
  '4000002760003184': visa('3184', { asks: true }),
  '4000008400001629': visa('1629', { asks: true, decline: declined('generic_decline') }),
};

const numberOfMethod: Record<string, string> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedLostCard: '4000000000009987',
  pm_card_visa_chargeDeclinedStolenCard: '4000000000009979',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
  pm_card_threeDSecure2Required: '4000000000003220',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_threeDSecureRequiredChargeDeclined: '4000008400001629',
};

export function cardOfNumber(digits: string): CardBehaviour | undefined {
  return byNumber[digits.replace(/\D/g, '')];
}

export function cardOfMethod(id: string): CardBehaviour | undefined {
  return byNumber[numberOfMethod[id] ?? ''];
}
