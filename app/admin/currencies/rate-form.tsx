'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { convertPrice, isRounding, roundings } from '@/lib/exchange/convert-price';
import { parseRate } from '@/lib/exchange/parse-rate';
import type { FormState } from '@/lib/form';
import { formatMoney } from '@/lib/locale/formats';
import { roundingWords } from './rounding-words';

type Values = { currency: string; rate: string; rounding: string };

type Props = {
  values: Values;
  base: string;
  save: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** A rate and its rounding, with what they make of some prices while they are being chosen. */
export function RateForm({ values, base, save }: Props) {
  const [initial] = useState<FormState>({ values, errors: {} });
  const { state, isPending, form } = useKeptForm(save, initial);
  const [typed, setTyped] = useState(values);
  const take = (change: Partial<Values>) => setTyped({ ...typed, ...change });
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="currency" value={values.currency} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={`1 ${base} in ${values.currency}`} error={state.errors.rate}>
          {(control) => (
            <input
              {...control}
              name="rate"
              value={typed.rate}
              onChange={(event) => take({ rate: event.target.value })}
              inputMode="decimal"
              autoComplete="off"
              className="desk-input w-full tabular-nums"
            />
          )}
        </Field>
        <Field label="Rounding" error={state.errors.rounding}>
          {(control) => (
            <select
              {...control}
              name="rounding"
              value={typed.rounding}
              onChange={(event) => take({ rounding: event.target.value })}
              className="desk-input w-full"
            >
              {Object.entries(roundingWords).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Examples typed={typed} base={base} />
      <div className="flex items-center gap-4">
        <button type="submit" className="desk-button-primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save'}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending ? '' : state.message}
        </p>
      </div>
    </form>
  );
}

const examples = [600, 2600, 18_900];

function Examples({ typed, base }: { typed: Values; base: string }) {
  const rate = parseRate(typed.rate);
  const { rounding } = typed;
  if (!rate || !isRounding(rounding)) return null;
  return (
    <dl className="grid grid-cols-3 gap-3 border-line border-y py-3 text-sm tabular-nums">
      {examples.map((amountMinor) => {
        const converted = convertPrice(amountMinor, { rate, ...roundings[rounding] });
        return (
          <div key={amountMinor}>
            <dt className="text-soft text-xs">{formatMoney({ amountMinor, currency: base }, 'en')}</dt>
            <dd>{formatMoney({ amountMinor: converted, currency: typed.currency }, 'en')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
