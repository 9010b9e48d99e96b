import type { Metadata } from 'next';
import Link from 'next/link';
import { orderStateWords } from '@/components/order/order-state';
import { signOutAction } from '@/lib/accounts/actions';
import { requireAccount } from '@/lib/accounts/auth-session';
import { formatMoney } from '@/lib/money';
import type { OrderSummary } from '@/lib/orders/order';
import { ordersOfAccount } from '@/lib/orders/questions';
import { shop } from '@/lib/shop';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

const day = new Intl.DateTimeFormat(shop.locale, { dateStyle: 'long' });

export default async function AccountPage() {
  const account = await requireAccount('/account');
  const orders = await ordersOfAccount(account.id);
  return (
    <div className="walk max-w-5xl pt-8 lg:pt-14">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="display-lg wrap-anywhere">{account.name}</h1>
          <p className="mt-2 text-soft wrap-anywhere">{account.email}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          {account.roles.includes('admin') && (
            <Link href="/admin" prefetch={false} className="button">
              To the desk
            </Link>
          )}
          <form action={signOutAction}>
            <button type="submit" className="button">
              Sign out
            </button>
          </form>
        </div>
      </div>
      <h2 className="display-md mt-12">Your orders</h2>
      {orders.length === 0 ? <NoOrders /> : <OrderList orders={orders} />}
    </div>
  );
}

function OrderList({ orders }: { orders: OrderSummary[] }) {
  return (
    <ul className="mt-5 border-t">
      {orders.map((order) => (
        <li
          key={order.id}
          className="relative grid grid-cols-[1fr_auto] gap-x-6 gap-y-0.5 border-b py-5 hover:bg-raised sm:grid-cols-[10rem_1fr_auto_7rem] sm:items-baseline"
        >
          <Link
            href={`/account/orders/${order.id}`}
            prefetch={false}
            className="tabular font-medium after:absolute after:inset-0"
          >
            Order {order.number}
          </Link>
          <p className="order-3 text-soft sm:order-none">
            <time dateTime={order.placedAt.toISOString()}>{day.format(order.placedAt)}</time>,{' '}
            {order.itemCount === 1 ? 'one piece' : `${order.itemCount} pieces`}
          </p>
          <p className="order-4 text-right text-sm text-olive sm:order-none">
            {orderStateWords[order.state]}
          </p>
          <p className="tabular order-2 text-right font-medium sm:order-none">{formatMoney(order.total)}</p>
        </li>
      ))}
    </ul>
  );
}

function NoOrders() {
  return (
    <div className="mt-5 border-y py-12">
      <p className="text-lg">You have not bought anything yet.</p>
      <p className="mt-1 text-soft">Orders appear here the moment they are placed.</p>
      <Link href="/" className="button mt-6">
        Walk through the rooms
      </Link>
    </div>
  );
}
