'use server';

import { redirect } from 'next/navigation';
import { currentAccount } from '@/lib/accounts/auth-session';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { currentCartId } from '@/lib/cart/cookies';
import { contactSchema } from '@/lib/checkout/address';
import { type CheckoutField, type CheckoutFormState, checkoutFields } from '@/lib/checkout/checkout-form';
import { type PayOutcome, payCheckout } from '@/lib/checkout/pay-checkout';
import type { Offer } from '@/lib/checkout/quote';
import { startCheckout } from '@/lib/checkout/start-checkout';
import { fieldText } from '@/lib/form';
import { orderPath } from '@/lib/orders/proof';
import { parseCard } from '@/lib/payments/card';
import { explainRefusal } from '@/lib/payments/refusals';
import { currentVisitorId } from '@/lib/visitors/cookies';

type Values = CheckoutFormState['values'];
type Errors = CheckoutFormState['errors'];

/**
 * Pays the checkout. Fields: {@link checkoutFields} and `cardNumber`, `cardExpiry`, `cardCvc`. Goes to the
 * order's page when it worked. Otherwise everything typed comes back except the card; `checkoutId` and
 * `quoteDigest` in `values` are the ones to send next, and `offer` is set when the shopper must look again.
 */
export async function payCheckoutAction(
  _previous: CheckoutFormState,
  form: FormData,
): Promise<CheckoutFormState> {
  const values: Values = {};
  for (const field of checkoutFields) values[field] = fieldText(form, field, 500);
  const card = parseCard({
    cardNumber: fieldText(form, 'cardNumber', 60),
    cardExpiry: fieldText(form, 'cardExpiry', 20),
    cardCvc: fieldText(form, 'cardCvc', 10),
  });
  const contact = contactSchema.safeParse(values);
  const errors: Errors = { ...(!card.ok && card.errors) };
  for (const issue of contact.error?.issues ?? []) errors[issue.path[0] as CheckoutField] ??= issue.message;
  if (!card.ok || !contact.success) {
    return { values, errors, message: 'Please look at the marked fields again.' };
  }
  let state: CheckoutFormState | { orderId: string };
  try {
    state = await pay(values, contact.data, card.card);
  } catch (error) {
    state = { values, errors: {}, message: explainFault(error) };
  }
  // Outside of the try: redirect works by throwing.
  if ('orderId' in state) redirect(orderPath(state.orderId));
  return state;
}

type PayArguments = Parameters<typeof payCheckout>[0];

async function pay(
  values: Values,
  contact: PayArguments['contact'],
  card: PayArguments['card'],
): Promise<CheckoutFormState | { orderId: string }> {
  const [cartId, account, visitorId] = await Promise.all([
    currentCartId(),
    currentAccount(),
    currentVisitorId(),
  ]);
  if (!cartId) return { values, errors: {}, message: 'Your cart is empty.' };
  const outcome = await payCheckout({
    checkoutId: values.checkoutId ?? '',
    cartId,
    accountId: account?.id,
    visitorId,
    contact,
    shippingMethod: values.shippingMethod ?? '',
    digest: values.quoteDigest ?? '',
    card,
  });
  return answer(values, cartId, outcome);
}

async function answer(
  values: Values,
  cartId: string,
  outcome: PayOutcome,
): Promise<CheckoutFormState | { orderId: string }> {
  switch (outcome.kind) {
    case 'ordered':
      return { orderId: outcome.orderId };
    case 'refused': {
      const { field, message } = explainRefusal(outcome.reason);
      return { values, errors: { [field]: message }, message: 'Your card was not charged.' };
    }
    case 'changed':
      return lookAgain(values, outcome.offer, changedMessage(outcome.offer));
    case 'no-such-shipping':
      return { values, errors: { shippingMethod: 'Please choose a way of shipping to this country.' } };
    case 'unclear':
      return {
        values,
        errors: {},
        message: 'The bank has not answered. Please pay again: you cannot be charged twice.',
      };
    case 'expired': {
      const started = await startCheckout(cartId);
      if (!started.ok) return { values, errors: {}, message: 'Your cart is empty.' };
      const fresh = { ...values, checkoutId: started.value.checkoutId };
      const message = 'This page was open for a long time. Please look at your order again and pay.';
      return lookAgain(fresh, started.value.offer, message);
    }
  }
}

/** The new digest goes into the form only with an offer the shopper can agree to by paying again. */
function lookAgain(values: Values, offer: Offer, message: string): CheckoutFormState {
  return { values: { ...values, quoteDigest: offer.digest }, errors: {}, message, offer };
}

function changedMessage(offer: Offer): string {
  if (offer.cart.lines.length === 0) return 'Your cart is empty.';
  if (offer.isTooLarge) return 'This order is too large to be paid at once. Please split it.';
  const stuck = offer.problems.filter((line) => line.problem !== 'price-changed');
  if (stuck.length === 0) {
    return 'Your order has changed since you saw it. Please look at the new total and pay again.';
  }
  const words = stuck.map((line) =>
    line.problem === 'not-enough'
      ? `${line.title}: only ${line.available} left`
      : `${line.title}: ${line.problem === 'gone' ? 'no longer sold' : 'sold out'}`,
  );
  return `Your card was not charged. ${words.join('; ')}. Please change your cart.`;
}

function explainFault(error: unknown): string {
  console.error('checkout:', error);
  return error instanceof CartsUnreachable
    ? 'Your cart is resting for a moment. Nothing is lost: please try again shortly.'
    : 'We could not finish this just now. Please pay again in a moment: you cannot be charged twice.';
}
