import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { StatusMark } from '@/components/admin/status-mark';
import { Thumbnail } from '@/components/admin/thumbnail';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { aftercareOf } from '@/lib/aftercare/questions';
import { disputesOfOrder } from '@/lib/disputes/questions';
import { newId } from '@/lib/id';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';
import type { Order } from '@/lib/orders/order';
import { orderById } from '@/lib/orders/questions';
import { DisputePanel } from './dispute-panel';
import { OrderForms } from './order-forms';
import { Timeline } from './timeline';
import { VisitorTrail } from './visitor-trail';

export const metadata: Metadata = { title: 'Order' };

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requireAdmin(`/admin/orders/${encodeURIComponent(id)}`);
  const [order, after, disputes] = await Promise.all([orderById(id), aftercareOf(id), disputesOfOrder(id)]);
  if (!order) notFound();
  return (
    <>
      <PageHead title={`Order #${order.number}`} back={{ href: '/admin/orders', name: 'Orders' }}>
        <p className="flex items-center gap-3 text-soft text-sm">
          <StatusMark status={after?.aftercare.standing ?? order.state} />
          {formatMoment(order.placedAt)} UTC
        </p>
      </PageHead>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[1fr_19rem] lg:items-start">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          {disputes.map((dispute) => (
            <DisputePanel key={dispute.id} dispute={dispute} />
          ))}
          <Panel title={order.itemCount === 1 ? '1 piece' : `${order.itemCount} pieces`}>
            <Lines lines={order.lines} />
            <Sums order={order} />
          </Panel>
          {after && (
            <Panel
              title="What can be done"
              aside={!after.aftercare.held && <StatusMark status={after.aftercare.parcels} />}
            >
              <OrderForms
                aftercare={after.aftercare}
                refundId={newId('refund')}
                shipmentId={newId('shipment')}
                returnId={newId('return')}
                refundIds={after.aftercare.differences.map(() => newId('refund'))}
              />
            </Panel>
          )}
          <VisitorTrail visitorId={order.visitorId} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <Customer order={order} />
          <Payment payment={order.payment} />
          <Panel title="Invoice">
            <a href={`/order/${order.id}/invoice`} className="text-sm underline">
              Invoice and credit notes
            </a>
            <a href={`/order/${order.id}/invoice.pdf`} className="ml-4 text-sm underline">
              PDF
            </a>
          </Panel>
          {after && <Timeline happened={after.happened} />}
        </div>
      </div>
    </>
  );
}

function Lines({ lines }: { lines: Order['lines'] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.variantId} className="flex items-center gap-3 py-2.5 text-sm">
          <Thumbnail src={line.imageUrl} />
          <div className="min-w-0 flex-1">
            <ShopLink href={`/admin/products/${line.productId}`} className="block truncate hover:underline">
              {line.title}
            </ShopLink>
            <p className="truncate text-soft text-xs">
              {[line.variantTitle, line.sku].filter(Boolean).join(' · ')}
            </p>
          </div>
          <span className="whitespace-nowrap text-soft tabular-nums">
            {`${line.quantity} × ${formatMoney(line.unitPrice, 'en')}`}
          </span>
          <span className="w-20 text-right tabular-nums">{formatMoney(line.lineTotal, 'en')}</span>
        </li>
      ))}
    </ul>
  );
}

function Sums({ order }: { order: Order }) {
  const { includedTax, giftCard, storeCredit } = order;
  return (
    <dl className="mt-2 grid gap-1.5 border-line border-t pt-3 text-sm">
      <SumRow name="Subtotal" sum={order.subtotal} />
      {order.discounts.map(({ name, amount }) => (
        <SumRow key={name} name={name} sum={{ ...amount, amountMinor: -amount.amountMinor }} />
      ))}
      <SumRow name={`Shipping, ${order.shippingMethod}`} sum={order.shipping} />
      {order.tax.amountMinor > 0 && <SumRow name="Tax" sum={order.tax} />}
      <div className="flex justify-between gap-4 font-medium">
        <dt>Total</dt>
        <dd className="tabular-nums">{formatMoney(order.total, 'en')}</dd>
      </div>
      {includedTax.amountMinor > 0 && <SumRow name="Tax in it" sum={includedTax} />}
      {giftCard.amountMinor > 0 && <SumRow name="Paid by gift card" sum={giftCard} />}
      {storeCredit.amountMinor > 0 && <SumRow name="Paid by store credit" sum={storeCredit} />}
    </dl>
  );
}

function SumRow({ name, sum }: { name: string; sum: Money }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0 break-words text-soft">{name}</dt>
      <dd className="tabular-nums">{formatMoney(sum, 'en')}</dd>
    </div>
  );
}

function Customer({ order }: { order: Order }) {
  const { name, line1, line2, city, region, postalCode, countryCode } = order.shippingAddress;
  const lines = [name, line1, line2, [postalCode, city].join(' '), region, countryCode].filter(Boolean);
  return (
    <Panel title="Customer" aside={order.accountId ? 'member' : 'guest'}>
      <p className="break-all text-sm">{order.email}</p>
      {order.giftTo && (
        <p className="mt-1 break-all text-soft text-sm">{`Gift cards to ${order.giftTo.email}`}</p>
      )}
      <address className="mt-3 text-soft text-sm not-italic leading-relaxed">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an address may be the same
          <span key={index} className="block break-words">
            {line}
          </span>
        ))}
      </address>
    </Panel>
  );
}

function Payment({ payment }: { payment: Order['payment'] }) {
  return (
    <Panel title="Payment" aside={payment && <StatusMark status={payment.state} />}>
      <p className="text-sm">
        {payment
          ? [payment.cardBrand, payment.cardLast4 && `•••• ${payment.cardLast4}`].filter(Boolean).join(' ') ||
            payment.provider
          : 'None on record.'}
      </p>
    </Panel>
  );
}
