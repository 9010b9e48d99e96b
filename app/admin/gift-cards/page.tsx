import type { Metadata } from 'next';
import { EndForm } from '@/components/admin/end-form';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { formatMoney } from '@/lib/locale/formats';
import { type DeskPurse, pursesForDesk } from '@/lib/purses/desk-purses';
import { endPurseAction } from './actions';
import { CorrectForm } from './correct-form';
import { IssueForm } from './issue-form';

export const metadata: Metadata = { title: 'Gift cards' };

export default async function GiftCardsPage() {
  await requireAdmin('/admin/gift-cards');
  const purses = await pursesForDesk();
  return (
    <>
      <PageHead title="Gift cards and store credit" />
      <div className="grid gap-6 lg:grid-cols-[1fr_1.5fr] lg:items-start">
        <Panel title="Give one">
          <IssueForm />
        </Panel>
        <Panel title="Given" aside="the latest first, UTC">
          {purses.length === 0 ? (
            <p className="text-soft text-sm">Nothing has been given yet.</p>
          ) : (
            <ul className="divide-y divide-line">
              {purses.map((purse) => (
                <PurseRow key={purse.id} purse={purse} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </>
  );
}

function PurseRow({ purse }: { purse: DeskPurse }) {
  const { id, kind, last4, owner, currency, balanceMinor, heldMinor, issuedMinor, endedAt } = purse;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, 'en');
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 text-sm sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="break-words font-medium">
          {kind === 'gift-card' ? `Gift card …${last4}` : `Store credit of ${owner ?? 'a closed account'}`}
        </p>
        <p className="break-words text-soft">{purse.reason}</p>
        <p className="text-soft text-xs">{`${purse.issuedBy}, ${formatMoment(purse.createdAt)}`}</p>
      </div>
      <div className="sm:text-right">
        <p className="tabular-nums">{`${money(balanceMinor)} of ${money(issuedMinor)}`}</p>
        {heldMinor > 0 && <p className="text-soft text-xs tabular-nums">{`${money(heldMinor)} held`}</p>}
        {purse.expiresAt && (
          <p className="text-soft text-xs">{`Good until ${formatMoment(purse.expiresAt)}`}</p>
        )}
        {endedAt ? (
          <p className="text-soft text-xs">{`Ended ${formatMoment(endedAt)}`}</p>
        ) : (
          <div className="mt-1">
            <EndForm id={id} end={endPurseAction} label="End" />
          </div>
        )}
      </div>
      {!endedAt && <CorrectForm id={id} currency={currency} />}
    </li>
  );
}
