'use client';

import { Price } from '@/components/product/price';
import { mainPictureSizes, ProductPicture } from '@/components/product/product-picture';
import { ShopLink } from '@/components/ui/shop-link';
import type { ProductCard } from '@/lib/catalog/product';

/** A product that is known already: picture, name, maker and price, a line each, so that all are equally high. */
export function RecentTile({ product, soldOut }: { product: ProductCard; soldOut: string }) {
  const { handle, title, vendor, picture, inStock, price, compareAt, priceVaries } = product;
  return (
    <article className="group relative" data-picture-ahead={mainPictureSizes}>
      <div className="relative overflow-hidden rounded-xs" data-carries="">
        <ProductPicture
          picture={picture}
          title={title}
          maker={vendor}
          sizes="15rem"
          isDecorative
          className="transition-transform duration-(--motion-drift) ease-walk group-hover:scale-[1.03]"
        />
        {!inStock && (
          <span className="absolute top-2.5 left-2.5 rounded-xs bg-paper px-2 py-1 text-xs font-semibold text-ink">
            {soldOut}
          </span>
        )}
      </div>
      <h3 className="mt-3 leading-snug font-medium">
        <ShopLink
          href={`/p/${encodeURIComponent(handle)}`}
          className="line-clamp-1 after:absolute after:inset-0 group-hover:underline group-hover:decoration-line-strong group-hover:underline-offset-4"
        >
          {title}
        </ShopLink>
      </h3>
      {vendor && <p className="mt-0.5 line-clamp-1 text-sm text-soft">{vendor}</p>}
      <Price
        of={product.id}
        price={price}
        compareAt={compareAt}
        varies={priceVaries}
        className="mt-1 text-md"
      />
    </article>
  );
}
