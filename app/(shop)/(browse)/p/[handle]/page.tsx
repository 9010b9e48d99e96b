import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { ProductDetail } from '@/lib/catalog/product';
import { productByHandle } from '@/lib/catalog/questions';
import { formatMoney } from '@/lib/money';
import { decodeSegment } from '../../path-segment';
import { BuyBox } from './buy-box';
import { Gallery } from './gallery';
import { ProductChoice } from './product-choice';
import { ProductData } from './product-data';
import { RelatedProducts } from './related-products';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ handle: string }> };

// Metadata and page ask for the same once.
const productOf = cache(async (segment: string) => {
  const handle = decodeSegment(segment);
  return handle === undefined ? undefined : productByHandle(handle);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await productOf((await params).handle);
  if (!product) return { title: 'Not found' };
  const description = summaryOf(product);
  const [picture] = product.pictures;
  return {
    title: product.title,
    description,
    alternates: { canonical: `/p/${encodeURIComponent(product.handle)}` },
    openGraph: { title: product.title, description, images: picture ? [{ url: picture.src }] : [] },
  };
}

export default async function ProductPage({ params }: Props) {
  const product = await productOf((await params).handle);
  if (!product) notFound();
  const { title, vendor, pictures, options, variants } = product;
  return (
    <div className="walk pt-5 lg:pt-7">
      <ProductData product={product} />
      <Breadcrumbs
        steps={[
          { name: 'Home', href: '/' },
          ...product.breadcrumbs.map(({ name, handle }) => ({ name, href: `/c/${handle}` })),
        ]}
        here={title}
      />
      <ProductChoice options={options} variants={variants}>
        <div className="mt-4 grid gap-x-12 gap-y-8 lg:mt-7 lg:grid-cols-[7fr_5fr] xl:gap-x-20">
          <Gallery pictures={pictures} title={title} maker={vendor} />
          <div className="lg:pt-2">
            {vendor && <p className="label text-soft">{vendor}</p>}
            <h1 className="display-lg mt-2.5 wrap-anywhere">{title}</h1>
            <BuyBox />
            <Description html={product.descriptionHtml} />
          </div>
        </div>
      </ProductChoice>
      <Suspense>
        <RelatedProducts productId={product.id} />
      </Suspense>
    </div>
  );
}

function Description({ html }: { html: string }) {
  if (!html) return null;
  return (
    <section aria-labelledby="about" className="mt-10 border-t pt-7">
      <h2 id="about" className="display-sm">
        About it
      </h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was written, see sanitize-description.ts */}
      <div className="prose mt-4 max-w-[62ch] text-soft" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

function summaryOf(product: ProductDetail): string {
  const text = product.descriptionHtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const start = text.length > 155 ? `${text.slice(0, 154).replace(/\s+\S*$/, '')}…` : text;
  return start || `${product.title}, ${formatMoney(product.price)} at Stoa.`;
}
