'use client';

import Link from 'next/link';
import { useId } from 'react';
import { useCartOpening } from '@/components/cart/use-cart-opening';
import { Price, percentOff } from '@/components/product/price';
import { QuantityField } from '@/components/product/quantity-field';
import { FieldError } from '@/components/ui/fields';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { addToCartAction, type CartFormState } from '@/lib/cart/actions';
import type { Variant } from '@/lib/catalog/product';
import { formatMoney } from '@/lib/money';
import { shop } from '@/lib/shop';
import { OptionPicker } from './option-picker';
import { useChoice } from './product-choice';
import { StockLine } from './stock-line';

const untouched: CartFormState = { values: {}, errors: {} };

/** Price, options, quantity and the way into the cart. */
export function BuyBox() {
  const { variants, variant, options } = useChoice();
  const { state, isPending, form } = useKeptForm(addToCartAction, untouched);
  useCartOpening(state, isPending);
  const available = variant?.available ?? 0;
  const priced = variant ?? variants[0];
  return (
    <form {...form}>
      {priced && <PriceLine variant={priced} />}
      {options.length > 0 && (
        <div className="needs-script mt-7 space-y-6">
          {options.map((option, index) => (
            <OptionPicker key={option.name} option={option} index={index} />
          ))}
        </div>
      )}
      <VariantSelect variants={variants} />
      <input type="hidden" name="variantId" value={variant?.id ?? ''} />
      <div className="mt-6">
        <StockLine variant={variant} />
      </div>
      <div className="mt-4 flex gap-3">
        <QuantityField
          key={variant?.id}
          name="quantity"
          label="Quantity"
          most={Math.max(1, Math.min(available, shop.maxQuantityPerLine))}
        />
        <button
          type="submit"
          disabled={available === 0}
          aria-disabled={isPending || undefined}
          className="button button-accent flex-1"
        >
          {available === 0 ? 'Sold out' : 'Add to cart'}
        </button>
      </div>
      <Outcome state={state} isPending={isPending} />
    </form>
  );
}

function PriceLine({ variant }: { variant: Variant }) {
  const off = percentOff(variant.price, variant.compareAt);
  return (
    <p className="mt-5 flex flex-wrap items-baseline gap-x-3">
      <Price price={variant.price} compareAt={variant.compareAt} className="text-2xl" />
      {off !== undefined && <span className="tabular text-sm font-semibold text-accent">−{off}%</span>}
      <span className="text-sm text-soft">incl. tax</span>
    </p>
  );
}

/** Without JavaScript the options cannot follow each other: then every variant is in one list. */
function VariantSelect({ variants }: { variants: Variant[] }) {
  const id = useId();
  if (variants.length < 2) return null;
  return (
    <noscript>
      <style>{'.needs-script{display:none}'}</style>
      <label htmlFor={id}>Choose one</label>
      <select id={id} name="variantId" className="input">
        {variants
          .filter((variant) => variant.available > 0)
          .map((variant) => (
            <option key={variant.id} value={variant.id}>
              {variant.optionValues.join(' / ')}, {formatMoney(variant.price)}
            </option>
          ))}
      </select>
    </noscript>
  );
}

/** What came of it, said aloud too. The place is kept free. */
function Outcome({ state, isPending }: { state: CartFormState; isPending: boolean }) {
  const complaint =
    state.errors.variantId ?? state.errors.quantity ?? (state.done ? undefined : state.message);
  return (
    <div role="status" className="min-h-13 pt-3 text-[0.9375rem]">
      {isPending && <p className="text-soft">Putting it in your cart…</p>}
      {!isPending && complaint && <FieldError>{complaint}</FieldError>}
      {!isPending && state.done && (
        <p className="flex flex-wrap items-baseline gap-x-3 text-olive">
          <span className="font-medium">
            Added to cart<span className="sr-only">. {state.message}</span>
          </span>
          <Link href="/cart" prefetch={false} className="link font-semibold">
            View cart
          </Link>
        </p>
      )}
    </div>
  );
}
