import { currentLsn } from '@/db/client';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { announceCatalogChange } from '@/lib/catalog/catalog-change';
import { writeEvents } from '@/lib/outbox/write-events';
import type { TurnedGoods } from './settle-prices';

const listsAtOnce = 50;
const productsInOneEvent = 500;

/** Moments as PostgreSQL writes them, to the microsecond. */
type Due = { id: string; currency: string; by: string; starts: string | null; ends: string | null };

/**
 * Makes known what price lists for everybody began or ended since the last time: the step in the past of each
 * price, at the very moment; how lists sort; and the pages, through the outbox. What the till asks for has turned
 * by itself. Answers how many lists turned; two nodes at it take different ones.
 */
export async function turnLists(): Promise<number> {
  return sqlTransaction(async (sql) => {
    const due = await sql<Due[]>`
      select id, currency, set_by as by,
        case when begun_at is null and starts_at <= now() then starts_at::text end as starts,
        case when finished_at is null and ends_at <= now() then ends_at::text end as ends
      from price_lists
      where customer_group_id is null and (begun_at is null and starts_at <= now()
        or finished_at is null and ends_at <= now())
      order by least(starts_at, ends_at), id limit ${listsAtOnce}
      for update skip locked`;
    if (due.length === 0) return 0;
    await recordTurns(sql, due);
    const ids = due.map(({ id }) => id);
    await sql`
      update price_lists set begun_at = coalesce(begun_at, now()),
        finished_at = case when ends_at <= now() then coalesce(finished_at, now()) else finished_at end
      where id = any(${ids})`;
    await tellTurned(sql, ids);
    return due.length;
  });
}

/** In the order of the moments, as if somebody had stood by. */
async function recordTurns(sql: SqlTransaction, due: Due[]): Promise<void> {
  const turns = due.flatMap(({ id, currency, by, starts, ends }) =>
    [starts, ends].flatMap((at) => (at ? [{ id, currency, by, at }] : [])),
  );
  await sql`
    select record_prices(
      array(select variant_id from price_list_entries where list_id = turn.id), turn.currency, turn.at, turn.by)
    from (
      select id, currency, at, by
      from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as t(id text, currency text, at timestamptz, by text)
      order by at
    ) turn`;
}

async function tellTurned(sql: SqlTransaction, listIds: string[]): Promise<void> {
  const goods = await sql<{ id: string; categoryId: string | null }[]>`
    select distinct p.id, p.category_id as "categoryId"
    from price_list_entries e join variants v on v.id = e.variant_id join products p on p.id = v.product_id
    where e.list_id = any(${listIds}) order by p.id`;
  const ids = goods.map(({ id }) => id);
  await sql`select refresh_product_facts(${ids}::text[])`;
  const chunks = Array.from({ length: Math.ceil(goods.length / productsInOneEvent) }, (_, index) =>
    goods.slice(index * productsInOneEvent, (index + 1) * productsInOneEvent),
  );
  await writeEvents(
    sql,
    chunks.map((chunk) => ({
      topic: 'prices.turned' as const,
      payload: {
        productIds: chunk.map(({ id }) => id),
        categoryIds: [...new Set(chunk.flatMap(({ categoryId }) => categoryId ?? []))],
      },
    })),
  );
}

/** Makes every node render anew what shows these goods: their price turned. */
export async function renewPricedPages(turned: TurnedGoods): Promise<void> {
  await announceCatalogChange(turned, await currentLsn());
}
