import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { SearchBar } from '@/components/admin/search-bar';
import { StatusMark } from '@/components/admin/status-mark';
import { Thumbnail } from '@/components/admin/thumbnail';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type DeskRow, productsForDesk } from '@/lib/catalog/desk-questions';
import { productStatuses } from '@/lib/catalog/product-edit';
import { formatMoney } from '@/lib/locale/formats';
import { shop } from '@/lib/shop';

export const metadata: Metadata = { title: 'Products' };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProductsPage({ searchParams }: Search) {
  await requireAdmin('/admin/products');
  const asked = await searchParams;
  const query = textOf(asked.q);
  const after = textOf(asked.after);
  const status = productStatuses.find((known) => known === asked.status);
  const { rows, nextAfter } = await productsForDesk({ query, status, after });
  const next = new URLSearchParams({
    ...(query && { q: query }),
    ...(status && { status }),
    after: nextAfter ?? '',
  });
  return (
    <>
      <PageHead title="Products" />
      <SearchBar
        action="/admin/products"
        label="Search products"
        placeholder="Title, maker, SKU or handle"
        query={query}
      >
        <select
          name="status"
          aria-label="Status"
          defaultValue={status ?? ''}
          key={status}
          className="desk-input"
        >
          <option value="">Any status</option>
          {productStatuses.map((known) => (
            <option key={known} value={known}>
              {known.charAt(0).toUpperCase() + known.slice(1)}
            </option>
          ))}
        </select>
      </SearchBar>
      {rows.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed px-5 py-12 text-center text-soft">
          Nothing here matches.{' '}
          <ShopLink href="/admin/products" className="text-ink underline">
            Show all products
          </ShopLink>
        </p>
      ) : (
        <ProductTable rows={rows} />
      )}
      <nav aria-label="Pages" className="mt-4 flex justify-between text-sm">
        {after ? (
          <ShopLink href="/admin/products" className="desk-button">
            Newest
          </ShopLink>
        ) : (
          <span />
        )}
        {nextAfter && (
          <ShopLink href={`/admin/products?${next}`} prefetch={false} className="desk-button">
            Older →
          </ShopLink>
        )}
      </nav>
    </>
  );
}

function ProductTable({ rows }: { rows: DeskRow[] }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-raised">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col" className="max-sm:hidden">
              Status
            </th>
            <th scope="col" className="max-lg:hidden">
              Category
            </th>
            <th scope="col" className="text-right">
              Price
            </th>
            <th scope="col" className="text-right">
              Stock
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="relative hover:bg-paper">
              <td className="w-full sm:w-1/2 sm:max-w-0">
                <div className="flex items-center gap-3">
                  <Thumbnail src={row.picture?.src} />
                  <div className="min-w-0">
                    <ShopLink
                      href={`/admin/products/${row.id}`}
                      prefetch={false}
                      className="line-clamp-2 break-words font-medium after:absolute after:inset-0 sm:block sm:truncate"
                    >
                      {row.title}
                    </ShopLink>
                    <p className="line-clamp-1 text-soft text-xs">
                      {[row.vendor, row.variantCount > 1 && `${row.variantCount} variants`]
                        .filter(Boolean)
                        .join(' · ')}
                      {row.status !== 'published' && <span className="sm:hidden"> · {row.status}</span>}
                    </p>
                  </div>
                </div>
              </td>
              <td className="max-sm:hidden">
                <StatusMark status={row.status} />
              </td>
              <td className="truncate text-soft max-lg:hidden">{row.category ?? '–'}</td>
              <td className="whitespace-nowrap text-right tabular-nums">
                <PriceRange row={row} />
              </td>
              <td className={`text-right tabular-nums ${row.stock <= shop.lowStockAt ? 'text-accent' : ''}`}>
                {row.stock.toLocaleString(shop.locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PriceRange({ row: { priceFrom, priceTo } }: { row: DeskRow }) {
  const isOne = priceFrom.amountMinor === priceTo.amountMinor;
  return (
    <>
      {formatMoney(priceFrom, 'en')}
      {!isOne && <span className="text-soft sm:hidden">+</span>}
      {!isOne && <span className="max-sm:hidden"> – {formatMoney(priceTo, 'en')}</span>}
    </>
  );
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
