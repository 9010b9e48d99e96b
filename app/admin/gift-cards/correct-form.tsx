'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { FormState } from '@/lib/form';
import { correctPurseAction } from './actions';

/** Adds to one gift card or store credit, or takes a part away; folded until it is wanted. */
export function CorrectForm({ id, currency }: { id: string; currency: string }) {
  const [initial] = useState<FormState>({ values: {}, errors: {} });
  const { state, isPending, form } = useKeptForm(correctPurseAction, initial);
  const text = (name: 'amount' | 'reason', label: string) => (
    <Field label={label} error={state.errors[name]}>
      {(control) => (
        <input
          {...control}
          key={state.done ? 'saved' : 'typed'}
          name={name}
          defaultValue={state.values[name]}
          autoComplete="off"
          maxLength={300}
          className="desk-input w-full"
        />
      )}
    </Field>
  );
  return (
    <details className="sm:col-span-2">
      <summary className="w-fit cursor-pointer py-1 text-soft text-xs underline">Correct it</summary>
      <form {...form} className="mt-2 grid gap-3 sm:grid-cols-[8rem_1fr_auto] sm:items-start">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="currency" value={currency} />
        {text('amount', 'By how much, ±')}
        {text('reason', 'Reason')}
        <button type="submit" className="desk-button sm:mt-5" disabled={isPending}>
          {isPending ? 'One moment…' : 'Correct'}
        </button>
        <p role="status" className={`text-sm sm:col-span-3 ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending ? '' : state.message}
        </p>
      </form>
    </details>
  );
}
