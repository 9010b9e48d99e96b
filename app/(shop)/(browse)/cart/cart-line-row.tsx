'use client';

import { useEffect, useRef } from 'react';
import { LineAmount } from '@/components/cart/line-amount';
import { LineProblemWords } from '@/components/cart/line-problem';
import { ProductPicture } from '@/components/product/product-picture';
import { QuantityField } from '@/components/product/quantity-field';
import { refreshMe } from '@/components/shell/me';
import { FieldError } from '@/components/ui/field-error';
import { useMarket, useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type CartFormState, removeLineAction, setQuantityAction } from '@/lib/cart/actions';
import type { CartLine } from '@/lib/cart/cart';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import { shop } from '@/lib/shop';

const untouched: CartFormState = { values: {}, errors: {} };

/** One line: picture, what it is, how many, what it costs, and what is the matter with it. */
export function CartLineRow({ line }: { line: CartLine }) {
  const { locale } = useMarket();
  const t = useTexts('cart');
  const isDead = line.problem === 'gone' || line.problem === 'sold-out';
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 border-b py-5 sm:grid-cols-[8rem_1fr] sm:gap-x-6">
      <div className={`overflow-hidden rounded-xs ${isDead ? 'opacity-60' : ''}`}>
        <ProductPicture picture={line.picture} title={line.title} sizes="8rem" isDecorative />
      </div>
      <div className="flex min-w-0 flex-col">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <h2 className="leading-snug font-medium sm:text-lg">
              {line.handle ? (
                <ShopLink href={`/p/${line.handle}`} className="hover:underline hover:underline-offset-4">
                  {line.title}
                </ShopLink>
              ) : (
                line.title
              )}
            </h2>
            {line.variantTitle && <p className="text-sm text-soft">{line.variantTitle}</p>}
            {line.quantity > 1 && !isDead && (
              <p className="tabular text-sm text-soft">
                {fill(t.each, { price: formatMoney(line.unitPrice, locale) })}
              </p>
            )}
          </div>
          {!isDead && <LineAmount line={line} />}
        </div>
        <LineProblemWords line={line} texts={t} />
        <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-3">
          {isDead ? <span /> : <QuantityForm line={line} name={name} />}
          <RemoveForm variantId={line.variantId} name={name} />
        </div>
      </div>
    </li>
  );
}

function QuantityForm({ line, name }: { line: CartLine; name: string }) {
  const t = useTexts('cart');
  const { state, isPending, form } = useKeptForm(setQuantityAction, untouched);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (state.done) void refreshMe();
  }, [state]);
  // Several quick steps are one change.
  const saveSoon = () => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => form.ref.current?.requestSubmit(), 350);
  };
  const complaint = state.errors.quantity ?? state.message;
  return (
    <form {...form} aria-busy={isPending}>
      <input type="hidden" name="variantId" value={line.variantId} />
      <QuantityField
        name="quantity"
        label={fill(t.quantityOf, { name })}
        initial={line.quantity}
        most={shop.maxQuantityPerLine}
        onChange={saveSoon}
      />
      <noscript>
        <button type="submit" className="link">
          {t.save}
        </button>
      </noscript>
      <div aria-live="polite">{complaint && <FieldError>{complaint}</FieldError>}</div>
    </form>
  );
}

function RemoveForm({ variantId, name }: { variantId: string; name: string }) {
  const t = useTexts('cart');
  const { state, isPending, form } = useKeptForm(removeLineAction, untouched);
  useEffect(() => {
    if (state.done) void refreshMe();
  }, [state]);
  return (
    <form {...form}>
      <input type="hidden" name="variantId" value={variantId} />
      <button
        type="submit"
        aria-disabled={isPending || undefined}
        aria-label={fill(t.removeName, { name })}
        className="link min-h-11 text-md text-soft"
      >
        {isPending ? t.removing : t.remove}
      </button>
    </form>
  );
}
