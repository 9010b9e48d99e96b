import { Field } from '@/components/admin/field';
import type { FormState } from '@/lib/form';
import { shop } from '@/lib/shop';

export type EditedVariant = { id: string; title: string; sku: string; reserved: number };

const columns = 'sm:grid sm:grid-cols-[minmax(7rem,1.4fr)_1fr_1fr_0.8fr] sm:gap-3';

/** Price, former price and stock of each variant: a table where there is room, blocks where there is not. */
export function VariantTable({ variants, state }: { variants: EditedVariant[]; state: FormState }) {
  if (variants.length === 0)
    return <p className="text-soft text-sm">This product has nothing to sell yet.</p>;
  return (
    <div>
      <div aria-hidden className={`hidden pb-1 text-soft text-xs ${columns}`}>
        <span>Variant</span>
        <span>{`Price, ${shop.currency}`}</span>
        <span>Compare-at</span>
        <span>Stock</span>
      </div>
      <div className="divide-y divide-line">
        {variants.map((variant) => (
          <VariantRow key={variant.id} variant={variant} state={state} />
        ))}
      </div>
    </div>
  );
}

function VariantRow({ variant, state }: { variant: EditedVariant; state: FormState }) {
  const { id, title, sku, reserved } = variant;
  const input = (name: string, label: string, inputMode: 'decimal' | 'numeric', hint?: string) => (
    <Field label={label} error={state.errors[`${name}.${id}`]} hint={hint} isInTable>
      {(control) => (
        <input
          {...control}
          name={`${name}.${id}`}
          defaultValue={state.values[`${name}.${id}`]}
          inputMode={inputMode}
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
      <div className="grid grid-cols-3 items-end gap-2 sm:contents">
        {input('price', 'Price', 'decimal')}
        {input('compareAt', 'Compare-at price', 'decimal')}
        {input('stock', 'Stock', 'numeric', reserved > 0 ? `${reserved} reserved` : undefined)}
      </div>
    </div>
  );
}
