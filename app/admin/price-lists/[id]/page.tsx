import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ChangeList } from '@/components/admin/change-list';
import { EndForm } from '@/components/admin/end-form';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { isId } from '@/lib/id';
import { listForDesk } from '@/lib/price-lists/desk-lists';
import { entriesText } from '@/lib/price-lists/parse-list';
import { endListAction } from '../actions';
import { ListForm } from '../list-form';
import { listStateWords } from '../list-state-words';

export const metadata: Metadata = { title: 'Price list' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> };

export default async function PriceListPage({ params, searchParams }: Props) {
  const [{ id }, { saved }] = await Promise.all([params, searchParams]);
  await requireAdmin(`/admin/price-lists/${encodeURIComponent(id)}`);
  const found = isId('priceList', id) ? await listForDesk(id) : undefined;
  if (!found) notFound();
  const { list, entries, changes } = found;
  if (list.productId) redirect(`/admin/products/${list.productId}`);
  const values = {
    ...{ name: list.name, currency: list.currency, group: list.groupId ?? '' },
    priority: String(list.priority),
    startsAt: list.startsAt.toISOString().slice(0, 16),
    endsAt: list.endsAt?.toISOString().slice(0, 16) ?? '',
    entries: entriesText(entries, list.currency),
  };
  return (
    <>
      <PageHead title={list.name} back={{ href: '/admin/price-lists', name: 'Price lists' }} />
      {saved && (
        <p role="status" className="mb-4 text-olive text-sm">
          Saved. The shop prices by it.
        </p>
      )}
      <div className="grid gap-6 lg:grid-cols-[1.6fr_1fr] lg:items-start">
        <Panel
          title={`For ${list.group ?? 'everybody'}, in ${list.currency}`}
          aside={listStateWords[list.state]}
        >
          {list.state === 'ended' ? (
            <pre className="overflow-x-auto text-sm">{values.entries}</pre>
          ) : (
            <ListForm id={id} values={values} groups={[]} />
          )}
        </Panel>
        <div className="grid gap-6">
          {list.state !== 'ended' && (
            <Panel title="End it">
              <p className="mb-3 text-soft text-sm">
                From now on it counts in no cart. Who is at the till is told before paying; orders keep it.
              </p>
              <EndForm id={id} end={endListAction} label="End now" />
            </Panel>
          )}
          <Panel title="What was done" aside="the latest first, UTC">
            <ChangeList changes={changes} />
          </Panel>
        </div>
      </div>
    </>
  );
}
