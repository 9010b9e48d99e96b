import { cartOf } from '@/lib/cart/cart';
import { enterCode } from '@/lib/cart/enter-code';
import type { Capturable } from '@/lib/checkout/capture-order';
import { offerFor, quoteCheckout } from '@/lib/checkout/quote';
import type { Claim } from '@/lib/checkout/reserve-checkout';
import { openCheckoutOf } from '@/lib/checkout/start-checkout';
import { cards, contact } from '@/lib/checkout/test-buyers';
import { clock } from '@/lib/clock';
import { bankFor, buyClaimed, holdClaimed } from '@/lib/drills/buy-claimed';
import { newId } from '@/lib/id';
import { dueOf } from '@/lib/orders/quote-parts';
import { pricingTerms } from '@/lib/pricing/terms';
import { issueGiftCard } from '@/lib/purses/issue-purse';
import type { Goods } from './goods';
import type { CouponKind, OrderPlan } from './plan-order';

/** Where the orders are made: what is sold, and the codes of the simulation's own coupons. */
export type Stage = { goods: Goods; codes: Record<CouponKind, string> };

/**
 * Buys what is planned up to the order whose money is held, by the shop's own verbs: codes are entered, the cart is
 * priced by the rules, stock, coupon and gift card are reserved, the card is asked, the order is placed. Only the
 * cart's own store is passed by.
 */
export async function buyPlanned(plan: OrderPlan, stage: Stage): Promise<Capturable> {
  const cartId = newId('cart');
  const [checkoutId] = await Promise.all([openCheckoutOf(cartId), enterCodes(cartId, plan, stage)]);
  if (plan.isDeclinedFirst) {
    const claim = await claimFor({ cartId, checkoutId, plan, stage });
    if (claim.provider === bankFor({ amountMinor: 1 }).name) await buyClaimed(claim, cards.declined);
  }
  for (const fresh of [false, true]) {
    const held = await holdClaimed(await claimFor({ cartId, checkoutId, plan, stage, fresh }));
    if (held) return held;
  }
  throw new Error('what the shop offers changes while it is bought');
}

async function enterCodes(cartId: string, plan: OrderPlan, { codes }: Stage): Promise<void> {
  const { currency } = plan.market;
  const texts: string[] = plan.coupon ? [codes[plan.coupon]] : [];
  if (plan.giftCardMinor) {
    const issue = { amountMinor: plan.giftCardMinor, currency, reason: 'a present', by: 'simulation' };
    texts.push((await issueGiftCard(issue)).code);
  }
  for (const text of texts) {
    const entered = await enterCode(cartId, text, currency);
    if (!entered.ok) throw new Error(entered.problem.kind);
  }
}

async function claimFor(buying: {
  cartId: string;
  checkoutId: string;
  plan: OrderPlan;
  stage: Stage;
  fresh?: boolean;
}): Promise<Claim> {
  const { cartId, checkoutId, plan, stage, fresh = false } = buying;
  const { market, place, email } = plan;
  const { currency } = market;
  const live = stage.goods.in[currency];
  const stored = piecesOf(plan, stage).map(({ variantId, quantity }) => {
    const seenPriceMinor = live.get(variantId)?.priceMinor ?? 0;
    return { variantId, quantity, seenPriceMinor, seenCurrency: currency, addedAt: '' };
  });
  const terms = await pricingTerms(cartId, { email }, { currency, now: clock.now(), fresh });
  const offer = offerFor(cartOf(cartId, stored, live, market), terms, place);
  const [way] = offer.methods;
  if (!way || !offer.isBuyable) throw new Error(`cannot be bought: ${JSON.stringify(offer.problems)}`);
  const quote = quoteCheckout(offer, way);
  return {
    ...{ checkoutId, cartId, accountId: undefined, visitorId: undefined, shippingMethod: way.id, quote },
    contact: { ...contact, ...place, email },
    provider: bankFor({ amountMinor: dueOf(quote) }).name,
  };
}

function piecesOf({ lines, cards }: OrderPlan, { goods }: Stage): { variantId: string; quantity: number }[] {
  const pieces = lines.map(({ good, quantity }) => ({ variantId: goods.ids[good] ?? '', quantity }));
  const card = cards && goods.cardIds[Math.floor(cards.size * goods.cardIds.length)];
  return card ? [...pieces, { variantId: card, quantity: cards.quantity }] : pieces;
}
