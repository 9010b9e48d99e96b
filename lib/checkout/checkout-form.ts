import type { Offer } from '@/lib/checkout/quote';
import type { FormState } from '@/lib/form';
import type { CardField } from '@/lib/payments/card';
import type { BrowserAction } from '@/lib/payments/provider';

/** The fields that come back as typed; the card's never do. The first two are hidden. */
export const checkoutFields = [
  'checkoutId',
  'quoteDigest',
  'email',
  'name',
  'line1',
  'line2',
  'city',
  'region',
  'postalCode',
  'countryCode',
  'shippingMethod',
  'giftEmail',
  'giftMessage',
] as const;

/** Characters that fit beside a gift card. */
export const mostGiftWords = 400;

export type CheckoutField = (typeof checkoutFields)[number] | CardField;

/**
 * `offer`: the cart as the shop offers it now, when the shopper has to look again before paying. `action`: what
 * his browser has to do for his bank before the payment goes on.
 */
export type CheckoutFormState = FormState<CheckoutField> & { offer?: Offer; action?: BrowserAction };
