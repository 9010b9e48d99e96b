'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useLeaveWarning } from '@/components/admin/use-leave-warning';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { currencies } from '@/lib/market';
import type { ListFields } from '@/lib/price-lists/parse-list';
import { type ListFormState, saveListAction } from './actions';

type Props = { id?: string; values: ListFields; groups: { id: string; name: string }[] };
type Part = { values: ListFields; errors: ListFormState['errors'] };

/** A price list whole: for whom, when, and what costs what. Currency and group of one that exists stay. */
export function ListForm({ id, values, groups }: Props) {
  const [initial] = useState<ListFormState>({ values, errors: {} });
  const { state, isPending, form } = useKeptForm(saveListAction, initial);
  const [isDirty, setDirty] = useState(false);
  useLeaveWarning(isDirty && !state.done);
  const part = { values, errors: state.errors };
  return (
    <form {...form} className="grid gap-6" onChange={() => setDirty(true)}>
      {id && <input type="hidden" name="id" value={id} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Text {...part} name="name" label="Name" hint="For the desk only." />
        <Text
          {...part}
          name="priority"
          label="Priority"
          hint="Of several lists, the lower number goes first."
        />
        {id ? <Kept values={values} /> : <ForWhom {...part} groups={groups} />}
        <Text {...part} name="startsAt" label="Begins (UTC)" type="datetime-local" hint="Empty: now." />
        <Text {...part} name="endsAt" label="Ends (UTC)" type="datetime-local" hint="Empty: never." />
      </div>
      <Field
        label="Prices"
        hint="A line for each SKU: MUG-1, 12.50. Paste them from a table or a CSV file."
        error={state.errors.entries}
      >
        {(control) => (
          <textarea
            {...control}
            name="entries"
            rows={12}
            defaultValue={values.entries}
            spellCheck={false}
            className="desk-input w-full font-mono text-sm"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
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

type TextProps = {
  name: keyof ListFields;
  label: string;
  hint?: string;
  type?: 'text' | 'datetime-local';
};

function Text({ values, errors, name, label, hint, type }: Part & TextProps) {
  return (
    <Field label={label} hint={hint} error={errors[name]}>
      {(control) => (
        <input
          {...control}
          name={name}
          type={type}
          defaultValue={values[name]}
          autoComplete="off"
          maxLength={200}
          className="desk-input w-full"
        />
      )}
    </Field>
  );
}

function Kept({ values: { currency, group } }: { values: ListFields }) {
  return (
    <>
      <input type="hidden" name="currency" value={currency} />
      <input type="hidden" name="group" value={group} />
    </>
  );
}

function ForWhom({ values, errors, groups }: Part & Pick<Props, 'groups'>) {
  return (
    <>
      <Field label="Currency" error={errors.currency}>
        {(control) => (
          <select {...control} name="currency" defaultValue={values.currency} className="desk-input w-full">
            {currencies.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label="For whom" error={errors.group}>
        {(control) => (
          <select {...control} name="group" defaultValue={values.group} className="desk-input w-full">
            <option value="">Everybody</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
