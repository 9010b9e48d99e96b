import { getCart } from '@/lib/cart/cart';
import { type Offer, offerFor } from '@/lib/checkout/quote';
import { clock } from '@/lib/clock';
import { likelyCountryCode } from '@/lib/locale/locale';
import { homeMarket, type Market } from '@/lib/market';
import type { Buyer } from '@/lib/pricing/cart-claims';
import { pricingTerms } from '@/lib/pricing/terms';
import type { Place } from '@/lib/tax/tax';

/** For whom an offer is made: the less is known, the more of it may change before it is paid. */
export type OfferRequest = {
  cartId: string;
  /** The shop's own if none is said. */
  market?: Market;
  /** The likeliest country if none is said. */
  place?: Place;
  buyer?: Buyer;
  /** By the rules of this moment instead of those that are kept. */
  fresh?: boolean;
};

/** What the shop offers for a cart now. Faults: `CartsUnreachable`, or the primary is away. */
export async function makeOffer(request: OfferRequest): Promise<Offer> {
  const { cartId, market = homeMarket, buyer = {}, fresh } = request;
  const place = request.place ?? { countryCode: likelyCountryCode(market.locale), region: '' };
  const [cart, terms] = await Promise.all([
    getCart(cartId, market),
    pricingTerms(cartId, buyer, { currency: market.currency, now: clock.now(), fresh }),
  ]);
  return offerFor(cart, terms, place);
}
