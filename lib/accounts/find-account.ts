import { and, eq, isNull } from 'drizzle-orm';
import { type Db, primary, read } from '@/db/client';
import { accountRoles, accounts } from '@/db/schema';
import type { Account } from '@/lib/accounts/account';

/**
 * An open account with the roles it holds now. `fresh` asks the primary, for decisions (may this person
 * come in?); otherwise a replica answers, and the primary only when the replica does not know the account.
 */
export async function findAccount(
  id: string,
  options: { fresh?: boolean } = {},
): Promise<Account | undefined> {
  if (options.fresh) return ask(primary(), id);
  // Somebody who signed up a moment ago may not have reached the replica yet.
  return (await read((db) => ask(db, id))) ?? ask(primary(), id);
}

async function ask(db: Db, id: string): Promise<Account | undefined> {
  const rows = await db
    .select({
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      customerGroupId: accounts.customerGroupId,
      role: accountRoles.role,
    })
    .from(accounts)
    .leftJoin(accountRoles, and(eq(accountRoles.accountId, accounts.id), isNull(accountRoles.revokedAt)))
    .where(and(eq(accounts.id, id), isNull(accounts.closedAt)));
  const first = rows[0];
  if (!first) return undefined;
  const roles = [...new Set(rows.flatMap((row) => (row.role ? [row.role] : [])))];
  const { id: own, email, name, customerGroupId } = first;
  return { id: own, email, name, roles, ...(customerGroupId && { customerGroupId }) };
}

/** The id of the open account with this e-mail address, however it is written. */
export async function accountIdOf(email: string): Promise<string | undefined> {
  const [row] = await primary()
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.email, email), isNull(accounts.closedAt)));
  return row?.id;
}
