'use client';

import Link from 'next/link';
import { FormMessage, TextField } from '@/components/ui/fields';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type SignUpState, signUpAction } from '@/lib/accounts/actions';

const untouched: SignUpState = { values: {}, errors: {} };

export function SignUpForm({ next }: { next: string }) {
  const { state, isPending, form } = useKeptForm(signUpAction, untouched);
  return (
    <form {...form} className="space-y-5">
      {state.message && <FormMessage>{state.message}</FormMessage>}
      <input type="hidden" name="next" value={next} />
      <TextField
        label="Full name"
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={state.values.name}
        error={state.errors.name}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        hint="At least 10 characters. A short sentence is good."
        error={state.errors.password}
      />
      <button type="submit" disabled={isPending} className="button button-accent w-full">
        {isPending ? 'One moment…' : 'Open account'}
      </button>
      <p className="pt-1 text-soft">
        Been here before?{' '}
        <Link href={`/sign-in?next=${encodeURIComponent(next)}`} prefetch={false} className="link text-ink">
          Sign in
        </Link>
      </p>
    </form>
  );
}
