import { useMarket, useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import type { Offer } from '@/lib/checkout/quote';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';

type Props = { offer: Offer; due: Money; isPending: boolean; isReckoning: boolean };

/** The sum and the button that pays it; the way back to the cart when it cannot be bought as it is. */
export function PlaceOrder({ offer, due, isPending, isReckoning }: Props) {
  const { locale } = useMarket();
  const t = useTexts('checkout');
  const { nothingDue } = useTexts('sums');
  const isSendable = offer.methods.length > 0;
  // Where nothing is sent, the country is what must change, and that is on this page.
  if (!offer.isBuyable && isSendable) {
    return (
      <ShopLink href="/cart" prefetch={false} className="button button-accent w-full sm:w-auto">
        {t.changeCart}
      </ShopLink>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4 border-t pt-6">
        <p className="flex flex-1 items-baseline justify-between gap-4 sm:flex-none">
          <span className="display-sm">{t.toPay}</span>
          <span className="tabular text-xl font-semibold">{formatMoney(due, locale)}</span>
        </p>
        <button
          type="submit"
          disabled={isPending || !isSendable}
          className="button button-accent w-full text-lg sm:w-auto sm:px-12"
        >
          {isReckoning ? t.reckoning : isPending ? t.placing : t.placeOrder}
        </button>
      </div>
      <p className="mt-3 text-sm text-soft">{due.amountMinor > 0 ? t.chargedOnce : nothingDue}</p>
    </>
  );
}
