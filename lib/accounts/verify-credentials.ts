import { and, eq, isNull } from 'drizzle-orm';
import { primary } from '@/db/client';
import { accounts } from '@/db/schema';
import { countAttempt, forgiveAttempt } from '@/lib/accounts/attempts';
import { parseEmailAddress } from '@/lib/accounts/email-address';
import { hashPassword, maxPasswordLength, verifyPassword } from '@/lib/accounts/password';
import { ok, type Result, refused } from '@/lib/result';

export type CredentialsProblem = { kind: 'wrong' } | { kind: 'throttled'; retryAfterSeconds: number };

const windowSeconds = 15 * 60;

// Few guesses for one address from one place; many more for one address from everywhere, so that a
// stranger cannot easily lock somebody out; and a bound for one place that tries many addresses.
function limitsOf(email: string, ip: string) {
  return [
    { key: `sign-in:${email}:${ip}`, limit: 10, windowSeconds },
    { key: `sign-in:${email}`, limit: 100, windowSeconds },
    { key: `sign-in-from:${ip}`, limit: 200, windowSeconds },
  ];
}

/**
 * Who that e-mail and password belong to. An unknown address costs the same work as a wrong password and
 * is answered the same, so that nobody learns which addresses have an account.
 */
export async function verifyCredentials(given: {
  email: string;
  password: string;
  ip: string;
}): Promise<Result<{ id: string; email: string; name: string }, CredentialsProblem>> {
  const email = parseEmailAddress(given.email.slice(0, 300)) ?? '';
  const limits = limitsOf(email, given.ip.slice(0, 64));
  const retryAfterSeconds = await countAttempt(limits);
  if (retryAfterSeconds) return refused({ kind: 'throttled', retryAfterSeconds });

  const account = email ? await accountByEmail(email) : undefined;
  const passwordHash = account?.passwordHash ?? (await hashOfNobody());
  const matches = await verifyPassword(passwordHash, given.password.slice(0, maxPasswordLength + 1));
  if (!account?.passwordHash || !matches) return refused({ kind: 'wrong' });
  await forgiveAttempt(limits);
  return ok({ id: account.id, email: account.email, name: account.name });
}

async function accountByEmail(email: string) {
  const [account] = await primary()
    .select({
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      passwordHash: accounts.passwordHash,
    })
    .from(accounts)
    .where(and(eq(accounts.email, email), isNull(accounts.closedAt)));
  return account;
}

let nobody: Promise<string> | undefined;

function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword('the password of nobody at all');
  return nobody;
}
