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

export type SignInState = FormState<'email' | 'password' | 'next'>;
export type SignUpState = FormState<SignUpField | 'next'>;

const signUpLimit = { limit: 100, windowSeconds: 3600 };

/** Signs in and goes to `next` (a path of this shop). The password is never sent back to the form. */
export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = fieldText(form, 'email', 300);
  const password = fieldText(form, 'password', maxPasswordLength + 1);
  const next = sameSitePath(form.get('next'), '/account');
  const errors: SignInState['errors'] = {};
  if (!parseEmailAddress(email)) errors.email = 'Please enter your e-mail address.';
  if (!password) errors.password = 'Please enter your password.';
  const values = { email, next };
  if (Object.keys(errors).length > 0) return { values, errors };
  const message = await enter(email, password);
  if (message) return { values, errors: {}, message };
  redirect(next);
}

/** Opens an account, signs in and goes to `next`. */
export async function signUpAction(_previous: SignUpState, form: FormData): Promise<SignUpState> {
  const values = { name: fieldText(form, 'name', 300), email: fieldText(form, 'email', 300) };
  const password = fieldText(form, 'password', maxPasswordLength + 1);
  const next = sameSitePath(form.get('next'), '/account');
  const kept = { ...values, next };
  try {
    const key = `sign-up:${clientAddress(await headers())}`;
    if (await countAttempt([{ key, ...signUpLimit }])) {
      return { values: kept, errors: {}, message: 'Too many new accounts from here. Please try later.' };
    }
    const answer = await signUp({ ...values, password });
    if (!answer.ok && answer.problem.kind === 'invalid')
      return { values: kept, errors: answer.problem.errors };
    if (!answer.ok) {
      const email = 'There is an account with this address already. Sign in instead?';
      return { values: kept, errors: { email } };
    }
  } catch (error) {
    console.error('sign-up:', error);
    return { values: kept, errors: {}, message: unavailable };
  }
  const message = await enter(values.email, password);
  if (message) return { values: kept, errors: {}, message };
  redirect(next);
}

/** Ends the session and goes home. */
export async function signOutAction(): Promise<void> {
  await signOut({ redirect: false });
  redirect('/');
}

const unavailable = 'We cannot reach the accounts right now. Nothing is lost: please try again in a minute.';

/** Signs in; answers what to tell the person when that did not work. */
async function enter(email: string, password: string): Promise<string | undefined> {
  try {
    await signIn('credentials', { email, password, redirect: false });
    return undefined;
  } catch (error) {
    if (error instanceof CredentialsRefused) return explain(error.code);
    if (!(error instanceof AuthError)) console.error('sign-in:', error);
    return unavailable;
  }
}

function explain(code: string): string {
  const seconds = /^throttled:(\d+)$/.exec(code)?.[1];
  if (!seconds) return 'E-mail and password do not match. Please try again.';
  const minutes = Math.ceil(Number(seconds) / 60);
  return `Too many attempts. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`;
}
