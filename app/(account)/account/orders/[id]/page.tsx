import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OrderGiftCards } from '@/components/order/order-gift-cards';
import { OrderReceipt } from '@/components/order/order-receipt';
import { OrderReturns } from '@/components/order/order-returns';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Filled } from '@/components/ui/filled';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAccount } from '@/lib/accounts/auth-session';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatDay } from '@/lib/locale/formats';
import { orderForConfirmation } from '@/lib/orders/questions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).order.yourOrder, robots: { index: false } };
}

export default async function OwnOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { locale }, { account: a, invoice, order: t }] = await Promise.all([
    params,
    market(),
    texts(),
  ]);
  const account = await requireAccount(`/account/orders/${id}`);
  const order = await orderForConfirmation(id, undefined, account.id);
  if (!order) notFound();
  const title = fill(t.order, { number: order.number });
  return (
    <div className="walk pt-5 lg:pt-7">
      <Breadcrumbs steps={[{ name: a.title, href: '/account' }]} here={title} />
      <h1 className="display-lg tabular mt-5">{title}</h1>
      <p className="mt-2 text-soft">
        <Filled
          text={t.stateOn}
          values={{
            state: t[order.state],
            day: (
              <time key="day" dateTime={order.placedAt.toISOString()}>
                {formatDay(order.placedAt, locale)}
              </time>
            ),
          }}
        />
      </p>
      <div className="mt-10">
        <OrderReceipt order={order} />
      </div>
      <OrderGiftCards order={order} />
      <OrderReturns orderId={order.id} />
      <ShopLink href={`/order/${order.id}/invoice`} prefetch={false} className="button mt-10">
        {invoice.open}
      </ShopLink>
    </div>
  );
}
