import { primary } from '@/db/client';
import { violatedConstraint } from '@/db/faults';
import { accounts } from '@/db/schema';
import { parseEmailAddress } from '@/lib/accounts/email-address';
import { hashPassword, maxPasswordLength, minPasswordLength } from '@/lib/accounts/password';
import { newId } from '@/lib/id';
import { fill } from '@/lib/locale/fill';
import { textsIn } from '@/lib/locale/texts/texts';
import { homeMarket, type Locale } from '@/lib/market';
import { ok, type Result, refused } from '@/lib/result';

export type SignUpField = 'name' | 'email' | 'password';
export type SignUpProblem =
  | { kind: 'invalid'; errors: Partial<Record<SignUpField, string>> }
  | { kind: 'email-taken' };

const maxNameLength = 100;

/** Opens an account. The e-mail address is compared without regard to case. Complaints are in `locale`. */
export async function signUp(
  given: { name: string; email: string; password: string },
  locale: Locale = homeMarket.locale,
): Promise<Result<{ id: string; email: string; name: string }, SignUpProblem>> {
  const name = given.name.trim();
  const email = parseEmailAddress(given.email);
  const errors = complaints(name, email, given.password, locale);
  if (!email || Object.keys(errors).length > 0) return refused({ kind: 'invalid', errors });
  const account = { id: newId('account'), email, name };
  const passwordHash = await hashPassword(given.password);
  try {
    await primary()
      .insert(accounts)
      .values({ ...account, passwordHash });
  } catch (error) {
    if (violatedConstraint(error) === 'accounts_email') return refused({ kind: 'email-taken' });
    throw error;
  }
  return ok(account);
}

function complaints(name: string, email: string | undefined, password: string, locale: Locale) {
  const { complaints: t } = textsIn(locale);
  const errors: Partial<Record<SignUpField, string>> = {};
  if (!name) errors.name = t.accountName;
  else if (name.length > maxNameLength) errors.name = fill(t.keepTo, { count: maxNameLength });
  if (!email) errors.email = t.notAnEmail;
  if (password.length < minPasswordLength) {
    errors.password = fill(t.atLeast, { count: minPasswordLength });
  } else if (password.length > maxPasswordLength) {
    errors.password = fill(t.atMost, { count: maxPasswordLength });
  } else if (isGuessable(password, email)) {
    errors.password = t.guessable;
  }
  return errors;
}

const common = new Set(['1234567890', '0123456789', 'qwertyuiop', 'password12', 'password123', 'iloveyou12']);

function isGuessable(password: string, email: string | undefined): boolean {
  const lower = password.toLowerCase();
  return common.has(lower) || new Set(lower).size < 4 || lower === email;
}
