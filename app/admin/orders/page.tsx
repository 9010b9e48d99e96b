import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { SearchBar } from '@/components/admin/search-bar';
import { StatusMark } from '@/components/admin/status-mark';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { formatMoney } from '@/lib/locale/formats';
import type { OrderSummary } from '@/lib/orders/order';
import { listOrders } from '@/lib/orders/questions';
import { isOrderFilter, orderFilters } from '@/lib/orders/standings';
import { shop } from '@/lib/shop';

export const metadata: Metadata = { title: 'Orders' };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: Search) {
  await requireAdmin('/admin/orders');
  const asked = await searchParams;
  const query = typeof asked.q === 'string' ? asked.q : '';
  const filter = isOrderFilter(asked.standing) ? asked.standing : undefined;
  const { orders, total, page, pageCount } = await listOrders({
    page: Number(asked.page ?? 1),
    query,
    filter,
  });
  const address = (to: number) =>
    `/admin/orders?${new URLSearchParams({ ...(query && { q: query }), ...(filter && { standing: filter }), page: String(to) })}`;
  return (
    <>
      <PageHead title="Orders">
        <p className="text-soft text-sm">{`${total.toLocaleString(shop.locale)} ${total === 1 ? 'order' : 'orders'}`}</p>
      </PageHead>
      <SearchBar action="/admin/orders" label="Search orders" placeholder="Number or e-mail" query={query}>
        <select
          name="standing"
          aria-label="Where they stand"
          defaultValue={filter ?? ''}
          key={filter}
          className="desk-input"
        >
          <option value="">All</option>
          {orderFilters.map((one) => (
            <option key={one} value={one}>
              {one.charAt(0).toUpperCase() + one.slice(1)}
            </option>
          ))}
        </select>
      </SearchBar>
      {orders.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed px-5 py-12 text-center text-soft">
          {query || filter ? 'No order matches.' : 'No orders yet. They will appear here.'}
        </p>
      ) : (
        <OrderTable orders={orders} />
      )}
      {pageCount > 1 && (
        <nav aria-label="Pages" className="mt-4 flex items-center justify-between text-sm">
          {page > 1 ? (
            <ShopLink href={address(page - 1)} className="desk-button">
              ← Newer
            </ShopLink>
          ) : (
            <span />
          )}
          <span className="text-soft">{`Page ${page} of ${pageCount}`}</span>
          {page < pageCount ? (
            <ShopLink href={address(page + 1)} className="desk-button">
              Older →
            </ShopLink>
          ) : (
            <span />
          )}
        </nav>
      )}
    </>
  );
}

function OrderTable({ orders }: { orders: OrderSummary[] }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-raised">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col" className="max-sm:hidden">
              Placed
            </th>
            <th scope="col">E-mail</th>
            <th scope="col" className="max-sm:hidden">
              State
            </th>
            <th scope="col" className="text-right max-md:hidden">
              Pieces
            </th>
            <th scope="col" className="text-right">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id} className="relative hover:bg-paper">
              <td>
                <ShopLink
                  href={`/admin/orders/${order.id}`}
                  prefetch={false}
                  className="font-medium after:absolute after:inset-0"
                >
                  #{order.number}
                </ShopLink>
              </td>
              <td className="whitespace-nowrap text-soft max-sm:hidden">{formatMoment(order.placedAt)}</td>
              <td className="max-w-0 w-2/5 max-sm:w-full">
                <span className="block truncate">{order.email}</span>
                <span className="sm:hidden">
                  <StatusMark status={order.standing} />
                </span>
              </td>
              <td className="max-sm:hidden">
                <StatusMark status={order.standing} />
              </td>
              <td className="text-right tabular-nums max-md:hidden">{order.itemCount}</td>
              <td className="whitespace-nowrap text-right tabular-nums">{formatMoney(order.total, 'en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
