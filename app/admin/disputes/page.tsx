import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { StatusMark } from '@/components/admin/status-mark';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import {
  type Dispute,
  type DisputeTab,
  disputeCounts,
  disputeTabs,
  listDisputes,
} from '@/lib/disputes/questions';
import { formatMoney } from '@/lib/locale/formats';
import { shop } from '@/lib/shop';
import { moneyWords, reasonWords, stateWords } from './dispute-words';

export const metadata: Metadata = { title: 'Disputes' };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const words: Record<DisputeTab, { name: string; none: string }> = {
  'evidence-due': { name: 'To be answered', none: 'No dispute waits for an answer.' },
  'under-review': { name: 'At the bank', none: 'No bank is deciding about a dispute.' },
  decided: { name: 'Decided', none: 'No dispute was decided yet.' },
};

export default async function DisputesPage({ searchParams }: Search) {
  await requireAdmin('/admin/disputes');
  const asked = await searchParams;
  const tab = disputeTabs.find((known) => known === asked.tab) ?? 'evidence-due';
  const [counts, { disputes, page, pageCount }] = await Promise.all([
    disputeCounts(),
    listDisputes({ tab, page: Number(asked.page ?? 1) }),
  ]);
  return (
    <>
      <PageHead title="Disputes" />
      <Tabs counts={counts} current={tab} />
      {disputes.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed px-5 py-12 text-center text-soft">
          {words[tab].none}
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
          {disputes.map((dispute) => (
            <DisputeRow key={dispute.id} dispute={dispute} />
          ))}
        </ul>
      )}
      <Pages tab={tab} page={page} pageCount={pageCount} />
    </>
  );
}

function Tabs({ counts, current }: { counts: Record<DisputeTab, number>; current: DisputeTab }) {
  return (
    <nav aria-label="State" className="mb-4 flex gap-1 overflow-x-auto border-line border-b">
      {disputeTabs.map((tab) => (
        <ShopLink
          key={tab}
          href={`/admin/disputes?tab=${tab}`}
          prefetch={false}
          aria-current={tab === current ? 'page' : undefined}
          className="whitespace-nowrap border-transparent border-b-2 px-3 py-2 text-soft text-sm hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {words[tab].name}{' '}
          <span className="text-soft tabular-nums">{counts[tab].toLocaleString(shop.locale)}</span>
        </ShopLink>
      ))}
    </nav>
  );
}

function DisputeRow({ dispute }: { dispute: Dispute }) {
  const { orderId, orderNumber, email, reason, amount, state, evidenceDueAt, openedAt } = dispute;
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-3 text-sm hover:bg-paper sm:grid-cols-[1fr_1fr_12rem] sm:px-5">
      <div className="min-w-0">
        <ShopLink
          href={`/admin/orders/${orderId}`}
          prefetch={false}
          className="font-medium after:absolute after:inset-0"
        >
          {`Order #${orderNumber}`}
        </ShopLink>
        <p className="truncate text-soft text-xs">{email}</p>
      </div>
      <div className="min-w-0">
        <p className="tabular-nums">{`${formatMoney(amount, 'en')} · ${reasonWords(reason)}`}</p>
        <p className="text-soft text-xs">{moneyWords(dispute)}</p>
      </div>
      <div className="sm:text-right">
        <StatusMark status={stateWords(state)} />
        <p className="text-soft text-xs">
          {state === 'evidence-due' && evidenceDueAt
            ? `until ${formatMoment(evidenceDueAt)} UTC`
            : `opened ${formatMoment(openedAt)} UTC`}
        </p>
      </div>
    </li>
  );
}

function Pages({ tab, page, pageCount }: { tab: DisputeTab; page: number; pageCount: number }) {
  if (pageCount === 1) return null;
  const address = (to: number) => `/admin/disputes?${new URLSearchParams({ tab, page: String(to) })}`;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between text-sm">
      {page > 1 ? (
        <ShopLink href={address(page - 1)} className="desk-button">
          ← Back
        </ShopLink>
      ) : (
        <span />
      )}
      <span className="text-soft">{`Page ${page} of ${pageCount}`}</span>
      {page < pageCount ? (
        <ShopLink href={address(page + 1)} className="desk-button">
          More →
        </ShopLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
