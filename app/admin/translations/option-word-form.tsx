'use client';

import { useEffect, useState } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { FormState } from '@/lib/form';

type Props = {
  /** Without a word, it is asked for too. */
  values: { locale: string; word: string; translation: string };
  label: string;
  hint?: string;
  save: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** What an option, or a value of one, is called in one language. */
export function OptionWordForm({ values, label, hint, save }: Props) {
  const [initial] = useState<FormState>({ values, errors: {} });
  const { state, isPending, form } = useKeptForm(save, initial);
  const isNew = values.word === '';
  useEffect(() => {
    if (isNew && state.done) form.ref.current?.reset();
  }, [isNew, state, form.ref]);
  return (
    <form {...form}>
      <input type="hidden" name="locale" value={values.locale} />
      {!isNew && <input type="hidden" name="word" value={values.word} />}
      <div className="flex flex-wrap items-start gap-2 sm:flex-nowrap">
        {isNew && (
          <div className="min-w-0 flex-1 basis-36">
            <Field label="Word as products spell it" error={state.errors.word}>
              {(control) => (
                <input
                  {...control}
                  name="word"
                  defaultValue={state.done ? '' : state.values.word}
                  autoComplete="off"
                  className="desk-input w-full"
                />
              )}
            </Field>
          </div>
        )}
        <div className="min-w-0 flex-1 basis-36">
          <Field label={label} hint={hint} error={state.errors.translation}>
            {(control) => (
              <input
                {...control}
                name="translation"
                lang={values.locale}
                defaultValue={isNew && state.done ? '' : state.values.translation}
                placeholder={values.word}
                autoComplete="off"
                className="desk-input w-full"
              />
            )}
          </Field>
        </div>
        <button
          type="submit"
          className="desk-button mt-5"
          disabled={isPending}
          aria-label={isNew ? 'Add word' : `Save ${values.word}`}
        >
          {isPending ? 'Saving…' : isNew ? 'Add' : 'Save'}
        </button>
      </div>
      <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
        {isPending ? '' : state.message}
      </p>
    </form>
  );
}
