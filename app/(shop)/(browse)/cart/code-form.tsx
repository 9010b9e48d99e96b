'use client';

import { useEffect } from 'react';
import { CodeList } from '@/components/order/code-list';
import { FieldError } from '@/components/ui/field-error';
import { TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type CodeFormState, enterCodeAction, removeCodeAction } from '@/lib/cart/actions';
import type { EnteredCode } from '@/lib/pricing/entered-codes';

const untouched: CodeFormState = { values: {}, errors: {} };

/** Where a coupon or gift card is put into the cart, under those that are in it. */
export function CodeForm({ codes }: { codes: EnteredCode[] }) {
  const t = useTexts('sums');
  const { state, isPending, form } = useKeptForm(enterCodeAction, untouched);
  const removal = useKeptForm(removeCodeAction, untouched);
  useEffect(() => {
    if (state.done) form.ref.current?.reset();
  }, [state, form.ref]);
  const remove = ({ id }: EnteredCode) => {
    const field = removal.form.ref.current?.elements.namedItem('id');
    if (!(field instanceof HTMLInputElement)) return;
    field.value = id;
    removal.form.ref.current?.requestSubmit();
  };
  return (
    <div className="mt-6 border-t pt-5">
      <CodeList codes={codes} onRemove={remove} />
      <form {...removal.form} hidden>
        <input type="hidden" name="id" />
      </form>
      <form {...form} className="grid grid-cols-[1fr_auto] items-end gap-2">
        <TextField
          name="code"
          label={t.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          error={state.errors.code}
          defaultValue={state.values.code}
        />
        <button
          type="submit"
          className="button self-start px-5 mt-[1.625rem]"
          aria-disabled={isPending || undefined}
        >
          {isPending ? t.applying : t.apply}
        </button>
      </form>
      <p role="status" className="text-sm text-olive">
        {state.done ? state.message : ''}
      </p>
      {!state.done && state.message && <FieldError>{state.message}</FieldError>}
      {removal.state.message && <FieldError>{removal.state.message}</FieldError>}
    </div>
  );
}
