'use client';

import { useRef } from 'react';
import { LineAmount } from '@/components/cart/line-amount';
import { LineProblemWords } from '@/components/cart/line-problem';
import { type InDrawer, nameOf } from '@/components/cart/use-drawer-cart';
import { ProductPicture } from '@/components/product/product-picture';
import { QuantityField } from '@/components/product/quantity-field';
import { FieldError } from '@/components/ui/field-error';
import { useMarket } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import type { CartLine } from '@/lib/cart/cart';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import { shop } from '@/lib/shop';

type Props = { line: CartLine; inDrawer: InDrawer; onLeave: () => void };

/** One line: picture, what it is, how many, what it costs, and what is the matter with it. */
export function DrawerLine({ line, inDrawer, onLeave }: Props) {
  const { texts: t, complaint } = inDrawer;
  const { locale } = useMarket();
  const isDead = line.problem === 'gone' || line.problem === 'sold-out';
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-x-4 border-b py-4 last:border-b-0">
      <div className={`overflow-hidden rounded-xs ${isDead ? 'opacity-60' : ''}`}>
        <ProductPicture picture={line.picture} title={line.title} sizes="5rem" isDecorative />
      </div>
      <div className="flex min-w-0 flex-col">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0 leading-snug">
            <h3 className="font-medium wrap-anywhere">
              {line.handle ? (
                <ShopLink
                  href={`/p/${line.handle}`}
                  prefetch={false}
                  onClick={onLeave}
                  className="hover:underline"
                >
                  {line.title}
                </ShopLink>
              ) : (
                line.title
              )}
            </h3>
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
        {complaint?.variantId === line.variantId && <FieldError>{complaint.words}</FieldError>}
        <LineTools line={line} inDrawer={inDrawer} isDead={isDead} />
      </div>
    </li>
  );
}

function LineTools({ line, inDrawer, isDead }: Omit<Props, 'onLeave'> & { isDead: boolean }) {
  const { texts: t, setQuantity, takeOut } = inDrawer;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = nameOf(line);
  // Several quick steps are one change. Nothing typed yet is no wish to take it out.
  const saveSoon = (quantity: number) => {
    clearTimeout(waiting.current);
    if (quantity < 1) return;
    waiting.current = setTimeout(() => setQuantity(line, Math.min(quantity, shop.maxQuantityPerLine)), 300);
  };
  return (
    <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-2.5">
      {isDead ? (
        <span />
      ) : (
        <QuantityField
          name="quantity"
          label={fill(t.quantity, { name })}
          initial={line.quantity}
          most={Math.max(line.quantity, Math.min(line.available, shop.maxQuantityPerLine))}
          onChange={saveSoon}
        />
      )}
      <button
        type="button"
        aria-label={fill(t.remove, { name })}
        onClick={() => {
          clearTimeout(waiting.current);
          takeOut(line);
        }}
        className="link min-h-11 text-md text-soft"
      >
        {t.removeShort}
      </button>
    </div>
  );
}
