'use client';

import { useEffect } from 'react';
import { Field } from '@/components/admin/field';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { currencies } from '@/lib/market';
import { type IssueState, issueAction } from './actions';

const untouched: IssueState = { values: {}, errors: {} };

type TextName = 'amount' | 'reason' | 'email' | 'expiresAt';

/** Makes a gift card, or adds to a member's store credit. The code is shown once. */
export function IssueForm() {
  const { state, isPending, form } = useKeptForm(issueAction, untouched);
  useEffect(() => {
    if (state.done) form.ref.current?.reset();
  }, [state, form.ref]);
  const text = (name: TextName, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={state.errors[name]}>
      {(control) => (
        <input
          {...control}
          name={name}
          type={name === 'expiresAt' ? 'datetime-local' : 'text'}
          defaultValue={state.values[name]}
          autoComplete="off"
          maxLength={300}
          className="desk-input w-full"
        />
      )}
    </Field>
  );
  return (
    <form {...form} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
        {text('amount', 'Amount')}
        <Field label="Currency" error={state.errors.currency}>
          {(control) => (
            <select {...control} name="currency" className="desk-input w-full">
              {currencies.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {text('reason', 'Why', 'The books show it, with your name.')}
      {text('expiresAt', 'Expires (UTC)', 'Gift cards only. Empty: never.')}
      {text('email', 'Member’s e-mail', 'For store credit. Empty: a gift card.')}
      <div>
        <button type="submit" className="desk-button-primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Give'}
        </button>
      </div>
      <div role="status" className="text-sm">
        {!isPending && state.message && (
          <p className={state.done ? 'text-olive' : 'text-accent'}>{state.message}</p>
        )}
        {!isPending && state.code && (
          <p
            data-testid="gift-card-code"
            className="mt-2 select-all break-all bg-paper p-3 font-mono text-base"
          >
            {state.code}
          </p>
        )}
      </div>
    </form>
  );
}
