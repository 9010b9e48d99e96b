'use client';

import { type ReactNode, useId } from 'react';
import { useCartOpening } from '@/components/cart/use-cart-opening';
import { QuantityField } from '@/components/product/quantity-field';
import { meSettled } from '@/components/shell/me';
import { FieldError } from '@/components/ui/field-error';
import { useMarket, useTexts } from '@/components/ui/market';
import { sendForm } from '@/components/ui/send-form';
import { ShopLink } from '@/components/ui/shop-link';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { addToCartAction, type CartFormState } from '@/lib/cart/actions';
import { localPath } from '@/lib/locale/address';
import { formatMoney } from '@/lib/locale/formats';
import { shop } from '@/lib/shop';
import { CombinationTable } from './combination-table';
import { OptionPicker } from './option-picker';
import { PriceLine } from './price-line';
import { useChoice } from './product-choice';
import { StockLine } from './stock-line';

const untouched: CartFormState = { values: {}, errors: {} };

/** The form's id: the bar at the foot of a phone has a button of the same form. */
export const buyFormId = 'buy';
/** The button that the bar stands in for. */
export const buyButtonId = 'add-to-cart';

/** Price, options, quantity and the way into the cart; `children`: when it would arrive. */
export function BuyBox({ children }: { children: ReactNode }) {
  const { variant, options } = useChoice();
  const t = useTexts('product');
  const { locale } = useMarket();
  const { state, isPending, form } = useKeptForm(addToCartAction, untouched, {
    by: async (_previous, data) => {
      await meSettled();
      return sendForm<CartFormState>(localPath(locale, '/api/cart/lines'), data);
    },
  });
  useCartOpening(state, isPending);
  const available = variant?.available ?? 0;
  return (
    <form id={buyFormId} {...form}>
      <PriceLine />
      {options.length > 0 && (
        <div className="needs-script mt-7 space-y-6">
          {options.map((option, index) => (
            <OptionPicker key={option.name} option={option} index={index} />
          ))}
          <CombinationTable />
        </div>
      )}
      <VariantSelect />
      <input type="hidden" name="variantId" value={variant?.id ?? ''} />
      <div className="mt-4">
        <StockLine />
      </div>
      <div className="mt-3 flex gap-3">
        <QuantityField
          key={variant?.id}
          name="quantity"
          label={t.quantity}
          most={Math.max(1, Math.min(available, shop.maxQuantityPerLine))}
        />
        <button
          id={buyButtonId}
          type="submit"
          disabled={available === 0}
          aria-disabled={isPending || undefined}
          className="button button-accent flex-1"
        >
          {available === 0 ? t.soldOut : t.addToCart}
        </button>
      </div>
      <Outcome state={state} isPending={isPending} />
      <div className={available > 0 ? '' : 'invisible'}>{children}</div>
    </form>
  );
}

/** Without JavaScript the options cannot follow each other: then every variant is in one list. */
function VariantSelect() {
  const { variants } = useChoice();
  const { locale } = useMarket();
  const t = useTexts('product');
  const id = useId();
  if (variants.length < 2) return null;
  return (
    <noscript>
      <style>{'.needs-script{display:none}'}</style>
      <label htmlFor={id}>{t.chooseOne}</label>
      <select id={id} name="variantId" className="input">
        {variants
          .filter((variant) => variant.available > 0)
          .map((variant) => (
            <option key={variant.id} value={variant.id}>
              {variant.optionValues.join(' / ')}, {formatMoney(variant.price, locale)}
            </option>
          ))}
      </select>
    </noscript>
  );
}

/** What came of it, said aloud too. The place is kept free. */
function Outcome({ state, isPending }: { state: CartFormState; isPending: boolean }) {
  const t = useTexts('product');
  const complaint =
    state.errors.variantId ?? state.errors.quantity ?? (state.done ? undefined : state.message);
  return (
    <div role="status" className="min-h-13 py-3 text-md">
      {isPending && <p className="text-soft">{t.addingToCart}</p>}
      {!isPending && complaint && <FieldError>{complaint}</FieldError>}
      {!isPending && state.done && (
        <p className="flex flex-wrap items-baseline gap-x-3 text-olive">
          <span className="font-medium">
            {t.addedToCart}
            <span className="sr-only">. {state.message}</span>
          </span>
          <ShopLink href="/cart" prefetch={false} className="link font-semibold">
            {t.viewCart}
          </ShopLink>
        </p>
      )}
    </div>
  );
}
