import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProductPicture } from '@/components/product/product-picture';
import { FormMessage } from '@/components/ui/fields';
import { GiveTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAccount } from '@/lib/accounts/auth-session';
import type { ProductDetail } from '@/lib/catalog/product';
import { productByHandle } from '@/lib/catalog/questions';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import { type OwnReview, ownReview } from '@/lib/reviews/questions';
import { ReviewForm } from './review-form';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ handle: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).reviews.writeHeading, robots: { index: false } };
}

/** Where a member writes a review, or changes the one they wrote. Strangers sign in first and come back. */
export default async function WriteReviewPage({ params }: Props) {
  const handle = segmentOf((await params).handle);
  const product = handle === undefined ? undefined : await productByHandle(handle, await market());
  if (!product) notFound();
  const home = `/p/${encodeURIComponent(product.handle)}`;
  const account = await requireAccount(`${home}/review`);
  const [{ reviews: t }, own] = await Promise.all([texts(), ownReview(account.id, product.id)]);
  return (
    <div className="walk grid max-w-5xl gap-x-14 gap-y-8 pt-8 md:grid-cols-[14rem_1fr] lg:pt-14">
      <About product={product} home={home} />
      <div className="min-w-0">
        <h1 className="display-lg">{own ? t.editHeading : t.writeHeading}</h1>
        {own && <State own={own} t={t} />}
        <GiveTexts texts={{ reviews: t }}>
          <ReviewForm
            productId={product.id}
            own={own && { ...own, rating: String(own.rating) }}
            authorName={account.name}
            back={{ href: home, words: fill(t.backToProduct, { title: product.title }) }}
          />
        </GiveTexts>
      </div>
    </div>
  );
}

function About({ product, home }: { product: ProductDetail; home: string }) {
  return (
    <aside className="flex items-center gap-4 md:block">
      <div className="w-20 shrink-0 overflow-hidden rounded-xs md:w-full">
        <ProductPicture picture={product.pictures[0]} title={product.title} sizes="14rem" isDecorative />
      </div>
      <div className="min-w-0 md:mt-4">
        {product.vendor && <p className="label text-soft">{product.vendor}</p>}
        <ShopLink href={home} className="link mt-1 inline-block font-medium wrap-anywhere">
          {product.title}
        </ShopLink>
      </div>
    </aside>
  );
}

function State({ own, t }: { own: OwnReview; t: Texts['reviews'] }) {
  if (own.state === 'rejected') {
    return (
      <div className="mt-6">
        <FormMessage>
          <p>{t.rejected}</p>
          {own.reason && <p className="mt-1 wrap-anywhere">{fill(t.reason, { reason: own.reason })}</p>}
        </FormMessage>
      </div>
    );
  }
  return <p className="mt-4 max-w-[56ch] text-soft">{own.state === 'published' ? t.published : t.waiting}</p>;
}

function segmentOf(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
