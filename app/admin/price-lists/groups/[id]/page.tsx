import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeList } from '@/components/admin/change-list';
import { EndForm } from '@/components/admin/end-form';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { isId } from '@/lib/id';
import { groupForDesk } from '@/lib/price-lists/groups';
import { joinGroupAction, leaveGroupAction } from '../actions';
import { OneFieldForm } from '../one-field-form';

export const metadata: Metadata = { title: 'Customer group' };

type Props = { params: Promise<{ id: string }> };

export default async function GroupPage({ params }: Props) {
  const { id } = await params;
  await requireAdmin(`/admin/price-lists/groups/${encodeURIComponent(id)}`);
  const group = isId('customerGroup', id) ? await groupForDesk(id) : undefined;
  if (!group) notFound();
  const leave = leaveGroupAction.bind(null, id);
  return (
    <>
      <PageHead title={group.name} back={{ href: '/admin/price-lists/groups', name: 'Customer groups' }} />
      <div className="grid gap-6 lg:grid-cols-[1.6fr_1fr] lg:items-start">
        <Panel title="Members">
          {group.members.length === 0 && <p className="text-soft text-sm">Nobody yet.</p>}
          <ul className="divide-y divide-line">
            {group.members.map(({ accountId, name, email }) => (
              <li
                key={accountId}
                className="flex flex-wrap items-center justify-between gap-3 py-2.5 text-sm"
              >
                <span className="min-w-0 break-words">
                  {name}
                  <span className="block break-all text-soft text-xs">{email}</span>
                </span>
                <EndForm id={accountId} end={leave} label="Take out" />
              </li>
            ))}
          </ul>
        </Panel>
        <div className="grid gap-6">
          <Panel title="Add a member">
            <OneFieldForm
              id={id}
              name="email"
              type="email"
              label="E-mail address of the account"
              hint="Out of the group the member was in before."
              button="Add"
              save={joinGroupAction}
            />
          </Panel>
          <Panel title="What was done" aside="the latest first, UTC">
            <ChangeList changes={group.changes} />
          </Panel>
        </div>
      </div>
    </>
  );
}
