import { OrderLines } from '@/components/order/order-lines';
import { shippingName } from '@/components/order/shipping-words';
import { toldParts } from '@/components/order/sum-parts';
import { Sums } from '@/components/order/sums';
import { market, texts } from '@/lib/locale/current-market';
import { counted, fill } from '@/lib/locale/fill';
import { countryName } from '@/lib/locale/formats';
import type { Order } from '@/lib/orders/order';

/** One order whole: lines and sums, where it goes, how it was paid. */
export async function OrderReceipt({ order }: { order: Order }) {
  const [{ locale }, { order: t, shipping, sums }] = await Promise.all([market(), texts()]);
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_22rem]">
      <section aria-labelledby="bought">
        <h2 id="bought" className="display-sm mb-4">
          {counted(t.piecesTitle, order.itemCount, locale)}
        </h2>
        <OrderLines lines={order.lines} />
        <div className="mt-6 ml-auto max-w-xs">
          <Sums {...toldParts(partsOf(order), sums, locale)} />
        </div>
      </section>
      <div className="h-fit space-y-7 bg-raised p-6 lg:p-7">
        <Address order={order} />
        <section>
          <h2 className="label text-soft">{t.shipping}</h2>
          <p className="mt-2">{shippingName(shipping, order.shippingMethod)}</p>
        </section>
        <section>
          <h2 className="label text-soft">{order.state === 'placed' ? t.toBePaidWith : t.paidWith}</h2>
          <p className="tabular mt-2">
            {order.payment?.cardLast4
              ? fill(t.cardEnding, {
                  brand: order.payment.cardBrand ?? t.card,
                  last4: order.payment.cardLast4,
                })
              : isPaidBefore(order)
                ? t.paidWithoutCard
                : t.card}
          </p>
        </section>
      </div>
    </div>
  );
}

function partsOf(order: Order) {
  return {
    currency: order.total.currency,
    subtotalMinor: order.subtotal.amountMinor,
    discounts: order.discounts.map(({ name, amount }) => ({ name, amountMinor: amount.amountMinor })),
    shippingMinor: order.shipping.amountMinor,
    taxMinor: order.tax.amountMinor,
    includedTaxMinor: order.includedTax.amountMinor,
    totalMinor: order.total.amountMinor,
    giftCardMinor: order.giftCard.amountMinor,
    storeCreditMinor: order.storeCredit.amountMinor,
  };
}

/** Nothing was left for a card. */
function isPaidBefore({ giftCard, storeCredit, total }: Order): boolean {
  const before = giftCard.amountMinor + storeCredit.amountMinor;
  return before > 0 && before === total.amountMinor;
}

async function Address({ order: { shippingAddress: address, email } }: { order: Order }) {
  const [{ locale }, { order: t }] = await Promise.all([market(), texts()]);
  const country = countryName(address.countryCode, locale);
  const town = townOf(address);
  const rows = [address.name, address.line1, address.line2, town, country].filter(Boolean);
  return (
    <section>
      <h2 className="label text-soft">{t.goingTo}</h2>
      <address className="mt-2 wrap-anywhere not-italic">
        {rows.map((row) => (
          <span key={row} className="block">
            {row}
          </span>
        ))}
      </address>
      <p className="mt-2 text-soft wrap-anywhere">{email}</p>
    </section>
  );
}

/** Where the postal code follows the town; elsewhere it stands before it. */
const codeLast = new Set(['US', 'CA', 'AU', 'GB', 'IE', 'NZ', 'SG', 'JP']);

function townOf({ city, region, postalCode, countryCode }: Order['shippingAddress']): string {
  const parts = codeLast.has(countryCode) ? [city, region, postalCode] : [`${postalCode} ${city}`, region];
  return parts.filter(Boolean).join(', ');
}
