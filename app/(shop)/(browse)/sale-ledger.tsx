import { ProductPicture } from '@/components/product/product-picture';
import { ShopLink } from '@/components/ui/shop-link';
import type { ProductCard } from '@/lib/catalog/product';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';

/** Fewer entries than this are no page of a book. */
const fewest = 3;

/** Reduced pieces written down as in a shop's book: what, from how much, to how much. */
export async function SaleLedger({ products }: { products: ProductCard[] }) {
  if (products.length < fewest) return null;
  const { home: t } = await texts();
  return (
    <section aria-labelledby="on-sale" className="mt-20 bg-olive-ground text-on-olive lg:mt-32">
      <div className="walk grid gap-x-10 gap-y-8 py-16 lg:grid-cols-12 lg:py-24">
        <div className="lg:col-span-4">
          <h2 id="on-sale" className="display-lg max-w-[9ch]">
            {t.markedDown}
          </h2>
          <p className="mt-5 max-w-[32ch] text-on-olive-soft">{t.markedDownWords}</p>
        </div>
        <ul className="grid content-start gap-x-10 lg:col-span-8 xl:grid-cols-2">
          {products.slice(0, 8).map((product) => (
            <Entry key={product.id} product={product} />
          ))}
        </ul>
      </div>
    </section>
  );
}

async function Entry({ product }: { product: ProductCard }) {
  const [{ locale }, { home: t }] = await Promise.all([market(), texts()]);
  const { title, handle, picture, vendor, compareAt } = product;
  const price = formatMoney(product.price, locale);
  const before = compareAt && formatMoney(compareAt, locale);
  return (
    <li className="group relative flex items-center gap-4 border-t border-on-olive/20 py-4">
      <ProductPicture
        picture={picture}
        title={title}
        sizes="4.5rem"
        isDecorative
        className="w-18 shrink-0 rounded-xs"
      />
      <div className="min-w-0 flex-1">
        <h3 className="line-clamp-2 leading-snug font-medium">
          <ShopLink
            href={`/p/${handle}`}
            className="after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
          >
            {title}
          </ShopLink>
        </h3>
        <p className="mt-0.5 line-clamp-1 text-sm text-on-olive-soft">{vendor}</p>
      </div>
      <p className="tabular text-right">
        <span className="sr-only">
          {fill(t.now, { price })}
          {before && fill(t.was, { price: before })}
        </span>
        <span aria-hidden="true" className="font-semibold">
          {price}
        </span>
        {before && (
          <s aria-hidden="true" className="block text-sm text-on-olive-soft">
            {before}
          </s>
        )}
      </p>
    </li>
  );
}
