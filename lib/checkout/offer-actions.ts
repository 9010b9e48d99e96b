'use server';

import { currentAccount } from '@/lib/accounts/auth-session';
import { currentCartId, ensureCartId } from '@/lib/cart/cookies';
import { chooseStoreCredit, removeCode } from '@/lib/cart/enter-code';
import { makeOffer } from '@/lib/checkout/make-offer';
import type { Offer } from '@/lib/checkout/quote';
import { regionOf } from '@/lib/checkout/us-states';
import { market } from '@/lib/locale/current-market';

/** What the shop offers for the shopper's cart when it goes to a place; `undefined` without a cart. */
export async function offerAction(place: {
  countryCode: string;
  region: string;
}): Promise<Offer | undefined> {
  const [cartId, account, here] = await Promise.all([currentCartId(), currentAccount(), market()]);
  if (!cartId) return undefined;
  const countryCode = String(place.countryCode).slice(0, 2);
  const region = regionOf({ countryCode, region: String(place.region).slice(0, 120) });
  const buyer = { accountId: account?.id, email: account?.email };
  return makeOffer({ cartId, market: here, place: { countryCode, region }, buyer });
}

/** Takes a coupon or gift card out of the cart. */
export async function removeCodeAtTillAction(id: string): Promise<void> {
  const cartId = await currentCartId();
  if (cartId) await removeCode(cartId, String(id).slice(0, 60));
}

/** Whether the member's store credit shall pay. Strangers have none. */
export async function chooseStoreCreditAction(isChosen: boolean): Promise<void> {
  const [cartId, account, { currency }] = await Promise.all([ensureCartId(), currentAccount(), market()]);
  if (account) await chooseStoreCredit(cartId, account.id, { isChosen: Boolean(isChosen), currency });
}
