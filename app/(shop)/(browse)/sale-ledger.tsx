import Link from 'next/link';
import { percentOff } from '@/components/product/price';
import { ProductPicture } from '@/components/product/product-picture';
import type { ProductCard } from '@/lib/catalog/product';
import { formatMoney } from '@/lib/money';

/** Reduced pieces written down as in a shop's book: what, from how much, to how much. */
export function SaleLedger({ products }: { products: ProductCard[] }) {
  return (
    <section aria-labelledby="on-sale" className="mt-24 bg-olive-ground text-on-olive lg:mt-36">
      <div className="walk grid gap-x-10 gap-y-8 py-16 lg:grid-cols-12 lg:py-24">
        <div className="lg:col-span-4">
          <h2 id="on-sale" className="display-lg max-w-[9ch]">
            Marked down by hand
          </h2>
          <p className="mt-5 max-w-[32ch] text-on-olive-soft">
            Last pieces and former seasons. Each keeps its old price beside the new one.
          </p>
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

function Entry({ product }: { product: ProductCard }) {
  const { title, handle, picture, vendor, price, compareAt } = product;
  const off = percentOff(price, compareAt);
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
          <Link
            href={`/p/${handle}`}
            className="after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
          >
            {title}
          </Link>
        </h3>
        <p className="mt-0.5 line-clamp-1 text-sm text-on-olive-soft">{vendor}</p>
      </div>
      <p className="tabular text-right">
        <span className="sr-only">Now </span>
        <span className="font-semibold">{formatMoney(price)}</span>
        {compareAt && (
          <s className="block text-sm text-on-olive-soft">
            <span className="sr-only">was </span>
            {formatMoney(compareAt)}
          </s>
        )}
        {off !== undefined && <span className="sr-only">, {off} per cent off</span>}
      </p>
    </li>
  );
}
