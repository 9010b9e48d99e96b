'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { currencies } from '@/lib/market';
import { addRateAction, type RateState, saveZoneAction, type ZoneState } from './actions';

type Zone = { id?: string; name: string; countries: string };

function Foot({
  isPending,
  state,
  label,
}: {
  isPending: boolean;
  state: ZoneState | RateState;
  label: string;
}) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <button type="submit" className="desk-button-primary" disabled={isPending}>
        {isPending ? 'Saving…' : label}
      </button>
      <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
        {isPending ? '' : state.message}
      </p>
    </div>
  );
}

/** A zone: its name and its countries; with none it is for all the others. */
export function ZoneForm({ id, name, countries }: Zone) {
  const [initial] = useState<ZoneState>({ values: {}, errors: {} });
  const { state, isPending, form } = useKeptForm(saveZoneAction, initial);
  return (
    <form {...form} className="grid gap-4">
      {id && <input type="hidden" name="id" value={id} />}
      <Field label="Zone" error={state.errors.name}>
        {(control) => (
          <input {...control} name="name" defaultValue={name} maxLength={100} className="desk-input w-full" />
        )}
      </Field>
      <Field
        label="Countries"
        hint="Two letters each. Empty: all that no other zone names."
        error={state.errors.countries}
      >
        {(control) => (
          <textarea
            {...control}
            name="countries"
            rows={2}
            defaultValue={countries}
            className="desk-input w-full uppercase"
          />
        )}
      </Field>
      <Foot isPending={isPending} state={state} label={id ? 'Save zone' : 'Add zone'} />
    </form>
  );
}

const untouched: RateState = { values: {}, errors: {} };

type TextName = 'price' | 'fromTotal' | 'belowTotal' | 'fromGrams' | 'toGrams';

/** A rate of a zone: which way, what it costs, for which totals and weights. */
export function RateForm({ zones }: { zones: { id: string; name: string }[] }) {
  const { state, isPending, form } = useKeptForm(addRateAction, untouched);
  const text = (name: TextName, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={state.errors[name]}>
      {(control) => (
        <input {...control} name={name} autoComplete="off" maxLength={20} className="desk-input w-full" />
      )}
    </Field>
  );
  const choice = (name: 'zoneId' | 'method' | 'currency', label: string, options: [string, string][]) => (
    <Field label={label} error={state.errors[name]}>
      {(control) => (
        <select {...control} name={name} className="desk-input w-full">
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form {...form} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {choice(
          'zoneId',
          'Into',
          zones.map(({ id, name }) => [id, name]),
        )}
        {choice('method', 'Way', [
          ['standard', 'Standard'],
          ['express', 'Express'],
          ['pickup', 'Pick up'],
        ])}
        {text('price', 'Price', '0 is free.')}
        {choice(
          'currency',
          'Currency',
          currencies.map((currency) => [currency, currency]),
        )}
        {text('fromTotal', 'From a total of', 'Of the goods, after discounts.')}
        {text('belowTotal', 'Below a total of', 'Empty: no bound.')}
        {text('fromGrams', 'From grams')}
        {text('toGrams', 'To grams', 'Empty: no bound.')}
      </div>
      <Foot isPending={isPending} state={state} label="Add rate" />
    </form>
  );
}
