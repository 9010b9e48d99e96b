import { percentOff } from '@/components/product/percent-off';
import { Price } from '@/components/product/price';
import { mainPictureSizes, ProductPicture } from '@/components/product/product-picture';
import { RatingLine } from '@/components/reviews/rating-line';
import { ShopLink } from '@/components/ui/shop-link';
import { WishButton } from '@/components/wishlist/wish-button';
import type { ProductCard } from '@/lib/catalog/product';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';

type Props = {
  product: ProductCard;
  sizes?: string;
  isFirst?: boolean;
  /** The one that leads a group: larger words. */
  isLead?: boolean;
  headingLevel?: 2 | 3;
};

const gridSizes = '(min-width: 1280px) 21rem, (min-width: 768px) 30vw, 46vw';

/** A product in a list: picture, name, maker, price. The whole of it leads to the product. */
export function ProductTile({ product, sizes = gridSizes, isFirst, isLead, headingLevel = 3 }: Props) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  // From the lowest price before the reduction, as on the product's own page.
  const off = percentOff(product.price, product.compareAt && (product.lowestBefore ?? product.compareAt));
  return (
    <article className="group relative flex flex-col" data-picture-ahead={mainPictureSizes}>
      <div className="relative overflow-hidden rounded-xs" data-carries="">
        <ProductPicture
          picture={product.picture}
          title={product.title}
          maker={product.vendor}
          sizes={sizes}
          isFirst={isFirst}
          isDecorative
          className="transition-transform duration-(--motion-drift) ease-walk group-hover:scale-[1.03]"
        />
        {!product.inStock && <SoldOut />}
        {product.inStock && off !== undefined && <Reduced percent={off} />}
        <WishButton productId={product.id} title={product.title} place="tile" />
      </div>
      <div className={`mt-3 flex flex-1 flex-col ${isLead ? 'lg:mt-5' : ''}`}>
        <Heading className={isLead ? 'display-sm lg:display-md' : 'leading-snug font-medium'}>
          <ShopLink
            href={`/p/${product.handle}`}
            className="line-clamp-2 after:absolute after:inset-0 group-hover:underline group-hover:decoration-line-strong group-hover:underline-offset-4"
          >
            {product.title}
          </ShopLink>
        </Heading>
        {product.vendor && <p className="mt-0.5 line-clamp-1 text-sm text-soft">{product.vendor}</p>}
        <RatingLine rating={product.rating} className="mt-0.5" />
        <Price
          of={product.id}
          price={product.price}
          compareAt={product.compareAt}
          varies={product.priceVaries}
          className={isLead ? 'mt-2 text-lg' : 'mt-1 text-md'}
        />
      </div>
    </article>
  );
}

function Flag({ className, children }: { className: string; children: React.ReactNode }) {
  return (
    <span
      className={`tabular absolute top-2.5 left-2.5 rounded-xs px-2 py-1 text-xs font-semibold ${className}`}
    >
      {children}
    </span>
  );
}

async function Reduced({ percent }: { percent: number }) {
  const { product: t } = await texts();
  return (
    <Flag className="bg-accent text-on-accent">
      <span aria-hidden="true">−{percent}%</span>
      <span className="sr-only">{fill(t.percentOff, { percent })}</span>
    </Flag>
  );
}

async function SoldOut() {
  const { shell: t } = await texts();
  return <Flag className="bg-paper text-ink">{t.soldOut}</Flag>;
}
