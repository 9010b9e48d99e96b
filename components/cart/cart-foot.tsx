'use client';

import { CartTotal } from '@/components/cart/cart-total';
import type { DrawerTexts } from '@/components/cart/use-drawer-cart';
import { ShippingNudge } from '@/components/product/shipping-nudge';
import { useMarket } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import type { ShownCart } from '@/lib/cart/cart-sums';

type Props = { cart: ShownCart; texts: DrawerTexts; onLeave: () => void };

/** The sum and the way to the till, always in sight below the lines. */
export function CartFoot({ cart, texts: t, onLeave }: Props) {
  const { locale } = useMarket();
  const isStuck = cart.lines.some((line) => line.problem && line.problem !== 'price-changed');
  return (
    <div className="border-t bg-raised px-5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:px-7">
      <CartTotal cart={cart} texts={t} locale={locale} testId="drawer-subtotal" />
      <p className="text-sm text-soft">{cart.sums.isTaxIncluded ? t.taxIncluded : t.taxLater}</p>
      <div className="*:mt-3 *:border-t-0 *:pt-0">
        <ShippingNudge
          goods={cart.sums.total}
          freeFromMinor={cart.sums.freeShippingBy.length > 0 ? undefined : cart.sums.freeShippingFromMinor}
          locale={locale}
          t={t}
        />
      </div>
      {isStuck && <p className="mt-3 text-sm text-alarm">{t.stuck}</p>}
      <ShopLink
        href="/checkout"
        prefetch={false}
        onClick={onLeave}
        className="button button-accent mt-4 w-full"
      >
        {t.checkout}
      </ShopLink>
      <p className="mt-1 text-center">
        <ShopLink
          href="/cart"
          prefetch={false}
          onClick={onLeave}
          className="link inline-flex min-h-11 items-center text-md"
        >
          {t.wholeCart}
        </ShopLink>
      </p>
    </div>
  );
}
