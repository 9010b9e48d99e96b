import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CollectionPicture } from '@/components/product/collection-picture';
import { ProductGrid } from '@/components/product/product-grid';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { collectionPage } from '@/lib/catalog/collections';
import { alternatesOf } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { decodeSegment } from '../../path-segment';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ handle: string }> };

// Metadata and page ask for the same once.
const collectionOf = cache(async (segment: string) => {
  const handle = decodeSegment(segment);
  return handle === undefined ? undefined : collectionPage(handle, await market());
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [collection, { locale }, { shell: t }] = await Promise.all([
    collectionOf((await params).handle),
    market(),
    texts(),
  ]);
  if (!collection) return { title: t.notFound };
  const { title, words, handle } = collection;
  return { title, description: words, alternates: alternatesOf(`/collections/${handle}`, locale) };
}

export default async function CollectionPage({ params }: Props) {
  const [collection, { shell: t }] = await Promise.all([collectionOf((await params).handle), texts()]);
  if (!collection) notFound();
  const { title, words, picture, products } = collection;
  return (
    <div className="walk pt-5 lg:pt-7">
      <Breadcrumbs steps={[{ name: t.home, href: '/' }]} here={title} />
      <div className="mt-6 grid items-end gap-x-12 gap-y-8 border-b lg:mt-8 lg:grid-cols-[7fr_4fr]">
        <div className="lg:pb-12">
          <h1 className="display-xl max-w-[12ch]">{title}</h1>
          <p className="mt-5 max-w-[52ch] text-lg text-soft lg:mt-7">{words}</p>
        </div>
        <CollectionPicture
          picture={picture}
          products={products}
          sizes="(min-width: 1024px) 30rem, 92vw"
          isFirst
          className="mx-auto w-full max-w-[24rem] rounded-arch lg:mr-0"
        />
      </div>
      <div className="mt-10 lg:mt-14">
        <ProductGrid products={products} headingLevel={2} />
      </div>
    </div>
  );
}
