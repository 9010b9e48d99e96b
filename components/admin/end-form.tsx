'use client';

import { useKeptForm } from '@/components/ui/use-kept-form';
import type { FormState } from '@/lib/form';

type Props = {
  id: string;
  label: string;
  end: (previous: FormState, form: FormData) => Promise<FormState>;
};

const untouched: FormState = { values: {}, errors: {} };

/** One button that ends something, and what came of it. */
export function EndForm({ id, label, end }: Props) {
  const { state, isPending, form } = useKeptForm(end, untouched);
  return (
    <form {...form} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="desk-button" disabled={isPending}>
        {isPending ? 'One moment…' : label}
      </button>
      <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
        {isPending ? '' : state.message}
      </p>
    </form>
  );
}
