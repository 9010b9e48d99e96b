import type { Metadata } from 'next';
import { ShopLink } from '@/components/ui/shop-link';
import { signOutAction } from '@/lib/accounts/actions';
import { requireAccount } from '@/lib/accounts/auth-session';
import { market, texts } from '@/lib/locale/current-market';
import { counted, fill } from '@/lib/locale/fill';
import { formatDay, formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';
import type { OrderSummary } from '@/lib/orders/order';
import { ordersOfAccount } from '@/lib/orders/questions';
import { storeCreditOf } from '@/lib/purses/desk-purses';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).account.title, robots: { index: false } };
}

export default async function AccountPage() {
  const account = await requireAccount('/account');
  const [orders, credit, { account: t }] = await Promise.all([
    ordersOfAccount(account.id),
    storeCreditOf(account.id),
    texts(),
  ]);
  return (
    <div className="walk max-w-5xl pt-8 lg:pt-14">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="display-lg wrap-anywhere">{account.name}</h1>
          <p className="mt-2 text-soft wrap-anywhere">{account.email}</p>
          {credit.length > 0 && <StoreCredit credit={credit} />}
        </div>
        <div className="flex flex-wrap gap-3">
          {account.roles.includes('admin') && (
            <ShopLink href="/admin" prefetch={false} className="button">
              {t.toDesk}
            </ShopLink>
          )}
          <form action={signOutAction}>
            <button type="submit" className="button">
              {t.signOut}
            </button>
          </form>
        </div>
      </div>
      <h2 className="display-md mt-12">{t.yourOrders}</h2>
      {orders.length === 0 ? <NoOrders /> : <OrderList orders={orders} />}
    </div>
  );
}

async function StoreCredit({ credit }: { credit: Money[] }) {
  const [{ locale }, { sums: t }] = await Promise.all([market(), texts()]);
  const amounts = credit.map((each) => formatMoney(each, locale)).join(' + ');
  return <p className="tabular mt-2">{fill(t.storeCreditOf, { amount: amounts })}</p>;
}

async function OrderList({ orders }: { orders: OrderSummary[] }) {
  const [{ locale }, { order: t }] = await Promise.all([market(), texts()]);
  return (
    <ul className="mt-5 border-t">
      {orders.map((order) => (
        <li
          key={order.id}
          className="relative grid grid-cols-[1fr_auto] gap-x-6 gap-y-0.5 border-b py-5 hover:bg-raised sm:grid-cols-[10rem_1fr_auto_7rem] sm:items-baseline"
        >
          <ShopLink
            href={`/account/orders/${order.id}`}
            prefetch={false}
            className="tabular font-medium after:absolute after:inset-0"
          >
            {fill(t.order, { number: order.number })}
          </ShopLink>
          <p className="order-3 text-soft sm:order-none">
            <time dateTime={order.placedAt.toISOString()}>{formatDay(order.placedAt, locale)}</time>,{' '}
            {counted(t.pieces, order.itemCount, locale)}
          </p>
          <p className="order-4 text-right text-sm text-olive sm:order-none">{t[order.state]}</p>
          <p className="tabular order-2 text-right font-medium sm:order-none">
            {formatMoney(order.total, locale)}
          </p>
        </li>
      ))}
    </ul>
  );
}

async function NoOrders() {
  const { account: t } = await texts();
  return (
    <div className="mt-5 border-y py-12">
      <p className="text-lg">{t.noOrders}</p>
      <p className="mt-1 text-soft">{t.noOrdersWords}</p>
      <ShopLink href="/" className="button mt-6">
        {t.walkRooms}
      </ShopLink>
    </div>
  );
}
