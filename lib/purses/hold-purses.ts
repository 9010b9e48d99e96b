import { violatedConstraint } from '@/db/faults';
import type { SqlTransaction } from '@/db/sql-transaction';

/** So much out of one gift card or one account's store credit, in minor units. */
export type PurseShare = { id: string; amountMinor: number };

/**
 * Sets money aside for a checkout. What a purse does not have free is refused by the database: see
 * {@link isPurseShort}. Answers false when a purse was ended, has expired, or is not of that currency. Purses are locked in
 * the order of their id.
 */
export async function holdPurses(
  sql: SqlTransaction,
  hold: { checkoutId: string; currency: string; shares: PurseShare[]; accountId: string | undefined },
): Promise<boolean> {
  if (hold.shares.length === 0) return true;
  const rows = await sql`
    insert into purse_holds (checkout_id, purse_id, amount_minor)
    select ${hold.checkoutId}, purse.id, share."amountMinor"
    from jsonb_to_recordset(${JSON.stringify(hold.shares)}::jsonb) as share(id text, "amountMinor" int)
    join purses purse on purse.id = share.id
    where purse.ended_at is null and coalesce(purse.expires_at > now(), true) and purse.currency = ${hold.currency}
      and (purse.kind = 'gift-card' or purse.account_id = ${hold.accountId ?? null})
    order by purse.id
    returning purse_id`;
  return rows.length === hold.shares.length;
}

/** Whether an error says that a purse has less free than was to be held. */
export function isPurseShort(error: unknown): boolean {
  return violatedConstraint(error) === 'purses_held';
}

/** Gives back what checkouts had set aside. */
export async function releasePurses(sql: SqlTransaction, checkoutIds: string[]): Promise<void> {
  if (checkoutIds.length === 0) return;
  // Locked first, in the order of their id: the trigger would meet them in any.
  await sql`
    with locked as materialized (
      select id from purses
      where id in (select purse_id from purse_holds where checkout_id = any(${checkoutIds}))
      order by id for update
    )
    delete from purse_holds where checkout_id = any(${checkoutIds}) and purse_id in (select id from locked)`;
}

/** Turns what a checkout set aside into payment of its order. Answers how much that was in minor units. */
export async function spendHeld(
  sql: SqlTransaction,
  sale: { checkoutId: string; orderId: string; by: string },
): Promise<number> {
  const [row] = await sql<[{ spent: number }]>`
    with locked as materialized (
      select id from purses
      where id in (select purse_id from purse_holds where checkout_id = ${sale.checkoutId})
      order by id for update
    ), given as (
      delete from purse_holds where checkout_id = ${sale.checkoutId} and purse_id in (select id from locked)
      returning purse_id, amount_minor
    ), written as (
      insert into purse_entries (purse_id, amount_minor, reason, order_id, by)
      select purse_id, -amount_minor, 'spent', ${sale.orderId}, ${sale.by} from given
    )
    select coalesce(sum(amount_minor), 0)::int as spent from given`;
  return row.spent;
}
