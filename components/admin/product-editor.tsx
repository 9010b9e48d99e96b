'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useState } from 'react';
import { Field } from '@/components/admin/field';
import { Panel } from '@/components/admin/panel';
import { useLeaveWarning } from '@/components/admin/use-leave-warning';
import { type EditedVariant, VariantTable } from '@/components/admin/variant-table';
import { productKinds } from '@/lib/catalog/product-kinds';
import type { FormState } from '@/lib/form';
import { homeMarket, locales } from '@/lib/market';
import { taxClasses } from '@/lib/tax/tax';

type Props = {
  values: Record<string, string>;
  variants: EditedVariant[];
  categories: { id: string; name: string; depth: number }[];
  save: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** The form of one product. It works before its script has loaded, and never loses what was typed. */
export function ProductEditor({ values, variants, categories, save }: Props) {
  const [state, action, isSaving] = useActionState(save, { values, errors: {} });
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    if (state.done) setChanged(false);
  }, [state]);
  useLeaveWarning(isChanged);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // Sent by hand, because a form sent by its action is emptied by React afterwards.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => action(form));
  };
  return (
    <form
      action={action}
      onSubmit={submit}
      onChange={() => setChanged(true)}
      // New values from the store (saved, or by somebody else) start the fields afresh.
      key={state.values.version}
      className="grid gap-6"
      noValidate
    >
      <input type="hidden" name="version" defaultValue={state.values.version} />
      <Texts state={state} />
      {otherLocales.map((locale) => (
        <TranslatedTexts key={locale} locale={locale} state={state} />
      ))}
      <Panel title={variants.length > 1 ? `${variants.length} variants` : 'Price and stock'}>
        <VariantTable variants={variants} state={state} isStocked={state.values.kind !== 'gift-card'} />
      </Panel>
      <Place state={state} categories={categories} />
      <div className="sticky bottom-0 z-10 -mx-4 flex items-center gap-4 border-line border-t bg-paper/95 px-4 py-3 backdrop-blur sm:mx-0 sm:px-0">
        <button type="submit" className="desk-button-primary" disabled={isSaving}>
          {isSaving ? 'Saving…' : 'Save'}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isSaving || (state.done && isChanged) ? '' : state.message}
        </p>
      </div>
    </form>
  );
}

function Texts({ state }: { state: FormState }) {
  const { values, errors } = state;
  return (
    <Panel title="What it is">
      <div className="grid gap-4">
        <Field label="Title" error={errors.title}>
          {(control) => (
            <input
              {...control}
              name="title"
              defaultValue={values.title}
              className="desk-input w-full"
              required
            />
          )}
        </Field>
        <Field
          label="Description"
          error={errors.description}
          hint="HTML. Headings, lists, tables and links stay; styles and scripts are taken out."
        >
          {(control) => (
            <textarea
              {...control}
              name="description"
              defaultValue={values.description}
              rows={9}
              className="desk-input w-full font-mono text-xs leading-relaxed"
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}

const otherLocales = locales.filter((locale) => locale !== homeMarket.locale);
const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Texts in another language. Empty, the ones above are shown instead. */
function TranslatedTexts({ locale, state: { values, errors } }: { locale: string; state: FormState }) {
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
          label={`Description in ${language}`}
          error={errors[`description.${locale}`]}
          hint="HTML. Empty, the description above is shown."
        >
          {(control) => (
            <textarea
              {...control}
              name={`description.${locale}`}
              lang={locale}
              defaultValue={values[`description.${locale}`]}
              rows={6}
              className="desk-input w-full font-mono text-xs leading-relaxed"
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}

const kindWords = { goods: 'Goods', 'gift-card': 'Gift card' };
const taxWords = { standard: 'Standard', reduced: 'Reduced', exempt: 'Not taxed' };

function Place({ state, categories }: { state: FormState; categories: Props['categories'] }) {
  const { values, errors } = state;
  return (
    <Panel title="Where it stands">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Status" error={errors.status} hint="Only published products are in the shop.">
          {(control) => (
            <select {...control} name="status" defaultValue={values.status} className="desk-input w-full">
              <option value="draft">Draft</option>
              <option value="published">Published</option>
              <option value="archived">Archived</option>
            </select>
          )}
        </Field>
        <Field label="Category" error={errors.category}>
          {(control) => (
            <select {...control} name="category" defaultValue={values.category} className="desk-input w-full">
              <option value="">None</option>
              {categories.map(({ id, name, depth }) => (
                <option key={id} value={id}>
                  {`${'\u2003'.repeat(depth)}${name}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Taxed as" error={errors.taxClass} hint="The rates stand at Taxes.">
          {(control) => (
            <select {...control} name="taxClass" defaultValue={values.taxClass} className="desk-input w-full">
              {taxClasses.map((each) => (
                <option key={each} value={each}>
                  {taxWords[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Sold as"
          error={errors.kind}
          hint="A gift card is worth what it costs: no stock, no parcel, no tax, no discount."
        >
          {(control) => (
            <select {...control} name="kind" defaultValue={values.kind} className="desk-input w-full">
              {productKinds.map((each) => (
                <option key={each} value={each}>
                  {kindWords[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Vendor" error={errors.vendor}>
          {(control) => (
            <input {...control} name="vendor" defaultValue={values.vendor} className="desk-input w-full" />
          )}
        </Field>
        <Field label="Tags" error={errors.tags} hint="Separated by commas.">
          {(control) => (
            <input {...control} name="tags" defaultValue={values.tags} className="desk-input w-full" />
          )}
        </Field>
      </div>
    </Panel>
  );
}
