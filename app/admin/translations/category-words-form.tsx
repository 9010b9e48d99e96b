'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { FormState } from '@/lib/form';

type Props = {
  values: { locale: string; categoryId: string; name: string; description: string };
  own: { name: string; description: string };
  save: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** What one category is called and described as in one language. */
export function CategoryWordsForm({ values, own, save }: Props) {
  const [initial] = useState<FormState>({ values, errors: {} });
  const { state, isPending, form } = useKeptForm(save, initial);
  const { locale } = values;
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="categoryId" value={values.categoryId} />
      <Field label={`Name of ${own.name}`} error={state.errors.name}>
        {(control) => (
          <input
            {...control}
            name="name"
            lang={locale}
            defaultValue={state.values.name}
            placeholder={own.name}
            autoComplete="off"
            className="desk-input w-full"
          />
        )}
      </Field>
      <Field label={`Description of ${own.name}`} error={state.errors.description}>
        {(control) => (
          <textarea
            {...control}
            name="description"
            lang={locale}
            rows={2}
            defaultValue={state.values.description}
            placeholder={own.description}
            className="desk-input w-full font-sans"
          />
        )}
      </Field>
      <div className="flex items-center gap-4">
        <button
          type="submit"
          className="desk-button"
          disabled={isPending}
          aria-label={`Save what ${own.name} is called`}
        >
          {isPending ? 'Saving…' : 'Save'}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending ? '' : state.message}
        </p>
      </div>
    </form>
  );
}
