import { askPrimary } from '@/db/client';
import type { GiftTo } from '@/db/schema/orders';
import { sqlTransaction } from '@/db/sql-transaction';
import { takeBoughtFromCart } from '@/lib/cart/cart';
import type { Contact } from '@/lib/checkout/address';
import { captureOrder } from '@/lib/checkout/capture-order';
import { giveUpPayment } from '@/lib/checkout/give-up-payment';
import { inTime } from '@/lib/checkout/in-time';
import { makeOffer, type OfferRequest } from '@/lib/checkout/make-offer';
import { orOrderSoon } from '@/lib/checkout/order-soon';
import { type PlacedOrder, placedBefore, placeOrder } from '@/lib/checkout/place-order';
import { type Offer, quoteCheckout } from '@/lib/checkout/quote';
import { type Claim, reserveCheckout } from '@/lib/checkout/reserve-checkout';
import { renewProductPages } from '@/lib/checkout/stock-pages';
import { regionOf } from '@/lib/checkout/us-states';
import { isId } from '@/lib/id';
import type { Market } from '@/lib/market';
import { dueOf, giftCardsIn } from '@/lib/orders/quote-parts';
import { currentProvider } from '@/lib/payments/current-provider';
import { noCharge } from '@/lib/payments/no-charge';
import { type Payment, settlePayment } from '@/lib/payments/payment-records';
import {
  type BrowserAction,
  type Card,
  type Charge,
  IdempotencyConflict,
  NotPossible,
  type PaymentProvider,
  type RefusalReason,
} from '@/lib/payments/provider';

export type PayRequest = {
  /** From the form: counts only together with the cart it was started for. */
  checkoutId: string;
  /** From the shopper's cookie or session. */
  cartId: string;
  accountId?: string;
  visitorId?: string;
  /** In which language and currency the shopper buys; the shop's own if none is said. */
  market?: Market;
  contact: Contact;
  shippingMethod: string;
  /** Who the gift cards in the cart are for, when not for the buyer. */
  giftTo?: GiftTo | undefined;
  /** The digest of the offer the shopper saw and agreed to. */
  digest: string;
  /** Not needed when gift cards or store credit pay it all. */
  card: Card | undefined;
};

export type PayOutcome =
  | { kind: 'ordered'; orderId: string }
  | { kind: 'refused'; reason: RefusalReason }
  /** The bank wants to hear from the shopper first. `finishPayment` goes on after that. */
  | { kind: 'action'; action: BrowserAction }
  /** Price, stock or cart differ from what was agreed to: here is what the shop offers now. */
  | { kind: 'changed'; offer: Offer }
  | { kind: 'no-such-shipping'; offer: Offer }
  /** There is something to pay by card, and no card was given. */
  | { kind: 'card-needed' }
  /** The bank did not answer. No second charge can come of trying again. */
  | { kind: 'unclear' }
  /** This checkout is over or was never this cart's: start again, the cart is as it was. */
  | { kind: 'expired' };

const by = 'checkout';

/**
 * Buys the cart: reserve, authorize, place, capture. The checkout's id is the idempotency key of all of
 * it: sent twice, at once or later, it answers the same order. Whatever stops it half-way is finished or
 * undone by `reconcileCheckouts`. Faults when a store is away; the cart is untouched then.
 */
export async function payCheckout(request: PayRequest, provider = currentProvider()): Promise<PayOutcome> {
  if (!isId('checkout', request.checkoutId)) return { kind: 'expired' };
  for (let turn = 0; turn < 3; turn += 1) {
    const outcome = await attempt(request, provider, turn > 0);
    if (outcome) return outcome;
  }
  return { kind: 'unclear' };
}

/** `undefined`: an earlier attempt was settled on the way; try anew. */
async function attempt(
  request: PayRequest,
  provider: PaymentProvider,
  fresh: boolean,
): Promise<PayOutcome | undefined> {
  const { checkoutId, cartId } = request;
  // Asked for together, but what was bought is answered even while the cart store is away.
  const offerSoon = makeOffer(askedBy(request, fresh));
  offerSoon.catch(() => {});
  const standing = await standingOf(checkoutId, cartId);
  if (standing === 'completed') return orderedBefore(checkoutId);
  if (standing !== 'open' && standing !== 'reserved') return { kind: 'expired' };
  const offer = await offerSoon;
  const claim = claimFor(request, offer, provider);
  if (!claim) return { kind: 'no-such-shipping', offer };
  if (!offer.isBuyable || offer.digest !== request.digest) {
    // What an earlier click agreed to may have been bought meanwhile, and emptied the cart under us.
    return standing === 'reserved' ? settleEarlier(request, provider, offer) : { kind: 'changed', offer };
  }
  if (claim.provider !== noCharge.name && !request.card) return { kind: 'card-needed' };
  const reserved = await reserveCheckout(claim);
  switch (reserved.kind) {
    case 'reserved':
      renewProductPages(reserved.turnedProductIds).catch(logged('renew product pages'));
      return authorizeAndPlace(reserved.payment, request.card, provider);
    case 'pending':
      if (!reserved.isSameQuote) return settleEarlier(request, provider, offer);
      return orOrderSoon(await authorizeAndPlace(reserved.payment, request.card, provider), checkoutId);
    case 'completed':
      return orderedBefore(checkoutId);
    case 'changed':
      return changedTo(await makeOffer(askedBy(request, true)), request);
    default:
      return { kind: 'expired' };
  }
}

function askedBy(request: PayRequest, fresh: boolean): OfferRequest {
  const { cartId, market, contact, accountId } = request;
  const { countryCode, email } = contact;
  const place = { countryCode, region: regionOf(contact) };
  return { cartId, market, place, buyer: { accountId, email }, fresh };
}

/** A rule that changed need not change this offer: then what was agreed to still stands, and is tried anew. */
function changedTo(offer: Offer, request: PayRequest): PayOutcome | undefined {
  return offer.isBuyable && offer.digest === request.digest ? undefined : { kind: 'changed', offer };
}

async function standingOf(checkoutId: string, cartId: string): Promise<string | undefined> {
  const [row] = await askPrimary(
    (sql) => sql<{ state: string }[]>`
    select state from checkouts where id = ${checkoutId} and cart_id = ${cartId}`,
  );
  return row?.state;
}

function claimFor(request: PayRequest, offer: Offer, provider: PaymentProvider): Claim | undefined {
  const method = offer.methods.find(({ id }) => id === request.shippingMethod);
  if (!method) return undefined;
  const quote = quoteCheckout(offer, method);
  if (request.giftTo && giftCardsIn(quote) > 0) quote.giftTo = request.giftTo;
  return {
    checkoutId: request.checkoutId,
    cartId: request.cartId,
    accountId: request.accountId,
    visitorId: request.visitorId,
    contact: request.contact,
    shippingMethod: method.id,
    quote,
    provider: dueOf(quote) === 0 ? noCharge.name : provider.name,
  };
}

async function orderedBefore(checkoutId: string): Promise<PayOutcome> {
  const placed = await placedBefore(checkoutId);
  return placed ? { kind: 'ordered', orderId: placed.orderId } : { kind: 'expired' };
}

/** Asks the card and goes on from the answer. */
async function authorizeAndPlace(
  payment: Payment,
  card: Card | undefined,
  otherwise: PaymentProvider,
): Promise<PayOutcome | undefined> {
  const provider = providerOf(payment, otherwise);
  const { charge, isEarlier, isImpossible } = await authorizePayment(payment, card, provider);
  if (isImpossible) {
    // Asking again would be answered the same: the shopper shall not wait for it.
    await giveUpPayment(payment, provider, by);
    return { kind: 'refused', reason: 'processing-error' };
  }
  if (!charge) return { kind: 'unclear' };
  if (isEarlier && charge.state === 'requires-action') {
    // Rather than confirm the first card the shopper chose another: that question is closed.
    await giveUpPayment(payment, provider, by);
    return undefined;
  }
  return goOnWith(payment, charge, provider);
}

/** Who takes a payment: nobody, when there is nothing to take. */
function providerOf(payment: Payment, otherwise: PaymentProvider): PaymentProvider {
  return payment.provider === noCharge.name ? noCharge : otherwise;
}

/** For payments of nothing: no provider looks at it. */
const nobodysCard: Card = { token: '' };

/** The charge under the payment's key; none when nobody knows what became of it. */
async function authorizePayment(
  payment: Payment,
  card: Card | undefined,
  provider: PaymentProvider,
): Promise<{ charge?: Charge | undefined; isEarlier: boolean; isImpossible?: boolean }> {
  try {
    const charge = await inTime(provider.authorize({ ...payment, card: card ?? nobodysCard }));
    return { charge, isEarlier: false };
  } catch (error) {
    if (!(error instanceof IdempotencyConflict)) {
      logged('authorize')(error);
      return { isEarlier: false, isImpossible: error instanceof NotPossible };
    }
    // The same attempt was sent with another card a moment ago, or undone: what came of that one counts.
    return {
      charge: await provider.find(payment.idempotencyKey).catch(() => undefined),
      isEarlier: true,
    };
  }
}

/** From the provider's answer to the shopper's: place and capture, or say why not. */
export async function goOnWith(
  payment: Payment,
  charge: Charge,
  provider: PaymentProvider,
): Promise<PayOutcome> {
  if (charge.state === 'requires-action' && charge.action) return { kind: 'action', action: charge.action };
  // Another request is just asking the bank, or the bank is still thinking.
  if (charge.state === 'open') return { kind: 'unclear' };
  const placed =
    charge.state === 'authorized' || charge.state === 'captured'
      ? await placeOrder({ checkoutId: payment.checkoutId, paymentId: payment.id, charge, by })
      : undefined;
  if (placed?.paymentId === payment.id) {
    await Promise.all([
      capture(placed, payment, charge, provider),
      takeBoughtFromCart(placed.cartId, payment.checkoutId, placed.bought).catch(logged('empty the cart')),
    ]);
    return { kind: 'ordered', orderId: placed.orderId };
  }
  if (charge.state === 'refused') {
    await sqlTransaction((sql) =>
      settlePayment(sql, { paymentId: payment.id, from: 'pending', to: 'refused', charge, by }),
    );
    return { kind: 'refused', reason: charge.refusal ?? 'declined' };
  }
  await giveUpPayment(payment, provider, by);
  return placed ? { kind: 'ordered', orderId: placed.orderId } : { kind: 'unclear' };
}

async function capture(
  placed: PlacedOrder,
  payment: Payment,
  charge: Charge,
  provider: PaymentProvider,
): Promise<void> {
  const { id: paymentId, checkoutId, amountMinor, currency } = payment;
  const { orderId } = placed;
  await captureOrder(
    { orderId, paymentId, checkoutId, providerRef: charge.providerRef, amountMinor, currency },
    provider,
    by,
  ).catch(
    // The order stands and the money is held: the reconciler takes it.
    logged('capture'),
  );
}

/**
 * The cart no longer is what an earlier, unfinished click agreed to. If that click's money is held, its
 * order is what the shopper gets; if not, its key is closed for good and the new offer is shown.
 */
async function settleEarlier(
  request: PayRequest,
  otherwise: PaymentProvider,
  offer: Offer,
): Promise<PayOutcome | undefined> {
  const [payment] = await askPrimary(
    (sql) => sql<Payment[]>`
    select id, checkout_id as "checkoutId", provider, idempotency_key as "idempotencyKey",
      amount_minor as "amountMinor", currency
    from payments where checkout_id = ${request.checkoutId} and state = 'pending'`,
  );
  if (!payment) {
    const placed = await placedBefore(request.checkoutId);
    return placed ? { kind: 'ordered', orderId: placed.orderId } : { kind: 'changed', offer };
  }
  const provider = providerOf(payment, otherwise);
  const charge = await provider.find(payment.idempotencyKey);
  if (charge?.state === 'authorized') return goOnWith(payment, charge, provider);
  await giveUpPayment(payment, provider, by);
  return undefined;
}

function logged(step: string): (error: unknown) => void {
  return (error) => console.error(`checkout, ${step}:`, error);
}
