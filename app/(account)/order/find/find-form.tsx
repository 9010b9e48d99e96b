'use client';

import { FormMessage, TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type SeekState, seekOrderAction } from '@/lib/email/actions';

const untouched: SeekState = { values: {}, errors: {} };

export function FindForm() {
  const t = useTexts('findOrder');
  const { state, isPending, form } = useKeptForm(seekOrderAction, untouched);
  return (
    <form {...form} className="space-y-5">
      {state.message && <FormMessage tone={state.done ? 'calm' : 'alarm'}>{state.message}</FormMessage>}
      <TextField
        label={t.number}
        hint={t.numberHint}
        name="number"
        autoComplete="off"
        inputMode="numeric"
        required
        maxLength={60}
        defaultValue={state.values.number}
        error={state.errors.number}
      />
      <TextField
        label={t.email}
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <button type="submit" aria-disabled={isPending || undefined} className="button button-accent w-full">
        {isPending ? t.oneMoment : t.send}
      </button>
    </form>
  );
}
