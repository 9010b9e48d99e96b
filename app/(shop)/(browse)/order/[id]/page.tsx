import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { OrderReceipt } from '@/components/order/order-receipt';
import { shippingWords } from '@/components/order/order-state';
import { currentAccount } from '@/lib/accounts/auth-session';
import type { Order } from '@/lib/orders/order';
import { orderForConfirmation } from '@/lib/orders/questions';

export const dynamic = 'force-dynamic';

// The address opens the order: it must not leak to other sites or into an index.
export const metadata: Metadata = { title: 'Thank you', robots: { index: false }, referrer: 'no-referrer' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ id }, query, account] = await Promise.all([params, searchParams, currentAccount()]);
  const proof = typeof query.proof === 'string' ? query.proof.slice(0, 200) : undefined;
  const order = await orderForConfirmation(id, proof, account?.id);
  if (!order) notFound();
  return (
    <div className="walk pt-10 lg:pt-16">
      <div className="border-b pb-10 lg:pb-14">
        <p className="label tabular text-soft">Order {order.number}</p>
        <h1 className="display-xl mt-3">Thank you, {firstNameOf(order)}</h1>
        <p className="mt-5 max-w-[56ch] text-lg text-soft">
          Your order is placed and paid. {shippingWords[order.shippingMethod]?.next} Keep this page’s address:
          it opens your order on any device.
        </p>
      </div>
      <div className="mt-10 lg:mt-14">
        <OrderReceipt order={order} />
      </div>
      <div className="mt-12 flex flex-wrap gap-3">
        <Link href="/" className="button button-accent">
          Keep looking around
        </Link>
        {account ? (
          <Link href="/account" prefetch={false} className="button">
            Your orders
          </Link>
        ) : (
          <Link href="/sign-up" prefetch={false} className="button">
            Open an account
          </Link>
        )}
      </div>
    </div>
  );
}

function firstNameOf(order: Order): string {
  return (order.shippingAddress.name.trim().split(/\s+/)[0] ?? '').slice(0, 24);
}
