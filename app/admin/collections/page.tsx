import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { StatusMark } from '@/components/admin/status-mark';
import { Thumbnail } from '@/components/admin/thumbnail';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { collectionsForDesk, type DeskCollection } from '@/lib/catalog/desk-collections';
import { moveCollectionAction } from './actions';

export const metadata: Metadata = { title: 'Collections' };

export default async function CollectionsPage() {
  await requireAdmin('/admin/collections');
  const collections = await collectionsForDesk();
  return (
    <>
      <PageHead title="Collections">
        <ShopLink href="/admin/collections/new" prefetch={false} className="desk-button-primary">
          New collection
        </ShopLink>
      </PageHead>
      {collections.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed px-5 py-12 text-center text-soft">
          A collection is a set of products with a few words of its own. The first ones stand on the home
          page.{' '}
          <ShopLink href="/admin/collections/new" className="text-ink underline">
            Make the first one
          </ShopLink>
        </p>
      ) : (
        <>
          <p className="mb-4 max-w-prose text-soft text-sm">
            In the order of the home page, which shows the first four that have something to see.
          </p>
          <CollectionList collections={collections} />
        </>
      )}
    </>
  );
}

function CollectionList({ collections }: { collections: DeskCollection[] }) {
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
      {collections.map((collection, index) => (
        <li
          key={collection.id}
          className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-paper sm:gap-4"
        >
          <Thumbnail src={collection.pictureSrc} />
          <div className="min-w-0 flex-1">
            <ShopLink
              href={`/admin/collections/${collection.id}`}
              prefetch={false}
              className="line-clamp-2 break-words font-medium text-sm after:absolute after:inset-0"
            >
              {collection.title}
            </ShopLink>
            <p className="text-soft text-xs">
              {insideOf(collection)}
              {!collection.isShown && <span className="sm:hidden"> · put away</span>}
            </p>
            <p className="text-soft text-xs">
              {`${collection.updatedBy}, ${formatMoment(collection.updatedAt)}`}
            </p>
          </div>
          <span className="max-sm:hidden">
            <StatusMark status={collection.isShown ? 'published' : 'put away'} />
          </span>
          <MoveButtons
            collection={collection}
            isFirst={index === 0}
            isLast={index === collections.length - 1}
          />
        </li>
      ))}
    </ol>
  );
}

function insideOf({ productCount, publishedCount }: DeskCollection): string {
  if (productCount === 0) return 'no products yet';
  const all = `${productCount} ${productCount === 1 ? 'product' : 'products'}`;
  return publishedCount === productCount ? all : `${all}, ${publishedCount} published`;
}

function MoveButtons(props: { collection: DeskCollection; isFirst: boolean; isLast: boolean }) {
  const { id, title } = props.collection;
  const button = 'grid size-9 place-items-center rounded-md border border-line disabled:opacity-35';
  return (
    <form action={moveCollectionAction} className="relative flex gap-1">
      <input type="hidden" name="collectionId" value={id} />
      <button
        type="submit"
        name="by"
        value="-1"
        disabled={props.isFirst}
        className={button}
        aria-label={`Move ${title} up`}
      >
        <ArrowUp aria-hidden size={14} />
      </button>
      <button
        type="submit"
        name="by"
        value="1"
        disabled={props.isLast}
        className={button}
        aria-label={`Move ${title} down`}
      >
        <ArrowDown aria-hidden size={14} />
      </button>
    </form>
  );
}
