import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type DeskList, listsForDesk } from '@/lib/price-lists/desk-lists';
import { listStateWords } from './list-state-words';

export const metadata: Metadata = { title: 'Price lists' };

export default async function PriceListsPage() {
  await requireAdmin('/admin/price-lists');
  const lists = await listsForDesk();
  return (
    <>
      <PageHead title="Price lists">
        <div className="flex flex-wrap gap-3">
          <ShopLink href="/admin/price-lists/groups" className="desk-button">
            Customer groups
          </ShopLink>
          <ShopLink href="/admin/price-lists/new" className="desk-button-primary">
            New price list
          </ShopLink>
        </div>
      </PageHead>
      {lists.length === 0 ? (
        <p className="rounded-lg border border-line bg-raised px-5 py-10 text-center text-soft text-sm">
          Prices for a time, or for a group of customers, will stand here. The sale price of one product is
          made on its own page.
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
          {lists.map((list) => (
            <ListRow key={list.id} list={list} />
          ))}
        </ul>
      )}
    </>
  );
}

function ListRow({ list }: { list: DeskList }) {
  const { id, name, currency, group, state, startsAt, endsAt, entryCount, setBy, setAt } = list;
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-3 text-sm sm:grid-cols-[1fr_10rem_11rem] sm:px-5">
      <div className="min-w-0">
        <ShopLink
          href={`/admin/price-lists/${id}`}
          prefetch={false}
          className="break-words font-medium after:absolute after:inset-0 hover:underline"
        >
          {name}
        </ShopLink>
        <p className="text-soft text-xs">{`${setBy}, ${formatMoment(setAt)}`}</p>
      </div>
      <div className="min-w-0">
        <p className="break-words">{group ?? 'Everybody'}</p>
        <p className="text-soft text-xs tabular-nums">
          {`${entryCount} ${entryCount === 1 ? 'price' : 'prices'} in ${currency}`}
        </p>
      </div>
      <div className="sm:text-right">
        <p className={state === 'running' ? 'text-olive' : 'text-soft'}>{listStateWords[state]}</p>
        <p className="text-soft text-xs">
          {state === 'to-come' ? `from ${formatMoment(startsAt)}` : endsAt && `until ${formatMoment(endsAt)}`}
        </p>
      </div>
    </li>
  );
}
