import { Fragment } from 'react';
import { Field } from '@/components/admin/field';
import type { FormState } from '@/lib/form';
import { currencies } from '@/lib/market';
import { shop } from '@/lib/shop';

/** `converted`: what it costs in a currency it has no price of its own in. */
export type EditedVariant = {
  id: string;
  title: string;
  sku: string;
  reserved: number;
  converted: Partial<Record<string, string>>;
};

/** Of what is not stocked the field stays as it is, out of sight. */
type Props = { variants: EditedVariant[]; state: FormState; isStocked: boolean };

const otherCurrencies = currencies.filter((currency) => currency !== shop.currency);

const columns =
  'sm:grid sm:grid-cols-[minmax(6rem,1.3fr)_repeat(4,minmax(4.5rem,1fr))_minmax(4rem,0.7fr)] sm:gap-2.5';

/** Price, former price (in each currency) and stock of each variant: a table where there is room, blocks where there is not. */
export function VariantTable({ variants, state, isStocked }: Props) {
  if (variants.length === 0)
    return <p className="text-soft text-sm">This product has nothing to sell yet.</p>;
  return (
    <div>
      <div aria-hidden className={`hidden pb-1 text-soft text-xs ${columns}`}>
        <span>Variant</span>
        <span>{`Price, ${shop.currency}`}</span>
        <span>Compare-at</span>
        {otherCurrencies.map((currency) => (
          <Fragment key={currency}>
            <span>{`Price, ${currency}`}</span>
            <span>{`Compare-at, ${currency}`}</span>
          </Fragment>
        ))}
        {isStocked && <span>Stock</span>}
      </div>
      <div className="divide-y divide-line">
        {variants.map((variant) => (
          <VariantRow key={variant.id} variant={variant} state={state} isStocked={isStocked} />
        ))}
      </div>
    </div>
  );
}

function VariantRow({ variant, state, isStocked }: Omit<Props, 'variants'> & { variant: EditedVariant }) {
  const { id, title, sku, reserved, converted } = variant;
  const input = (
    name: string,
    label: string,
    inputMode: 'decimal' | 'numeric',
    { hint, placeholder }: { hint?: string; placeholder?: string } = {},
  ) => (
    <Field label={label} error={state.errors[`${name}.${id}`]} hint={hint} isInTable>
      {(control) => (
        <input
          {...control}
          name={`${name}.${id}`}
          defaultValue={state.values[`${name}.${id}`]}
          inputMode={inputMode}
          placeholder={placeholder}
          autoComplete="off"
          className="desk-input w-full text-right tabular-nums"
        />
      )}
    </Field>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid row everywhere
    <div role="group" aria-label={title || 'Price and stock'} className={`py-2.5 ${columns}`}>
      <p className="self-center pb-1.5 text-sm sm:pb-0">
        {title || 'The only one'}
        {sku && <span className="block break-all text-soft text-xs">{sku}</span>}
      </p>
      <input type="hidden" name={`stockSeen.${id}`} defaultValue={state.values[`stockSeen.${id}`]} />
      <div className="grid grid-cols-2 items-end gap-2 sm:contents">
        {input('price', 'Price', 'decimal')}
        {input('compareAt', 'Compare-at price', 'decimal')}
        {otherCurrencies.map((currency) => (
          <Fragment key={currency}>
            {input(`price.${currency}`, `Price in ${currency}`, 'decimal', {
              placeholder: converted[currency],
            })}
            {input(`compareAt.${currency}`, `Compare-at in ${currency}`, 'decimal')}
          </Fragment>
        ))}
        {isStocked ? (
          input('stock', 'Stock', 'numeric', { hint: reserved > 0 ? `${reserved} reserved` : undefined })
        ) : (
          <input type="hidden" name={`stock.${id}`} defaultValue={state.values[`stock.${id}`]} />
        )}
      </div>
    </div>
  );
}
