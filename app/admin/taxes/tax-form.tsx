'use client';

import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { setTaxRateAction, type TaxFormState } from './actions';

const untouched: TaxFormState = { values: {}, errors: {} };

type TextName = 'countryCode' | 'region' | 'percent' | 'name';

/** One rate: where, for what, how much. One that is there already is replaced. */
export function TaxForm() {
  const { state, isPending, form } = useKeptForm(setTaxRateAction, untouched);
  const text = (name: TextName, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={state.errors[name]}>
      {(control) => (
        <input
          {...control}
          name={name}
          defaultValue={state.values[name]}
          autoComplete="off"
          maxLength={100}
          className="desk-input w-full"
        />
      )}
    </Field>
  );
  return (
    <form {...form} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {text('countryCode', 'Country', 'Two letters, such as US.')}
        {text('region', 'State or region', 'Empty: the whole country.')}
        <Field label="For" error={state.errors.taxClass}>
          {(control) => (
            <select {...control} name="taxClass" className="desk-input w-full">
              <option value="standard">Goods of the standard class</option>
              <option value="reduced">Goods of the reduced class</option>
              <option value="shipping">Shipping</option>
            </select>
          )}
        </Field>
        {text('percent', 'Percent')}
      </div>
      {text('name', 'Name', 'For your own books.')}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="desk-button-primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Set rate'}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending ? '' : state.message}
        </p>
      </div>
    </form>
  );
}
