import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { createCollectionAction } from '../actions';
import { CollectionForm } from '../collection-form';

export const metadata: Metadata = { title: 'New collection' };

export default async function NewCollectionPage() {
  await requireAdmin('/admin/collections/new');
  return (
    <>
      <PageHead title="New collection" back={{ href: '/admin/collections', name: 'Collections' }} />
      <div className="max-w-2xl">
        <CollectionForm values={{ shown: 'no' }} save={createCollectionAction} saveName="Create" />
      </div>
    </>
  );
}
