'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { FormState } from '@/lib/form';

type Props = {
  id?: string;
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email';
  button: string;
  save: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** One field, its button, and what came of it. */
export function OneFieldForm({ id, name, label, hint, type = 'text', button, save }: Props) {
  const [initial] = useState<FormState>({ values: {}, errors: {} });
  const { state, isPending, form } = useKeptForm(save, initial);
  return (
    <form {...form} className="grid gap-3">
      {id && <input type="hidden" name="id" value={id} />}
      <Field label={label} hint={hint} error={state.errors[name]}>
        {(control) => (
          <input
            {...control}
            key={state.done ? 'saved' : 'typed'}
            name={name}
            type={type}
            defaultValue={state.values[name]}
            autoComplete="off"
            className="desk-input w-full"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="desk-button" disabled={isPending}>
          {isPending ? 'One moment…' : button}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending ? '' : state.message}
        </p>
      </div>
    </form>
  );
}
