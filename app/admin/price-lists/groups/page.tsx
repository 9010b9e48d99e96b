import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { groupsForDesk } from '@/lib/price-lists/groups';
import { makeGroupAction } from './actions';
import { OneFieldForm } from './one-field-form';

export const metadata: Metadata = { title: 'Customer groups' };

export default async function GroupsPage() {
  await requireAdmin('/admin/price-lists/groups');
  const groups = await groupsForDesk();
  return (
    <>
      <PageHead title="Customer groups" back={{ href: '/admin/price-lists', name: 'Price lists' }} />
      <div className="grid gap-6 lg:grid-cols-[1.6fr_1fr] lg:items-start">
        <Panel title="Groups">
          {groups.length === 0 && (
            <p className="text-soft text-sm">
              Members who have prices of their own will stand here by group.
            </p>
          )}
          <ul className="divide-y divide-line">
            {groups.map(({ id, name, memberCount, listCount }) => (
              <li key={id} className="relative flex flex-wrap justify-between gap-x-6 py-2.5 text-sm">
                <ShopLink
                  href={`/admin/price-lists/groups/${id}`}
                  prefetch={false}
                  className="break-words font-medium after:absolute after:inset-0 hover:underline"
                >
                  {name}
                </ShopLink>
                <span className="text-soft tabular-nums">
                  {`${memberCount} ${memberCount === 1 ? 'member' : 'members'}, ${listCount} ${listCount === 1 ? 'list' : 'lists'}`}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title="New group">
          <OneFieldForm name="name" label="Name" button="Make group" save={makeGroupAction} />
        </Panel>
      </div>
    </>
  );
}
