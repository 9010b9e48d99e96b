'use client';

import { type ReactNode, useState } from 'react';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { DeskState } from './actions';

const untouched: DeskState = { values: {}, errors: {} };

type Props = {
  title: string;
  button: string;
  action: (previous: DeskState, form: FormData) => Promise<DeskState>;
  hidden: Record<string, string>;
  children: (errors: DeskState['errors']) => ReactNode;
};

/**
 * Something that can be done with an order: folded away until it is wanted. What cannot be taken back is asked
 * twice, the second time with what it comes to; typing anything else asks anew.
 */
export function DeskForm({ title, button, action, hidden, children }: Props) {
  const { state, isPending, form } = useKeptForm(action, untouched);
  const [dropped, setDropped] = useState<DeskState>();
  const asks = state.confirm && dropped !== state ? state : undefined;
  const label = asks ? 'Yes, do it' : button;
  return (
    <details className="group border-line border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <summary className="flex min-h-9 cursor-pointer items-center justify-between gap-4 font-medium text-sm after:text-soft after:content-['+'] group-open:after:content-['−']">
        {title}
      </summary>
      <form {...form} onChange={() => setDropped(state)} className="mt-3 grid max-w-xl gap-4">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {asks && <input type="hidden" name="agreed" value={asks.agreed ?? ''} />}
        {children(state.errors)}
        {asks && (
          <p
            data-form-message
            tabIndex={-1}
            role="alert"
            className="rounded-md border border-accent px-3 py-2 text-sm"
          >
            {asks.confirm} This cannot be taken back.
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <button
            type="submit"
            aria-disabled={isPending || undefined}
            className={asks ? 'desk-button-primary' : 'desk-button'}
          >
            {isPending ? 'One moment…' : label}
          </button>
          {asks && (
            <button type="button" className="desk-button" onClick={() => setDropped(state)}>
              Not now
            </button>
          )}
        </div>
      </form>
      <p role="status" className={`mt-2 text-sm empty:mt-0 ${state.done ? 'text-olive' : 'text-accent'}`}>
        {state.message}
      </p>
    </details>
  );
}
