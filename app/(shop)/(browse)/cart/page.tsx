import type { Metadata } from 'next';
import Link from 'next/link';
import { ShippingNudge } from '@/components/product/shipping-nudge';
import { type Cart, getCart } from '@/lib/cart/cart';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { currentCartId } from '@/lib/cart/cookies';
import { formatMoney } from '@/lib/money';
import { CartLineRow } from './cart-line-row';
import { EmptyCart } from './empty-cart';
import { PriceNotice } from './price-notice';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Your cart', robots: { index: false } };

export default async function CartPage() {
  const cart = await cartInReach();
  if (cart === 'away') return <CartAway />;
  if (!cart || cart.lines.length === 0) return <EmptyCart />;
  const isStuck = cart.lines.some((line) => line.problem && line.problem !== 'price-changed');
  return (
    <div className="walk pt-8 lg:pt-12">
      <h1 className="display-lg">Your cart</h1>
      <PriceNotice isNeeded={cart.lines.some((line) => line.problem === 'price-changed')} />
      <div className="mt-8 grid gap-x-16 gap-y-10 lg:mt-10 lg:grid-cols-[1fr_22rem]">
        <ul aria-label="Cart lines" className="border-t">
          {cart.lines.map((line) => (
            <CartLineRow key={line.variantId} line={line} />
          ))}
        </ul>
        <aside aria-label="Sum" className="h-fit bg-raised p-6 lg:sticky lg:top-6 lg:p-7">
          <p className="flex items-baseline justify-between gap-4">
            <span className="display-sm">Subtotal</span>
            <span data-testid="subtotal" className="tabular text-xl font-semibold">
              {formatMoney(cart.subtotal)}
            </span>
          </p>
          <p className="mt-1 text-sm text-soft">Tax included. Shipping is chosen at checkout.</p>
          <ShippingNudge subtotal={cart.subtotal} />
          <Link href="/checkout" prefetch={false} className="button button-accent mt-6 w-full">
            Checkout
          </Link>
          {isStuck && (
            <p className="mt-3 text-sm text-alarm">
              Some lines cannot be bought as they stand. Please change the marked ones first.
            </p>
          )}
          <p className="mt-4 text-center">
            <Link href="/" className="link text-[0.9375rem]">
              Keep looking around
            </Link>
          </p>
        </aside>
      </div>
    </div>
  );
}

async function cartInReach(): Promise<Cart | undefined | 'away'> {
  try {
    const cartId = await currentCartId();
    return cartId ? await getCart(cartId) : undefined;
  } catch (error) {
    if (!(error instanceof CartsUnreachable)) throw error;
    console.error('cart:', error);
    return 'away';
  }
}

function CartAway() {
  return (
    <div className="walk pt-16 pb-10">
      <h1 className="display-lg">Your cart is resting for a moment</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-soft">Nothing in it is lost. Please look again shortly.</p>
      {/* A plain link: it asks the server again. */}
      <a href="/cart" className="button mt-8">
        Look again
      </a>
    </div>
  );
}
