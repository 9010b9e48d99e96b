import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { primary } from '@/db/client';
import { accountRoles, accounts } from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { findAccount } from './find-account';
import { signUp } from './sign-up';
import { verifyCredentials } from './verify-credentials';

useTestStores();

const password = 'long enough to guess';

async function makeAccount(email = `${newId('account')}@example.com`) {
  const answer = await signUp({ name: ' Ada ', email, password });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

function tryIn(email: string, given = password, ip = newId('visitor')) {
  return verifyCredentials({ email, password: given, ip });
}

describe('signing up', () => {
  test('opens an account; the address is taken in any case', async () => {
    const account = await makeAccount('Ada.L@Example.com');
    expect(account).toMatchObject({ name: 'Ada', email: 'ada.l@example.com' });
    const again = await signUp({ name: 'Eve', email: 'ADA.L@EXAMPLE.COM', password });
    expect(again).toEqual({ ok: false, problem: { kind: 'email-taken' } });
  });

  test('two sign-ups at once make one account', async () => {
    const twice = await Promise.all(
      [1, 2].map(() => signUp({ name: 'A', email: 'race@example.com', password })),
    );
    expect(twice.map((answer) => answer.ok).sort()).toEqual([false, true]);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ password: 'short' }, 'password'],
    [{ password: 'x'.repeat(201) }, 'password'],
    [{ password: 'aaaaaaaaaaaa' }, 'password'],
    [{ password: 'Password123' }, 'password'],
  ])('%j is explained beside the field', async (changes, field) => {
    const answer = await signUp({ name: 'Ada', email: 'fresh@example.com', password, ...changes });
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', errors: { [field]: expect.any(String) } },
    });
  });
});

describe('signing in', () => {
  test('takes the right password, and says the same of a wrong one and an unknown address', async () => {
    const { id, email } = await makeAccount();
    expect(await tryIn(email.toUpperCase())).toMatchObject({ ok: true, value: { id } });
    const wrong = { ok: false, problem: { kind: 'wrong' } };
    expect(await tryIn(email, 'something else')).toEqual(wrong);
    expect(await tryIn('nobody@example.com')).toEqual(wrong);
    expect(await tryIn("' or 1=1 --")).toEqual(wrong);
    expect(await tryIn(email, 'x'.repeat(100_000))).toEqual(wrong);
  });

  test('an account that is closed or has no password lets nobody in', async () => {
    const closed = await makeAccount();
    await primary().update(accounts).set({ closedAt: new Date() }).where(eq(accounts.id, closed.id));
    const without = await makeAccount();
    await primary().update(accounts).set({ passwordHash: null }).where(eq(accounts.id, without.id));
    expect(await tryIn(closed.email)).toMatchObject({ ok: false });
    expect(await tryIn(without.email)).toMatchObject({ ok: false });
    expect(await findAccount(closed.id, { fresh: true })).toBeUndefined();
  });

  test('a guesser is slowed down, though the guesses come at once; others are not', async () => {
    const { email } = await makeAccount();
    const guesses = await Promise.all(
      Array.from({ length: 15 }, (_, i) => tryIn(email, `guess number ${i}`, '203.0.113.7')),
    );
    const kinds = guesses.map((guess) => (guess.ok ? 'in' : guess.problem.kind));
    expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(10);
    expect(await tryIn(email, password, '203.0.113.7')).toMatchObject({
      ok: false,
      problem: { kind: 'throttled', retryAfterSeconds: expect.any(Number) },
    });
    expect(await tryIn(email, password, '203.0.113.8')).toMatchObject({ ok: true });
  });

  test('signing in often is no guessing', async () => {
    const { email } = await makeAccount();
    for (let i = 0; i < 12; i += 1)
      expect(await tryIn(email, password, '203.0.113.9')).toMatchObject({ ok: true });
  });
});

test('a role counts until it is revoked', async () => {
  const { id } = await makeAccount();
  expect(await findAccount(id)).toMatchObject({ id, roles: [] });
  await primary().insert(accountRoles).values({ accountId: id, role: 'admin', grantedBy: 'test' });
  expect(await findAccount(id, { fresh: true })).toMatchObject({ roles: ['admin'] });
  await primary().update(accountRoles).set({ revokedAt: new Date() }).where(eq(accountRoles.accountId, id));
  expect(await findAccount(id, { fresh: true })).toMatchObject({ roles: [] });
});
