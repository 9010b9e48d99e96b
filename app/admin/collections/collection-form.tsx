'use client';

import { useEffect, useState } from 'react';
import { Field } from '@/components/admin/field';
import { Panel } from '@/components/admin/panel';
import { useLeaveWarning } from '@/components/admin/use-leave-warning';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { translatedLocales } from '@/lib/catalog/collection-edit';
import type { FormState } from '@/lib/form';

type Props = {
  values: FormState['values'];
  save: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the button says. */
  saveName: string;
};

/** The words of a collection, in every language, its address, and whether it is in the shop. */
export function CollectionForm({ values, save, saveName }: Props) {
  const [initial] = useState<FormState>({ values, errors: {} });
  const { state, isPending, form } = useKeptForm(save, initial);
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    if (state.done) setChanged(false);
  }, [state]);
  useLeaveWarning(isChanged && !isPending);
  return (
    <form {...form} onChange={() => setChanged(true)} className="grid gap-6">
      <input type="hidden" name="version" value={state.values.version ?? ''} readOnly />
      <Words state={state} />
      {translatedLocales.map((locale) => (
        <TranslatedWords key={locale} locale={locale} state={state} />
      ))}
      <div className="flex items-center gap-4">
        <button type="submit" className="desk-button-primary" disabled={isPending}>
          {isPending ? 'Saving…' : saveName}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending || (state.done && isChanged) ? '' : state.message}
        </p>
      </div>
    </form>
  );
}

function Words({ state: { values, errors } }: { state: FormState }) {
  return (
    <Panel title="What it says">
      <div className="grid gap-4">
        <Field label="Title" error={errors.title}>
          {(control) => (
            <input
              {...control}
              name="title"
              defaultValue={values.title}
              required
              className="desk-input w-full"
            />
          )}
        </Field>
        <Field label="Text" error={errors.words} hint="A sentence or two.">
          {(control) => (
            <textarea
              {...control}
              name="words"
              defaultValue={values.words}
              rows={3}
              className="desk-input w-full font-sans"
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Address"
            error={errors.handle}
            hint="The end of its address. Links to an address given up no longer lead here."
          >
            {(control) => (
              <input
                {...control}
                name="handle"
                defaultValue={values.handle}
                placeholder="made from the title"
                autoCapitalize="none"
                spellCheck={false}
                className="desk-input w-full"
              />
            )}
          </Field>
          <Field label="In the shop" error={errors.shown} hint="Put away, nobody but the desk sees it.">
            {(control) => (
              <select {...control} name="shown" defaultValue={values.shown} className="desk-input w-full">
                <option value="yes">Published</option>
                <option value="no">Put away</option>
              </select>
            )}
          </Field>
        </div>
      </div>
    </Panel>
  );
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

function TranslatedWords({ locale, state: { values, errors } }: { locale: string; state: FormState }) {
  const language = languages.of(locale);
  return (
    <Panel title={`In ${language}`} aside="optional">
      <div className="grid gap-4">
        <Field label={`Title in ${language}`} error={errors[`title.${locale}`]}>
          {(control) => (
            <input
              {...control}
              name={`title.${locale}`}
              lang={locale}
              defaultValue={values[`title.${locale}`]}
              placeholder={values.title}
              className="desk-input w-full"
            />
          )}
        </Field>
        <Field
          label={`Text in ${language}`}
          error={errors[`words.${locale}`]}
          hint="Empty, the text above is shown."
        >
          {(control) => (
            <textarea
              {...control}
              name={`words.${locale}`}
              lang={locale}
              defaultValue={values[`words.${locale}`]}
              rows={3}
              className="desk-input w-full font-sans"
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}
