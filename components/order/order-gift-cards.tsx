import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { Locale } from '@/lib/market';
import type { Order } from '@/lib/orders/order';
import { type SoldCard, soldCardsOf } from '@/lib/purses/sold-cards';

/** The gift cards that were bought with an order, with their codes, for whoever may read the order. */
export async function OrderGiftCards({ order }: { order: Order }) {
  if (!order.lines.some((line) => line.isGiftCard) || order.state === 'cancelled') return null;
  const [{ locale }, { order: t }, cards] = await Promise.all([market(), texts(), soldCardsOf(order.id)]);
  return (
    <section aria-labelledby="gift-cards" className="mt-14 border-t pt-8">
      <h2 id="gift-cards" className="display-sm scroll-mt-24">
        {t.giftCards}
      </h2>
      {order.giftTo && (
        <p className="mt-3 text-soft wrap-anywhere">{fill(t.giftCardTo, { email: order.giftTo.email })}</p>
      )}
      {cards.length === 0 && <p className="mt-3 text-soft">{t.giftCardsLater}</p>}
      <ul className="mt-4 max-w-2xl">
        {cards.map((card) => (
          <CardRow key={card.code} card={card} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

async function CardRow({
  card: { code, worth, left, isTakenBack },
  locale,
}: {
  card: SoldCard;
  locale: Locale;
}) {
  const { order: t } = await texts();
  return (
    <li className="border-b py-4">
      <p className="font-medium">{fill(t.giftCardOf, { amount: formatMoney(worth, locale) })}</p>
      {isTakenBack ? (
        <p className="mt-1 text-sm text-soft">{t.giftCardBack}</p>
      ) : (
        <>
          <p className="tabular mt-1 text-lg tracking-wide select-all">{code}</p>
          <p className="mt-1 text-sm text-soft">
            {fill(t.giftCardLeft, { amount: formatMoney(left, locale) })}
          </p>
        </>
      )}
    </li>
  );
}
