'use client';

import { FormMessage, TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type SignUpState, signUpAction } from '@/lib/accounts/actions';

const untouched: SignUpState = { values: {}, errors: {} };

export function SignUpForm({ next }: { next: string }) {
  const t = useTexts('account');
  const { state, isPending, form } = useKeptForm(signUpAction, untouched);
  return (
    <form {...form} className="space-y-5">
      {state.message && <FormMessage>{state.message}</FormMessage>}
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t.name}
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={state.values.name}
        error={state.errors.name}
      />
      <TextField
        label={t.email}
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <TextField
        label={t.password}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        hint={t.passwordHint}
        error={state.errors.password}
      />
      <button type="submit" disabled={isPending} className="button button-accent w-full">
        {isPending ? t.oneMoment : t.open}
      </button>
      <p className="pt-1 text-soft">
        {t.beenBefore}{' '}
        <ShopLink
          href={`/sign-in?next=${encodeURIComponent(next)}`}
          prefetch={false}
          className="link text-ink"
        >
          {t.signIn}
        </ShopLink>
      </p>
    </form>
  );
}
