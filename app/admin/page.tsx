import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { SalesChart } from '@/components/admin/sales-chart';
import { StatusMark } from '@/components/admin/status-mark';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { formatMoney } from '@/lib/locale/formats';
import { sumMoney } from '@/lib/money';
import type { OrderSummary } from '@/lib/orders/order';
import { listOrders } from '@/lib/orders/questions';
import { type CountedRate, deskOverview, type Overview } from '@/lib/reports/overview';
import { shop } from '@/lib/shop';

export default async function OverviewPage() {
  await requireAdmin('/admin');
  const [overview, latest] = await Promise.all([deskOverview(), listOrders({ page: 1 })]);
  return (
    <>
      <PageHead title="Today" />
      <Figures days={overview.days} />
      <div className="mt-6 grid grid-cols-1 gap-6 lg:grid-cols-[1.6fr_1fr] lg:items-start">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <Panel title="Revenue" aside={chartNote(overview)}>
            <SalesChart days={overview.days} />
          </Panel>
          <LatestOrders orders={latest.orders.slice(0, 6)} />
        </div>
        <LowStock rows={overview.lowStock} />
      </div>
    </>
  );
}

function LatestOrders({ orders }: { orders: OrderSummary[] }) {
  const all = (
    <ShopLink href="/admin/orders" className="link">
      All orders
    </ShopLink>
  );
  return (
    <Panel title="Latest orders" aside={all}>
      {orders.length === 0 && <p className="text-soft text-sm">No orders yet. They will appear here.</p>}
      <ul className="divide-y divide-line">
        {orders.map((order) => (
          <li key={order.id} className="relative flex items-baseline gap-4 py-2 text-sm">
            <ShopLink href={`/admin/orders/${order.id}`} className="font-medium after:absolute after:inset-0">
              #{order.number}
            </ShopLink>
            <span className="min-w-0 flex-1 truncate text-soft">{order.email}</span>
            <StatusMark status={order.state} />
            <span className="tabular-nums">{formatMoney(order.total, 'en')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** At which rates the bars count other currencies, if there are any. */
function chartNote({ days, rates }: { days: Overview['days']; rates: CountedRate[] }): string {
  const counted = rates.map(({ currency, rate }) => `${currency} at ${rate}`);
  return [`last ${days.length} days, UTC`, ...counted].join(', ');
}

function Figures({ days }: { days: Overview['days'] }) {
  const today = days.at(-1);
  const revenue = sumMoney(
    days.map((day) => day.inBase),
    shop.currency,
  );
  const orderCount = days.reduce((sum, day) => sum + day.orderCount, 0);
  const average = orderCount
    ? formatMoney({ ...revenue, amountMinor: Math.round(revenue.amountMinor / orderCount) }, 'en')
    : '–';
  const figures = [
    { name: 'Orders today', value: String(today?.orderCount ?? 0) },
    { name: 'Revenue today', value: today?.revenue.map((sum) => formatMoney(sum, 'en')).join(' + ') ?? '–' },
    { name: `Orders, ${days.length} days`, value: String(orderCount) },
    { name: 'Average order', value: average },
  ];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
      {figures.map(({ name, value }) => (
        <div key={name} className="bg-raised px-4 py-4 sm:px-5">
          <dt className="text-soft text-xs">{name}</dt>
          <dd className="mt-1 font-display text-2xl tracking-tight tabular-nums sm:text-3xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function LowStock({ rows }: { rows: Overview['lowStock'] }) {
  return (
    <Panel title="Few left" aside={`${shop.lowStockAt} or fewer`}>
      {rows.length === 0 && <p className="text-soft text-sm">Every shelf is well filled.</p>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={`${row.productId} ${row.variantTitle}`} className="flex items-baseline gap-3 py-2 text-sm">
            <ShopLink
              href={`/admin/products/${row.productId}`}
              className="min-w-0 flex-1 truncate hover:underline"
            >
              {row.title} <span className="text-soft">{row.variantTitle}</span>
            </ShopLink>
            <span className={`tabular-nums ${row.available <= 0 ? 'text-accent' : 'text-soft'}`}>
              {row.available <= 0 ? 'Sold out' : `${row.available} left`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
