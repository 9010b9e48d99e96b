import { OrderLines } from '@/components/order/order-lines';
import { shippingWords } from '@/components/order/order-state';
import { Sums } from '@/components/order/sums';
import type { Order } from '@/lib/orders/order';

/** One order whole: lines and sums, where it goes, how it was paid. */
export function OrderReceipt({ order }: { order: Order }) {
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_22rem]">
      <section aria-labelledby="bought">
        <h2 id="bought" className="display-sm mb-4">
          {order.itemCount === 1 ? 'One piece' : `${order.itemCount} pieces`}
        </h2>
        <OrderLines lines={order.lines} />
        <div className="mt-6 ml-auto max-w-xs">
          <Sums rows={rowsOf(order)} total={order.total} />
          <p className="mt-2 text-right text-sm text-soft">Tax included</p>
        </div>
      </section>
      <div className="h-fit space-y-7 bg-raised p-6 lg:p-7">
        <Address order={order} />
        <section>
          <h2 className="label text-soft">Shipping</h2>
          <p className="mt-2">{shippingWords[order.shippingMethod]?.name ?? order.shippingMethod}</p>
        </section>
        <section>
          <h2 className="label text-soft">Paid with</h2>
          <p className="tabular mt-2">
            {order.payment?.cardLast4
              ? `${order.payment.cardBrand ?? 'Card'} ending in ${order.payment.cardLast4}`
              : 'Card'}
          </p>
        </section>
      </div>
    </div>
  );
}

function rowsOf(order: Order) {
  const { subtotal, discount, shipping } = order;
  return [
    { name: 'Subtotal', amount: subtotal },
    ...(discount.amountMinor > 0
      ? [{ name: 'Discount', amount: { ...discount, amountMinor: -discount.amountMinor } }]
      : []),
    { name: 'Shipping', amount: shipping.amountMinor === 0 ? 'Free' : shipping },
  ];
}

function Address({ order: { shippingAddress: address, email } }: { order: Order }) {
  const country = new Intl.DisplayNames('en', { type: 'region' }).of(address.countryCode);
  const town = [address.city, address.region, address.postalCode].filter(Boolean).join(', ');
  const rows = [address.name, address.line1, address.line2, town, country].filter(Boolean);
  return (
    <section>
      <h2 className="label text-soft">Going to</h2>
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
