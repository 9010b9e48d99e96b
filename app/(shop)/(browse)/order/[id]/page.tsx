import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OrderGiftCards } from '@/components/order/order-gift-cards';
import { OrderReceipt } from '@/components/order/order-receipt';
import { OrderReturns } from '@/components/order/order-returns';
import { nextStep } from '@/components/order/shipping-words';
import { ShopLink } from '@/components/ui/shop-link';
import { currentAccount } from '@/lib/accounts/auth-session';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatDay } from '@/lib/locale/formats';
import type { Order } from '@/lib/orders/order';
import { orderForConfirmation } from '@/lib/orders/questions';
import { mailWayId } from '@/lib/shipping/shipping';

export const dynamic = 'force-dynamic';

// The address opens the order: it must not leak to other sites or into an index.
export async function generateMetadata(): Promise<Metadata> {
  const title = (await texts()).order.thankYouTitle;
  return { title, robots: { index: false }, referrer: 'no-referrer' };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ id }, query, account, { locale }, { invoice, order: t, shipping }] = await Promise.all([
    params,
    searchParams,
    currentAccount(),
    market(),
    texts(),
  ]);
  const proof = typeof query.proof === 'string' ? query.proof.slice(0, 200) : undefined;
  const order = await orderForConfirmation(id, proof, account?.id);
  if (!order) notFound();
  return (
    <div className="walk pt-10 lg:pt-16">
      <div className="border-b pb-10 lg:pb-14">
        <p className="label tabular text-soft">{fill(t.order, { number: order.number })}</p>
        <h1 className="display-xl mt-3">{fill(t.thankYou, { name: firstNameOf(order) })}</h1>
        <p className="mt-5 max-w-[56ch] text-lg text-soft">
          {order.state === 'placed' || order.state === 'paid' || isMailed(order)
            ? fill(order.state === 'placed' ? t.placedAndHeld : t.placedAndPaid, {
                next: nextStep(shipping, order.shippingMethod),
              })
            : fill(t.stateOn, { state: t[order.state], day: formatDay(order.placedAt, locale) })}
        </p>
      </div>
      <div className="mt-10 lg:mt-14">
        <OrderReceipt order={order} />
      </div>
      <OrderGiftCards order={order} />
      <OrderReturns orderId={order.id} proof={proof} />
      <div className="mt-12 flex flex-wrap gap-3">
        <ShopLink
          href={`/order/${order.id}/invoice${proof ? `?proof=${proof}` : ''}`}
          prefetch={false}
          className="button order-last"
        >
          {invoice.open}
        </ShopLink>
        <ShopLink href="/" className="button button-accent">
          {t.keepLooking}
        </ShopLink>
        {account ? (
          <ShopLink href="/account" prefetch={false} className="button">
            {t.yourOrders}
          </ShopLink>
        ) : (
          <ShopLink href="/sign-up" prefetch={false} className="button">
            {t.openAccount}
          </ShopLink>
        )}
      </div>
    </div>
  );
}

/** Nothing of it is on its way any more: gift cards arrive when they are issued. */
function isMailed({ state, shippingMethod }: Order): boolean {
  return state === 'fulfilled' && shippingMethod === mailWayId;
}

function firstNameOf(order: Order): string {
  return (order.shippingAddress.name.trim().split(/\s+/)[0] ?? '').slice(0, 24);
}
