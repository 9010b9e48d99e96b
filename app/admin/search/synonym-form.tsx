'use client';

import { useEffect, useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { FormState } from '@/lib/form';

type Props = { add: (previous: FormState, form: FormData) => Promise<FormState> };

/** Adds phrases that mean the same. What was typed stays until it is taken. */
export function SynonymForm({ add }: Props) {
  const [initial] = useState<FormState>({ values: {}, errors: {} });
  const { state, isPending, form } = useKeptForm(add, initial);
  useEffect(() => {
    if (state.done) form.ref.current?.reset();
  }, [state, form.ref]);
  return (
    <form {...form} className="grid gap-4">
      <Field label="Words that mean the same" error={state.errors.words}>
        {(control) => (
          <input
            {...control}
            name="words"
            placeholder="sofa, couch, settee"
            autoComplete="off"
            className="desk-input w-full"
          />
        )}
      </Field>
      <div className="flex items-center gap-4">
        <button type="submit" className="desk-button-primary" disabled={isPending}>
          {isPending ? 'Adding…' : 'Add'}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending ? '' : state.message}
        </p>
      </div>
    </form>
  );
}
