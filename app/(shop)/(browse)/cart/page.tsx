import type { Metadata } from 'next';
import { unlisted } from '@/app/unlisted';
import { CartTotal } from '@/components/cart/cart-total';
import { ShippingNudge } from '@/components/product/shipping-nudge';
import { GiveTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { getShownCart, type ShownCart } from '@/lib/cart/cart-sums';
import { currentCartId } from '@/lib/cart/cookies';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import type { Market } from '@/lib/market';
import { CartLineRow } from './cart-line-row';
import { CodeForm } from './code-form';
import { EmptyCart } from './empty-cart';
import { PriceNotice } from './price-notice';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).cart.title, ...unlisted };
}

export default async function CartPage() {
  const [here, { cart: t, shipping, sums, failure }] = await Promise.all([market(), texts()]);
  const cart = await cartInReach(here);
  if (cart === 'away') return <CartAway />;
  if (!cart || cart.lines.length === 0) return <EmptyCart />;
  const { codes, isTaxIncluded, freeShippingBy, freeShippingFromMinor } = cart.sums;
  const isStuck = cart.lines.some((line) => line.problem && line.problem !== 'price-changed');
  return (
    <div className="walk pt-8 lg:pt-12">
      <h1 className="display-lg">{t.title}</h1>
      <GiveTexts texts={{ cart: t, sums, failure }}>
        <PriceNotice isNeeded={cart.lines.some((line) => line.problem === 'price-changed')} />
        <div className="mt-8 grid gap-x-16 gap-y-10 lg:mt-10 lg:grid-cols-[1fr_22rem]">
          <ul aria-label={t.lines} className="border-t">
            {cart.lines.map((line) => (
              <CartLineRow key={line.variantId} line={line} />
            ))}
          </ul>
          <aside aria-label={t.sum} className="h-fit bg-raised p-6 lg:sticky lg:top-6 lg:p-7">
            <CartTotal cart={cart} texts={sums} locale={here.locale} testId="subtotal" />
            <p className="mt-1 text-sm text-soft">{isTaxIncluded ? sums.taxIncluded : sums.taxLater}</p>
            <ShippingNudge
              goods={cart.sums.total}
              freeFromMinor={freeShippingBy.length > 0 ? undefined : freeShippingFromMinor}
              locale={here.locale}
              t={shipping}
            />
            <CodeForm codes={codes} />
            <ShopLink href="/checkout" prefetch={false} className="button button-accent mt-6 w-full">
              {t.checkout}
            </ShopLink>
            {isStuck && <p className="mt-3 text-sm text-alarm">{t.stuck}</p>}
            <p className="mt-4 text-center">
              <ShopLink href="/" className="link text-md">
                {t.keepLooking}
              </ShopLink>
            </p>
          </aside>
        </div>
      </GiveTexts>
    </div>
  );
}

async function cartInReach(here: Market): Promise<ShownCart | undefined | 'away'> {
  try {
    const cartId = await currentCartId();
    return cartId ? await getShownCart(cartId, here) : undefined;
  } catch (error) {
    if (!(error instanceof CartsUnreachable)) throw error;
    console.error('cart:', error);
    return 'away';
  }
}

async function CartAway() {
  const [{ locale }, { cart: t }] = await Promise.all([market(), texts()]);
  return (
    <div className="walk pt-16 pb-10">
      <h1 className="display-lg">{t.resting}</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-soft">{t.restingWords}</p>
      {/* A plain link: it asks the server again. */}
      <a href={localPath(locale, '/cart')} className="button mt-8">
        {t.lookAgain}
      </a>
    </div>
  );
}
