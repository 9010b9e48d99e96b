import { addToCart } from '@/lib/cart/cart';
import { type PayRequest, payCheckout } from '@/lib/checkout/pay-checkout';
import { startCheckout } from '@/lib/checkout/start-checkout';
import { newId } from '@/lib/id';
import { homeMarket } from '@/lib/market';
import { buyer, card } from './buyer';
import type { Piece } from './shelves';

/** The shop's own function, from the agreed offer to the captured payment: carts are filled beforehand. */
export async function purchasesInProcess(pieces: Piece[], count: number): Promise<(() => Promise<void>)[]> {
  const requests: PayRequest[] = [];
  const fill = async (from: number, step: number) => {
    for (let index = from; index < count; index += step) {
      requests.push(await readyToPay(pieces[index % pieces.length] as Piece));
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, lane) => fill(lane, 8)));
  return requests.map((request) => async () => {
    const outcome = await payCheckout(request);
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  });
}

async function readyToPay(piece: Piece): Promise<PayRequest> {
  const cartId = newId('cart');
  const added = await addToCart(cartId, piece.variantId, 1, homeMarket);
  if (!added.ok) throw new Error(added.problem.kind);
  const started = await startCheckout(cartId, homeMarket);
  if (!started.ok) throw new Error(started.problem.kind);
  const { checkoutId, offer } = started.value;
  return {
    checkoutId,
    cartId,
    market: homeMarket,
    contact: buyer,
    shippingMethod: 'standard',
    digest: offer.digest,
    card: { number: card.cardNumber, expiryMonth: 12, expiryYear: 2099, cvc: card.cardCvc },
  };
}
