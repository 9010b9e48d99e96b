import type { SqlTransaction } from '@/db/sql-transaction';

/**
 * Under which names a customer is counted: the e-mail address, and the account if there is one. A guest who
 * signs in, or a member who signs out, is still the same.
 */
export function customerKeys(who: { accountId?: string; email?: string }): string[] {
  return [
    ...(who.accountId ? [`account:${who.accountId}`] : []),
    ...(who.email ? [`email:${who.email.trim().toLowerCase()}`] : []),
  ];
}

/**
 * Takes one use of each promotion for a checkout: all or none. Answers false, with nothing counted, when one
 * of them has ended or is used up: the caller must roll back. The tallies are locked in the order of their key.
 */
export async function claimPromotions(
  sql: SqlTransaction,
  claim: { checkoutId: string; promotionIds: string[]; customers: string[] },
): Promise<boolean> {
  if (claim.promotionIds.length === 0) return true;
  const [answer] = await sql<[{ running: number; wanted: number; counted: number }]>`
    with running as materialized (
      select id, uses_limit, uses_per_customer from promotions
      where id = any(${claim.promotionIds})
        and coalesce(starts_at <= now(), true) and coalesce(ends_at > now(), true)
    ), wanted as materialized (
      select id, '' as customer, uses_limit as most from running where uses_limit is not null
      union all
      select id, customer, uses_per_customer from running, unnest(${claim.customers}::text[]) as customer
      where uses_per_customer is not null
    ), counted as (
      insert into promotion_tallies as tally (promotion_id, customer, taken, most)
      select id, customer, 1, most from wanted order by id, customer
      on conflict (promotion_id, customer) do update set taken = tally.taken + 1, most = excluded.most
        where tally.taken < excluded.most
      returning promotion_id
    ), noted as (
      insert into promotion_uses (checkout_id, promotion_id, tallied)
      select ${claim.checkoutId}, id, array(select customer from wanted where wanted.id = running.id)
      from running
    )
    select (select count(*)::int from running) as running, (select count(*)::int from wanted) as wanted,
      (select count(*)::int from counted) as counted`;
  return answer.running === new Set(claim.promotionIds).size && answer.counted === answer.wanted;
}

/** Gives back what checkouts had taken and not turned into orders. */
export async function releasePromotions(sql: SqlTransaction, checkoutIds: string[]): Promise<void> {
  if (checkoutIds.length === 0) return;
  await countBack(
    sql,
    sql`delete from promotion_uses where checkout_id = any(${checkoutIds}) and order_id is null
      returning promotion_id, tallied`,
  );
}

/** The order is called off: its uses stand written down with who gave them back, and count no more. */
export async function giveBackPromotions(
  sql: SqlTransaction,
  { orderId, by }: { orderId: string; by: string },
): Promise<void> {
  await countBack(
    sql,
    sql`update promotion_uses set given_back_at = now(), given_back_by = ${by}
      where order_id = ${orderId} and given_back_at is null returning promotion_id, tallied`,
  );
}

/** `given`: the uses that count no more. Their tallies are locked in the order of their key. */
async function countBack(sql: SqlTransaction, given: ReturnType<SqlTransaction>): Promise<void> {
  await sql`
    with given_up as (${given}), summed as materialized (
      select promotion_id, customer, count(*)::int as uses
      from given_up, unnest(tallied) as customer group by 1, 2
    ), locked as materialized (
      select tally.promotion_id, tally.customer, summed.uses
      from promotion_tallies tally join summed using (promotion_id, customer)
      order by tally.promotion_id, tally.customer
      for update of tally
    )
    update promotion_tallies tally set taken = tally.taken - locked.uses
    from locked where tally.promotion_id = locked.promotion_id and tally.customer = locked.customer`;
}

/** The checkout became an order: its uses stay counted, unless it is called off. */
export async function keepPromotions(
  sql: SqlTransaction,
  sale: { checkoutId: string; orderId: string },
): Promise<void> {
  await sql`update promotion_uses set order_id = ${sale.orderId} where checkout_id = ${sale.checkoutId}`;
}
