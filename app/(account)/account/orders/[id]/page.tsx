import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OrderReceipt } from '@/components/order/order-receipt';
import { orderStateWords } from '@/components/order/order-state';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { requireAccount } from '@/lib/accounts/auth-session';
import { orderForConfirmation } from '@/lib/orders/questions';
import { shop } from '@/lib/shop';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Your order', robots: { index: false } };

const day = new Intl.DateTimeFormat(shop.locale, { dateStyle: 'long' });

export default async function OwnOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const account = await requireAccount(`/account/orders/${id}`);
  const order = await orderForConfirmation(id, undefined, account.id);
  if (!order) notFound();
  return (
    <div className="walk pt-5 lg:pt-7">
      <Breadcrumbs steps={[{ name: 'Your account', href: '/account' }]} here={`Order ${order.number}`} />
      <h1 className="display-lg tabular mt-5">Order {order.number}</h1>
      <p className="mt-2 text-soft">
        {orderStateWords[order.state]}. Placed on{' '}
        <time dateTime={order.placedAt.toISOString()}>{day.format(order.placedAt)}</time>.
      </p>
      <div className="mt-10">
        <OrderReceipt order={order} />
      </div>
    </div>
  );
}
