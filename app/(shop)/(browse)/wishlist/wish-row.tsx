'use client';

import { useId } from 'react';
import { ProductPicture } from '@/components/product/product-picture';
import { FieldError } from '@/components/ui/field-error';
import { useMarket, useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { WishButton } from '@/components/wishlist/wish-button';
import type { ProductDetail, Variant } from '@/lib/catalog/product';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import {
  addFromListAction,
  moveToCartAction,
  removeWishAction,
  type WishFormState,
} from '@/lib/wishlist/actions';
import { told } from './told';

const untouched: WishFormState = { values: {}, errors: {} };

type Props = {
  productId: string;
  product: ProductDetail | undefined;
  /** On somebody else's list, which is not changed from here. */
  isShared?: boolean;
};

/** One wish: what it is, which one of it, and its way into the cart or off the list. */
export function WishRow({ productId, product, isShared = false }: Props) {
  const t = useTexts('wishlist');
  const title = product?.title ?? t.gone;
  const path = product && `/p/${encodeURIComponent(product.handle)}`;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 border-b py-5 sm:grid-cols-[8rem_1fr] sm:gap-x-6">
      <div className="overflow-hidden rounded-xs">
        <ProductPicture picture={product?.pictures[0]} title={title} sizes="8rem" isDecorative />
      </div>
      <div className="flex min-w-0 flex-col">
        <h2 className="leading-snug font-medium wrap-anywhere sm:text-lg">
          {path ? (
            <ShopLink href={path} className="hover:underline hover:underline-offset-4">
              {title}
            </ShopLink>
          ) : (
            title
          )}
        </h2>
        {product?.vendor && <p className="text-sm text-soft">{product.vendor}</p>}
        <div className="mt-auto flex flex-wrap items-end justify-between gap-x-4 gap-y-2 pt-3">
          {product ? <CartForm product={product} isShared={isShared} /> : <span />}
          {isShared ? (
            <WishButton productId={productId} title={title} place="page" />
          ) : (
            <RemoveForm productId={productId} title={title} />
          )}
        </div>
      </div>
    </li>
  );
}

function CartForm({ product, isShared }: { product: ProductDetail; isShared: boolean }) {
  const t = useTexts('wishlist');
  const { locale } = useMarket();
  const words = isShared
    ? { press: t.addTo, of: t.addToOf, pending: t.adding }
    : { press: t.toCart, of: t.toCartOf, pending: t.moving };
  const action = isShared ? addFromListAction : moveToCartAction;
  const { state, isPending, form } = useKeptForm(
    told(action, { href: '/cart', words: t.seeCart }),
    untouched,
  );
  const id = useId();
  const inStock = product.variants.filter((variant) => variant.available > 0);
  const [only] = product.variants;
  if (inStock.length === 0) return <p className="text-soft">{t.soldOut}</p>;
  const nameOf = (variant: Variant) =>
    [variant.optionValues.join(' / '), formatMoney(variant.price, locale)].filter(Boolean).join(', ');
  return (
    <form {...form} className={isShared ? 'min-w-0 basis-full sm:flex-1 sm:basis-auto' : 'min-w-0 flex-1'}>
      <input type="hidden" name="productId" value={product.id} />
      <div className="flex flex-wrap items-center gap-3">
        {product.variants.length === 1 && only ? (
          <>
            <input type="hidden" name="variantId" value={only.id} />
            <span className="tabular font-medium">{formatMoney(only.price, locale)}</span>
          </>
        ) : (
          <>
            <label htmlFor={id} className="sr-only">
              {fill(t.choose, { title: product.title })}
            </label>
            <select id={id} name="variantId" className="input w-auto max-w-full">
              {inStock.map((variant) => (
                <option key={variant.id} value={variant.id}>
                  {nameOf(variant)}
                </option>
              ))}
            </select>
          </>
        )}
        <button
          type="submit"
          aria-disabled={isPending || undefined}
          aria-label={fill(words.of, { title: product.title })}
          className="button"
        >
          {isPending ? words.pending : words.press}
        </button>
      </div>
      <div aria-live="polite">
        {state.errors.variantId && <FieldError>{state.errors.variantId}</FieldError>}
      </div>
    </form>
  );
}

function RemoveForm({ productId, title }: { productId: string; title: string }) {
  const t = useTexts('wishlist');
  const { state, isPending, form } = useKeptForm(told(removeWishAction), untouched);
  return (
    <form {...form}>
      <input type="hidden" name="productId" value={productId} />
      <button
        type="submit"
        aria-disabled={isPending || undefined}
        aria-label={fill(t.removeOf, { title })}
        className="link min-h-11 text-[0.9375rem] text-soft"
      >
        {t.remove}
      </button>
      <div aria-live="polite">
        {state.errors.variantId && <FieldError>{state.errors.variantId}</FieldError>}
      </div>
    </form>
  );
}
