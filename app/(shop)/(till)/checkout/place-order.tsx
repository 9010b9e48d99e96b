import { useMarket, useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';

type Props = { isBuyable: boolean; total: Money; isPending: boolean };

/** The sum and the button that pays it; the way back to the cart when it cannot be bought as it is. */
export function PlaceOrder({ isBuyable, total, isPending }: Props) {
  const { locale } = useMarket();
  const t = useTexts('checkout');
  if (!isBuyable) {
    return (
      <ShopLink href="/cart" prefetch={false} className="button button-accent w-full sm:w-auto">
        {t.changeCart}
      </ShopLink>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-4 border-t pt-6">
      <p className="flex flex-1 items-baseline justify-between gap-4 sm:flex-none">
        <span className="display-sm">{t.toPay}</span>
        <span className="tabular text-xl font-semibold">{formatMoney(total, locale)}</span>
      </p>
      <button
        type="submit"
        disabled={isPending}
        className="button button-accent w-full text-lg sm:w-auto sm:px-12"
      >
        {isPending ? t.placing : t.placeOrder}
      </button>
    </div>
  );
}
