'use client';

import { FormMessage, TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { type SignInState, signInAction } from '@/lib/accounts/actions';

const untouched: SignInState = { values: {}, errors: {} };

export function SignInForm({ next }: { next: string }) {
  const t = useTexts('account');
  const f = useTexts('findOrder');
  const { state, isPending, form } = useKeptForm(signInAction, untouched);
  return (
    <form {...form} className="space-y-5">
      {state.message && <FormMessage>{state.message}</FormMessage>}
      <input type="hidden" name="next" value={next} />
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
        autoComplete="current-password"
        required
        maxLength={200}
        error={state.errors.password}
      />
      <button type="submit" disabled={isPending} className="button button-accent w-full">
        {isPending ? t.oneMoment : t.signIn}
      </button>
      <p className="pt-1 text-soft">
        {t.newHere}{' '}
        <ShopLink
          href={`/sign-up?next=${encodeURIComponent(next)}`}
          prefetch={false}
          className="link text-ink"
        >
          {t.openAccount}
        </ShopLink>
      </p>
      <p className="text-soft">
        {f.guest}{' '}
        <ShopLink href="/order/find" prefetch={false} className="link text-ink">
          {f.title}
        </ShopLink>
      </p>
    </form>
  );
}
