import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { collectionForDesk } from '@/lib/catalog/desk-collections';
import {
  moveProductAction,
  pickProductAction,
  removeCollectionPictureAction,
  saveCollectionAction,
  takeProductAction,
} from '../actions';
import { CollectionForm } from '../collection-form';
import { collectionFormValues } from '../form-values';
import { CollectionPicturePanel } from './collection-picture-panel';
import { InsidePanel } from './inside-panel';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Edit collection' };

export default async function EditCollectionPage({ params }: Props) {
  const { id } = await params;
  await requireAdmin(`/admin/collections/${encodeURIComponent(id)}`);
  const collection = await collectionForDesk(id);
  if (!collection) notFound();
  return (
    <>
      <PageHead title={collection.title} back={{ href: '/admin/collections', name: 'Collections' }}>
        {collection.isShown && (
          <a href={`/collections/${collection.handle}`} className="desk-button">
            View in shop
          </a>
        )}
      </PageHead>
      <p className="-mt-4 mb-6 text-soft text-xs">
        {`Last changed by ${collection.updatedBy}, ${formatMoment(collection.updatedAt)} UTC`}
      </p>
      <div className="grid gap-6 xl:grid-cols-[1fr_24rem] xl:items-start">
        <CollectionForm
          values={collectionFormValues(collection)}
          save={saveCollectionAction.bind(null, collection.id)}
          saveName="Save"
        />
        <div className="grid gap-6">
          <CollectionPicturePanel
            src={collection.pictureSrc}
            uploadTo={`/admin/collections/${collection.id}/picture`}
            remove={removeCollectionPictureAction.bind(null, collection.id)}
          />
          <InsidePanel
            products={collection.products.map(({ id: productId, title, status, picture }) => ({
              ...{ id: productId, title, status },
              pictureSrc: picture?.src,
            }))}
            pick={pickProductAction.bind(null, collection.id)}
            move={moveProductAction.bind(null, collection.id)}
            take={takeProductAction.bind(null, collection.id)}
          />
        </div>
      </div>
    </>
  );
}
