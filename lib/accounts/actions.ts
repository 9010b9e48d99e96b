'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AuthError } from 'next-auth';
import { countAttempt } from '@/lib/accounts/attempts';
import { CredentialsRefused, signIn, signOut } from '@/lib/accounts/auth';
import { clientAddress } from '@/lib/accounts/client-address';
import { parseEmailAddress } from '@/lib/accounts/email-address';
import { maxPasswordLength } from '@/lib/accounts/password';
import { sameSitePath } from '@/lib/accounts/same-site-path';
import { type SignUpField, signUp } from '@/lib/accounts/sign-up';
import { type FormState, fieldText } from '@/lib/form';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { counted } from '@/lib/locale/fill';
import { textsIn } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';

export type SignInState = FormState<'email' | 'password' | 'next'>;
export type SignUpState = FormState<SignUpField | 'next'>;

const signUpLimit = { limit: 100, windowSeconds: 3600 };

/** Signs in and goes to `next` (a path of this shop). The password is never sent back to the form. */
export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const [{ locale }, { complaints: t }] = await Promise.all([market(), texts()]);
  const email = fieldText(form, 'email', 300);
  const password = fieldText(form, 'password', maxPasswordLength + 1);
  const next = sameSitePath(fieldText(form, 'next', 2001), localPath(locale, '/account'));
  const errors: SignInState['errors'] = {};
  if (!parseEmailAddress(email)) errors.email = t.emailNeeded;
  if (!password) errors.password = t.passwordNeeded;
  const values = { email, next };
  if (Object.keys(errors).length > 0) return { values, errors };
  const message = await enter(email, password, locale);
  if (message) return { values, errors: {}, message };
  redirect(next);
}

/** Opens an account, signs in and goes to `next`. */
export async function signUpAction(_previous: SignUpState, form: FormData): Promise<SignUpState> {
  const [{ locale }, { complaints: t }] = await Promise.all([market(), texts()]);
  const values = { name: fieldText(form, 'name', 300), email: fieldText(form, 'email', 300) };
  const password = fieldText(form, 'password', maxPasswordLength + 1);
  const next = sameSitePath(fieldText(form, 'next', 2001), localPath(locale, '/account'));
  const kept = { ...values, next };
  try {
    const key = `sign-up:${clientAddress(await headers())}`;
    if (await countAttempt([{ key, ...signUpLimit }])) {
      return { values: kept, errors: {}, message: t.tooManyAccounts };
    }
    const answer = await signUp({ ...values, password }, locale);
    if (!answer.ok && answer.problem.kind === 'invalid')
      return { values: kept, errors: answer.problem.errors };
    if (!answer.ok) {
      return { values: kept, errors: { email: t.emailTaken } };
    }
  } catch (error) {
    console.error('sign-up:', error);
    return { values: kept, errors: {}, message: t.accountsAway };
  }
  const message = await enter(values.email, password, locale);
  if (message) return { values: kept, errors: {}, message };
  redirect(next);
}

/** Ends the session and goes home. */
export async function signOutAction(): Promise<void> {
  await signOut({ redirect: false });
  redirect(localPath((await market()).locale, '/'));
}

/** Signs in; answers what to tell the person when that did not work. */
async function enter(email: string, password: string, locale: Locale): Promise<string | undefined> {
  try {
    await signIn('credentials', { email, password, redirect: false });
    return undefined;
  } catch (error) {
    if (error instanceof CredentialsRefused) return explain(error.code, locale);
    if (!(error instanceof AuthError)) console.error('sign-in:', error);
    return textsIn(locale).complaints.accountsAway;
  }
}

function explain(code: string, locale: Locale): string {
  const { complaints: t } = textsIn(locale);
  const seconds = /^throttled:(\d+)$/.exec(code)?.[1];
  if (!seconds) return t.noMatch;
  return counted(t.tooManyAttempts, Math.ceil(Number(seconds) / 60), locale);
}
