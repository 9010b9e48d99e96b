import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { RecentlyViewed } from '@/components/product/recently-viewed';
import { RatingLink } from '@/components/reviews/rating-line';
import { ReviewSection } from '@/components/reviews/review-section';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Later } from '@/components/ui/later';
import { GiveTexts } from '@/components/ui/market';
import { WishButton } from '@/components/wishlist/wish-button';
import { texts } from '@/lib/locale/current-market';
import { BuyBar } from './buy-bar';
import { BuyBox } from './buy-box';
import { firstChoice } from './choose-variant';
import { DeliveryLine } from './delivery-line';
import { Description } from './description';
import { Gallery } from './gallery';
import { metadataOf } from './metadata-of';
import { ProductChoice } from './product-choice';
import { ProductData } from './product-data';
import { pastsOf, productOf } from './product-of';
import { wordsFor } from './product-words';
import { RelatedProducts } from './related-products';
import { shownOptions, shownPictures } from './shown-options';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ handle: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await productOf((await params).handle);
  return product ? metadataOf(product) : { title: (await texts()).product.notFound };
}

export default async function ProductPage({ params }: Props) {
  const product = await productOf((await params).handle);
  if (!product) notFound();
  const [t, pasts] = await Promise.all([wordsFor(product), pastsOf(product)]);
  const { title, vendor, variants } = product;
  const options = shownOptions(product);
  return (
    <GiveTexts texts={{ product: t }}>
      <ProductChoice productId={product.id} options={options} variants={variants} pasts={pasts}>
        <div className="walk pt-5 lg:pt-7">
          <ProductData product={product} />
          <Breadcrumbs
            steps={[
              { name: t.home, href: '/' },
              ...product.breadcrumbs.map(({ name, handle }) => ({ name, href: `/c/${handle}` })),
            ]}
            here={title}
          />
          <div className="mt-4 grid gap-x-12 gap-y-8 lg:mt-7 lg:grid-cols-[7fr_5fr] xl:gap-x-20">
            <Gallery
              pictures={shownPictures(product.pictures, firstChoice(options, variants))}
              title={title}
              maker={vendor}
            />
            <div className="lg:pt-2">
              {vendor && <p className="label text-soft">{vendor}</p>}
              <h1 className={`${headingSize(title)} mt-2.5 wrap-anywhere`}>{title}</h1>
              <RatingLink rating={product.rating} />
              <BuyBox>{!product.isGiftCard && <DeliveryLine />}</BuyBox>
              <WishButton productId={product.id} title={title} place="page" />
              <Description html={product.descriptionHtml} />
            </div>
          </div>
          <Later place={<div className="min-h-dvh" />}>
            <ReviewSection productId={product.id} handle={product.handle} />
            <Suspense>
              <RelatedProducts productId={product.id} />
            </Suspense>
            <RecentlyViewed current={product.handle} />
          </Later>
          <BuyBar title={title} />
        </div>
      </ProductChoice>
    </GiveTexts>
  );
}

/** A name, or a whole data sheet set as one: the longer, the smaller, so that the price stays in sight. */
function headingSize(title: string): string {
  if (title.length <= 60) return 'display-lg';
  return title.length <= 110 ? 'display-md' : 'font-display text-xl leading-snug lg:text-2xl';
}
