import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Account } from '@/lib/accounts/account';
import { auth } from '@/lib/accounts/auth';
import { findAccount } from '@/lib/accounts/find-account';
import { isId } from '@/lib/id';
import { localPath } from '@/lib/locale/address';
import { market } from '@/lib/locale/current-market';

/** The library's own name for it; a long one comes in parts. */
const sessionCookie = /^(?:__Secure-)?authjs\.session-token(?:\.\d+)?$/;

/**
 * Who is signed in, as the database knows them now: a closed account is signed out everywhere at once.
 * Reads the session cookie, so only account and admin pages, actions and route handlers may call it.
 */
export async function currentAccount(options: { fresh?: boolean } = {}): Promise<Account | undefined> {
  // Without the cookie the library would only make up keys for signing in: a millisecond of every guest's request.
  if (!(await cookies()).getAll().some(({ name }) => sessionCookie.test(name))) return undefined;
  const id = (await auth())?.user?.id;
  return isId('account', id) ? findAccount(id, options) : undefined;
}

/** The signed-in account, or off to the sign-in page and back to `path` afterwards. */
export async function requireAccount(path: string): Promise<Account> {
  const account = await currentAccount();
  if (account) return account;
  const { locale } = await market();
  redirect(localPath(locale, `/sign-in?next=${encodeURIComponent(localPath(locale, path))}`));
}

/**
 * The signed-in admin. Others are sent away: strangers to the sign-in page, shoppers to their own account. Every
 * page and every action of the desk calls this itself; a layout guards nothing.
 */
export async function requireAdmin(path = '/admin'): Promise<Account> {
  const account = await currentAccount({ fresh: true });
  if (!account) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (!account.roles.includes('admin')) redirect('/account');
  return account;
}
