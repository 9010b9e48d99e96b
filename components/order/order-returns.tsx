import { ShopLink } from '@/components/ui/shop-link';
import { returnsForShopper, returnWindowDays, type ShopperReturn } from '@/lib/aftercare/shopper-returns';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatDay, formatMoney } from '@/lib/locale/formats';
import type { Locale } from '@/lib/market';

/** What was sent back of an order, how it stands, and the way to send more of it. Nothing before a parcel left. */
export async function OrderReturns({ orderId, proof }: { orderId: string; proof?: string }) {
  const [{ locale }, { returning: t }, { returnable, returns, wasSent }] = await Promise.all([
    market(),
    texts(),
    returnsForShopper(orderId),
  ]);
  if (!wasSent) return null;
  const until = returnable.map((line) => line.until).sort((a, b) => b.getTime() - a.getTime())[0];
  return (
    <section aria-labelledby="returns" className="mt-14 border-t pt-8">
      <h2 id="returns" className="display-sm scroll-mt-24">
        {t.title}
      </h2>
      {returns.length > 0 && (
        <ul className="mt-4 max-w-2xl">
          {returns.map((one) => (
            <ReturnRow key={one.id} one={one} locale={locale} orderId={orderId} proof={proof} />
          ))}
        </ul>
      )}
      {(until || returns.length === 0) && (
        <p className="mt-4 max-w-[60ch] text-soft">
          {until
            ? fill(t.window, { days: returnWindowDays, day: formatDay(until, locale) })
            : fill(t.windowOver, { days: returnWindowDays })}
        </p>
      )}
      {until && (
        <ShopLink
          href={`/order/${orderId}/return${proof ? `?proof=${proof}` : ''}`}
          prefetch={false}
          className="button mt-5"
        >
          {t.ask}
        </ShopLink>
      )}
    </section>
  );
}

type RowProps = { one: ShopperReturn; locale: Locale; orderId: string; proof: string | undefined };

async function ReturnRow({ one, locale, orderId, proof }: RowProps) {
  const { returning: t } = await texts();
  return (
    <li className="border-b py-4">
      <p className="font-medium">{t[one.state]}</p>
      <ul className="mt-1">
        {one.lines.map(({ title, quantity, reason, instead, tracking, toPay }) => (
          <li key={title} className="wrap-anywhere">
            {`${quantity} × ${title}`}
            <span className="block text-sm text-soft">{reason}</span>
            {instead && (
              <span className="block text-sm">
                {tracking === null
                  ? fill(t.insteadOf, { title: instead })
                  : fill(t.insteadSent, { title: instead, tracking }).trim()}
              </span>
            )}
            {toPay && (
              <ShopLink
                href={`/order/${orderId}/difference/${toPay.exchangeId}${proof ? `?proof=${proof}` : ''}`}
                prefetch={false}
                className="button button-accent my-3"
              >
                {fill(t.toPay, {
                  amount: formatMoney({ amountMinor: toPay.dueMinor, currency: toPay.currency }, locale),
                })}
              </ShopLink>
            )}
          </li>
        ))}
      </ul>
      {one.answer && (
        <p className="mt-2 border-l-2 border-olive pl-3 wrap-anywhere">
          {fill(t.fromUs, { answer: one.answer })}
        </p>
      )}
      <p className="mt-1 text-sm text-soft">{fill(t.askedOn, { day: formatDay(one.askedAt, locale) })}</p>
    </li>
  );
}
