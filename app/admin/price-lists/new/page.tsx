import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { groupsForDesk } from '@/lib/price-lists/groups';
import type { ListFields } from '@/lib/price-lists/parse-list';
import { ListForm } from '../list-form';

export const metadata: Metadata = { title: 'New price list' };

const blank: ListFields = {
  ...{ name: '', currency: 'USD', group: '', priority: '100', startsAt: '', endsAt: '', entries: '' },
};

export default async function NewPriceListPage() {
  await requireAdmin('/admin/price-lists/new');
  const groups = await groupsForDesk();
  return (
    <>
      <PageHead title="New price list" back={{ href: '/admin/price-lists', name: 'Price lists' }} />
      <Panel title="What costs what, for whom and when">
        <ListForm values={blank} groups={groups} />
      </Panel>
    </>
  );
}
