'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { FormState } from '@/lib/form';
import { toDecimal } from '@/lib/money';
import type { StandingPrice } from '@/lib/price-lists/parse-sale';

type Props = {
  variants: { id: string; title: string }[];
  prices: StandingPrice[];
  make: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** A new sale: when, and what each variant costs meanwhile. */
export function SaleForm({ variants, prices, make }: Props) {
  const [initial] = useState<FormState>({ values: {}, errors: {} });
  const { state, isPending, form } = useKeptForm(make, initial);
  const moment = (name: 'startsAt' | 'endsAt', label: string, hint: string) => (
    <Field label={label} hint={hint} error={state.errors[name]}>
      {(control) => (
        <input
          {...control}
          name={name}
          type="datetime-local"
          defaultValue={state.values[name]}
          className="desk-input w-full"
        />
      )}
    </Field>
  );
  return (
    <form {...form} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {moment('startsAt', 'Begins (UTC)', 'Empty: now.')}
        {moment('endsAt', 'Ends (UTC)', 'Empty: until it is ended.')}
      </div>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {variants.flatMap(({ id, title }) =>
          prices
            .filter(({ variantId }) => variantId === id)
            .map((price) => {
              const name = `sale.${price.currency}.${id}`;
              return (
                <Field
                  key={name}
                  label={title ? `${title} reduced to, ${price.currency}` : `Reduced to, ${price.currency}`}
                  hint={`Usually ${toDecimal(price)}. Empty: not reduced.`}
                  error={state.errors[name]}
                >
                  {(control) => (
                    <input
                      {...control}
                      name={name}
                      defaultValue={state.values[name]}
                      inputMode="decimal"
                      autoComplete="off"
                      className="desk-input w-full text-right tabular-nums"
                    />
                  )}
                </Field>
              );
            }),
        )}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="desk-button" disabled={isPending}>
          {isPending ? 'Saving…' : 'Add sale price'}
        </button>
        <p
          role="status"
          tabIndex={-1}
          data-form-message=""
          className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}
        >
          {isPending ? '' : state.message}
        </p>
      </div>
    </form>
  );
}
