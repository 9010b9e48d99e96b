import { currentAccount } from '@/lib/accounts/auth-session';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { currentCartId } from '@/lib/cart/cookies';
import { contactSchemaIn } from '@/lib/checkout/address';
import { type CheckoutField, type CheckoutFormState, checkoutFields } from '@/lib/checkout/checkout-form';
import { finishPayment } from '@/lib/checkout/finish-payment';
import { readGiftTo } from '@/lib/checkout/gift-to';
import { type PayOutcome, payCheckout } from '@/lib/checkout/pay-checkout';
import type { Offer } from '@/lib/checkout/quote';
import { startCheckout } from '@/lib/checkout/start-checkout';
import { regionOf } from '@/lib/checkout/us-states';
import { fieldText } from '@/lib/form';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';
import { orderPath } from '@/lib/orders/proof';
import { cardInForm } from '@/lib/payments/card-in-form';
import { explainRefusal } from '@/lib/payments/refusals';
import type { Place } from '@/lib/tax/tax';
import { currentVisitorId } from '@/lib/visitors/cookies';

type Values = CheckoutFormState['values'];
type Errors = CheckoutFormState['errors'];

/** Where the order is shown, or the form with what was typed. */
export type PaidForm = CheckoutFormState | { leadsTo: string };

/**
 * Pays the checkout. Fields: {@link checkoutFields} and `cardNumber`, `cardExpiry`, `cardCvc`. Leads to the
 * order's page when it worked. Otherwise everything typed comes back except the card; `checkoutId` and
 * `quoteDigest` in `values` are the ones to send next, and `offer` is set when the shopper must look again.
 */
export async function payByForm(form: FormData): Promise<PaidForm> {
  const [{ locale }, { complaints: t }] = await Promise.all([market(), texts()]);
  const values = valuesOf(form);
  const card = readCard(form, locale);
  const contact = contactSchemaIn(locale).safeParse(values);
  const gift = readGiftTo(values, t);
  const errors: Errors = { ...gift.errors, ...(card.ok ? {} : card.errors) };
  for (const issue of contact.error?.issues ?? []) errors[issue.path[0] as CheckoutField] ??= issue.message;
  if (!card.ok || !contact.success || Object.keys(gift.errors).length > 0) {
    return { values, errors, message: t.lookAtFields };
  }
  const { giftTo } = gift;
  return leadOn(values, pay(values, { contact: contact.data, giftTo, card: card.card }));
}

/**
 * The shopper has answered his bank: goes on with the payment that was waiting for it. Takes and gives back
 * the same form; the card is not needed any more.
 */
export async function finishByForm(form: FormData): Promise<PaidForm> {
  const values = valuesOf(form);
  const finishing = async () => {
    const [cartId = '', { complaints: t }] = await Promise.all([currentCartId(), texts()]);
    const outcome = await finishPayment({ checkoutId: values.checkoutId ?? '', cartId });
    if (outcome.kind === 'expired' && !cartId) return { values, errors: {}, message: t.cartEmpty };
    return answer(values, cartId, outcome);
  };
  return leadOn(values, finishing());
}

function readCard(
  form: FormData,
  locale: Locale,
): { ok: true; card: PayArguments['card'] } | { ok: false; errors: Errors } {
  // The form asked for none: nothing was left to pay. If that is not so any more, one is asked for.
  if (form.has('nothingDue')) return { ok: true, card: undefined };
  return cardInForm(form, locale);
}

function valuesOf(form: FormData): Values {
  const values: Values = {};
  for (const field of checkoutFields) values[field] = fieldText(form, field, 600);
  return values;
}

/** To the order's page, or back to the form with everything typed. */
async function leadOn(
  values: Values,
  outcome: Promise<CheckoutFormState | { orderId: string }>,
): Promise<PaidForm> {
  const state = await outcome.catch(async (error): Promise<CheckoutFormState> => {
    return { values, errors: {}, message: explainFault(error, (await texts()).complaints) };
  });
  if (!('orderId' in state)) return state;
  return { leadsTo: localPath((await market()).locale, orderPath(state.orderId)) };
}

type PayArguments = Parameters<typeof payCheckout>[0];

async function pay(
  values: Values,
  said: Pick<PayArguments, 'contact' | 'giftTo' | 'card'>,
): Promise<CheckoutFormState | { orderId: string }> {
  const [cartId, account, visitorId, buying, { complaints: t }] = await Promise.all([
    currentCartId(),
    currentAccount(),
    currentVisitorId(),
    market(),
    texts(),
  ]);
  if (!cartId) return { values, errors: {}, message: t.cartEmpty };
  const outcome = await payCheckout({
    checkoutId: values.checkoutId ?? '',
    cartId,
    accountId: account?.id,
    visitorId,
    market: buying,
    shippingMethod: values.shippingMethod ?? '',
    digest: values.quoteDigest ?? '',
    ...said,
  });
  return answer(values, cartId, outcome);
}

async function answer(
  values: Values,
  cartId: string,
  outcome: PayOutcome,
): Promise<CheckoutFormState | { orderId: string }> {
  const [buying, { complaints: t, bank }] = await Promise.all([market(), texts()]);
  switch (outcome.kind) {
    case 'ordered':
      return { orderId: outcome.orderId };
    case 'refused': {
      const { field, message } = explainRefusal(outcome.reason, buying.locale);
      return { values, errors: { [field]: message }, message: t.notCharged };
    }
    case 'action':
      return { values, errors: {}, message: bank.asks, action: outcome.action };
    case 'changed':
      return lookAgain(values, outcome.offer, changedMessage(outcome.offer, t));
    case 'no-such-shipping':
      return {
        ...lookAgain(values, outcome.offer, t.lookAtFields),
        errors: { shippingMethod: t.shippingNeeded },
      };
    case 'card-needed': {
      const missing = readCard(new FormData(), buying.locale);
      return { values, errors: missing.ok ? {} : missing.errors, message: t.lookAtFields };
    }
    case 'unclear':
      return {
        values,
        errors: {},
        message: t.bankSilent,
      };
    case 'expired': {
      const started = await startCheckout(cartId, buying, { place: placeIn(values) });
      if (!started.ok) return { values, errors: {}, message: t.cartEmpty };
      const fresh = { ...values, checkoutId: started.value.checkoutId };
      return lookAgain(fresh, started.value.offer, t.openTooLong);
    }
  }
}

/** Where the order was to go, as far as it was typed. */
function placeIn({ countryCode, region = '' }: Values): Place | undefined {
  return countryCode ? { countryCode, region: regionOf({ countryCode, region }) } : undefined;
}

/** The new digest goes into the form only with an offer the shopper can agree to by paying again. */
function lookAgain(values: Values, offer: Offer, message: string): CheckoutFormState {
  return { values: { ...values, quoteDigest: offer.digest }, errors: {}, message, offer };
}

function changedMessage(offer: Offer, t: Texts['complaints']): string {
  if (offer.cart.lines.length === 0) return t.cartEmpty;
  if (offer.isTooLarge) return t.tooLarge;
  const stuck = offer.problems.filter((line) => line.problem !== 'price-changed');
  if (stuck.length === 0) {
    return t.orderChanged;
  }
  const lines = stuck.map(({ title, problem, available }) => {
    if (problem === 'not-enough') return fill(t.lineOnly, { title, count: available });
    return fill(problem === 'gone' ? t.lineGone : t.lineSoldOut, { title });
  });
  return fill(t.changeCart, { lines: lines.join('; ') });
}

function explainFault(error: unknown, t: Texts['complaints']): string {
  console.error('checkout:', error);
  return error instanceof CartsUnreachable ? t.cartAway : t.payAgain;
}
