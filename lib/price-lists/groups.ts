import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { primary, transact } from '@/db/client';
import { violatedConstraint } from '@/db/faults';
import { accounts, customerGroups, pricingChanges } from '@/db/schema';
import { newId } from '@/lib/id';
import { ok, type Result, refused } from '@/lib/result';
import { changesTo, type DeskChange } from './desk-lists';

export type DeskGroup = { id: string; name: string; memberCount: number; listCount: number };
export type GroupMember = { accountId: string; name: string; email: string };

/** All groups of members, by name. */
export function groupsForDesk(): Promise<DeskGroup[]> {
  return primary()
    .select({
      id: customerGroups.id,
      name: customerGroups.name,
      memberCount: sql<number>`(select count(*)::int from accounts a
        where a.customer_group_id = ${customerGroups.id} and a.closed_at is null)`,
      listCount: sql<number>`(select count(*)::int from price_lists l where l.customer_group_id = ${customerGroups.id})`,
    })
    .from(customerGroups)
    .orderBy(asc(customerGroups.name));
}

const membersShown = 500;

/** One group with who is in it and who did what to it. */
export async function groupForDesk(
  id: string,
): Promise<{ name: string; members: GroupMember[]; changes: DeskChange[] } | undefined> {
  const [group] = await primary().select().from(customerGroups).where(eq(customerGroups.id, id));
  if (!group) return undefined;
  const [members, changes] = await Promise.all([
    primary()
      .select({ accountId: accounts.id, name: accounts.name, email: accounts.email })
      .from(accounts)
      .where(and(eq(accounts.customerGroupId, id), isNull(accounts.closedAt)))
      .orderBy(asc(accounts.email))
      .limit(membersShown),
    changesTo('customer-group', id),
  ]);
  return { name: group.name, members, changes };
}

/** Makes a group. A name is one group's, however it is written. */
export async function makeGroup(
  name: string,
  by: string,
): Promise<Result<{ id: string }, { kind: 'name-taken' }>> {
  const id = newId('customerGroup');
  try {
    await transact(async (tx) => {
      await tx.insert(customerGroups).values({ id, name, createdBy: by });
      await tx
        .insert(pricingChanges)
        .values({ subject: 'customer-group', subjectId: id, change: 'created', by });
    });
    return ok({ id });
  } catch (error) {
    if (violatedConstraint(error) !== 'customer_groups_name') throw error;
    return refused({ kind: 'name-taken' });
  }
}

/**
 * Puts the member with this e-mail address into a group, out of the one before: from now on the till asks its
 * prices, and a checkout that is under way is told. Answers what is in the way.
 */
export async function joinGroup(
  groupId: string,
  email: string,
  by: string,
): Promise<Result<{ name: string }, { kind: 'no-account' } | { kind: 'in-already' } | { kind: 'gone' }>> {
  const { value } = await transact(async (tx) => {
    const [group] = await tx.select().from(customerGroups).where(eq(customerGroups.id, groupId));
    if (!group) return refused({ kind: 'gone' as const });
    const [account] = await tx
      .select({ id: accounts.id, name: accounts.name, groupId: accounts.customerGroupId })
      .from(accounts)
      .where(and(eq(accounts.email, email), isNull(accounts.closedAt)))
      .for('update');
    if (!account) return refused({ kind: 'no-account' as const });
    if (account.groupId === groupId) return refused({ kind: 'in-already' as const });
    await tx.update(accounts).set({ customerGroupId: groupId }).where(eq(accounts.id, account.id));
    const moved = [
      ...(account.groupId ? [{ subjectId: account.groupId, change: `${account.id} left` }] : []),
      { subjectId: groupId, change: `${account.id} joined` },
    ];
    await tx.insert(pricingChanges).values(moved.map((each) => ({ subject: 'customer-group', by, ...each })));
    return ok({ name: account.name });
  });
  return value;
}

/** Takes a member out of a group. Answers whether he was in it. */
export async function leaveGroup(groupId: string, accountId: string, by: string): Promise<boolean> {
  const { value } = await transact(async (tx) => {
    const left = await tx
      .update(accounts)
      .set({ customerGroupId: null })
      .where(and(eq(accounts.id, accountId), eq(accounts.customerGroupId, groupId)))
      .returning({ id: accounts.id });
    if (left.length === 0) return false;
    const change = `${accountId} left`;
    await tx.insert(pricingChanges).values({ subject: 'customer-group', subjectId: groupId, change, by });
    return true;
  });
  return value;
}
