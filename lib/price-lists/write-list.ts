import { eq, sql } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { outbox, priceListEntries, priceLists, pricingChanges } from '@/db/schema';
import { announceCatalogChange } from '@/lib/catalog/catalog-change';
import { newId } from '@/lib/id';
import type { Currency } from '@/lib/market';
import { ok, type Result, refused } from '@/lib/result';
import { settlePrices, type TurnedGoods } from './settle-prices';

/** What a variant costs by a list, in minor units of the list's currency. */
export type ListEntry = { variantId: string; amountMinor: number };

/** A list as the desk wants it. Moments are ISO 8601; no start is now, no end is never. */
export type ListDraft = {
  name: string;
  currency: Currency;
  customerGroupId: string | null;
  /** The one product it is the sale price of. */
  productId: string | null;
  priority: number;
  startsAt: string | null;
  endsAt: string | null;
  entries: ListEntry[];
};

const untouched: TurnedGoods = { productIds: [], categoryIds: [] };

/** Makes a price list. If it holds for everybody now, every node shows its prices within a second. */
export async function makeList(draft: ListDraft, by: string): Promise<{ id: string }> {
  const { value, lsn } = await transact((tx) => insertList(tx, draft, by));
  await announce(value.turned, lsn);
  return { id: value.id };
}

/** Makes several as one thing: a sale price in two currencies. */
export async function makeLists(drafts: ListDraft[], by: string): Promise<void> {
  const { value: made, lsn } = await transact(async (tx) => {
    const all = [];
    for (const draft of drafts) all.push(await insertList(tx, draft, by));
    return all;
  });
  for (const { turned } of made) await announce(turned, lsn);
}

async function insertList(tx: Transaction, draft: ListDraft, by: string) {
  const id = newId('priceList');
  const { name, currency, customerGroupId, productId, priority } = draft;
  const facts = { id, name, currency, customerGroupId, productId, priority, setBy: by };
  await tx.insert(priceLists).values({ ...facts, ...windowOf(draft, sql`null::timestamptz`) });
  await writeEntries(tx, id, draft.entries, by);
  await markTurns(tx, id);
  await note(tx, id, 'created', by);
  const variantIds = draft.entries.map(({ variantId }) => variantId);
  return { id, turned: await settle(tx, { currency, customerGroupId, variantIds, by }) };
}

type Changes = Pick<ListDraft, 'name' | 'priority' | 'startsAt' | 'endsAt' | 'entries'>;

/** Makes a list what the desk says. What has begun cannot begin anew; its currency and group stay. */
export async function changeList(
  id: string,
  change: Changes,
  by: string,
): Promise<Result<{ id: string }, { kind: 'not-found' }>> {
  const { value: turned, lsn } = await transact(async (tx) => {
    const [old] = await tx.select().from(priceLists).where(eq(priceLists.id, id)).for('update');
    if (!old) return undefined;
    const before = await tx
      .delete(priceListEntries)
      .where(eq(priceListEntries.listId, id))
      .returning({ variantId: priceListEntries.variantId });
    const { name, priority } = change;
    const begun = sql`case when starts_at <= now() then starts_at end`;
    await tx
      .update(priceLists)
      .set({ name, priority, ...windowOf(change, begun), setBy: by, setAt: sql`now()` })
      .where(eq(priceLists.id, id));
    await writeEntries(tx, id, change.entries, by);
    await markTurns(tx, id);
    await note(tx, id, 'changed', by);
    const variantIds = [...new Set([...before, ...change.entries].map(({ variantId }) => variantId))];
    return settle(tx, { ...old, variantIds, by });
  });
  if (!turned) return refused({ kind: 'not-found' });
  await announce(turned, lsn);
  return ok({ id });
}

/** Ends a list now, or calls it off before it began. Answers whether it was still running or to run. */
export async function endList(id: string, by: string): Promise<boolean> {
  const { value: turned, lsn } = await transact(async (tx) => {
    const [ended] = await tx
      .update(priceLists)
      .set({ endsAt: sql`greatest(now(), starts_at)`, setBy: by, setAt: sql`now()` })
      .where(sql`${priceLists.id} = ${id} and coalesce(ends_at > now() and ends_at > starts_at, true)`)
      .returning();
    if (!ended) return undefined;
    const isCalledOff = ended.startsAt.getTime() === ended.endsAt?.getTime();
    if (isCalledOff)
      await tx
        .update(priceLists)
        .set({ begunAt: sql`now()`, finishedAt: sql`now()` })
        .where(eq(priceLists.id, id));
    else await markTurns(tx, id);
    await note(tx, id, isCalledOff ? 'called off' : 'ended', by);
    const entries = await tx
      .select({ variantId: priceListEntries.variantId })
      .from(priceListEntries)
      .where(eq(priceListEntries.listId, id));
    return settle(tx, { ...ended, variantIds: entries.map(({ variantId }) => variantId), by });
  });
  if (!turned) return false;
  await announce(turned, lsn);
  return true;
}

/** Never before now, unless it has begun already. */
function windowOf(
  { startsAt, endsAt }: Pick<ListDraft, 'startsAt' | 'endsAt'>,
  begun: ReturnType<typeof sql>,
) {
  const start = sql`coalesce(${begun}, greatest(now(), ${startsAt}::timestamptz))`;
  return {
    startsAt: start,
    endsAt: endsAt === null ? null : sql`greatest(${endsAt}::timestamptz, ${start})`,
  };
}

async function writeEntries(
  tx: Transaction,
  listId: string,
  entries: ListEntry[],
  by: string,
): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(sql`
    insert into price_list_entries (list_id, variant_id, amount_minor, set_by)
    select ${listId}, "variantId", "amountMinor", ${by}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry("variantId" text, "amountMinor" int)`);
}

/** What is told here need not be told when its moment comes round. */
async function markTurns(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(priceLists)
    .set({
      begunAt: sql`case when starts_at <= now() then now() end`,
      finishedAt: sql`case when ends_at <= now() then now() end`,
    })
    .where(eq(priceLists.id, id));
}

async function note(tx: Transaction, subjectId: string, change: string, by: string): Promise<void> {
  await tx.insert(pricingChanges).values({ subject: 'price-list', subjectId, change, by });
}

/** What only a group sees stands on no page, in no list and in no past. */
async function settle(
  tx: Transaction,
  list: { currency: string; customerGroupId: string | null; variantIds: string[]; by: string },
): Promise<TurnedGoods> {
  if (list.customerGroupId !== null) return untouched;
  const turned = await settlePrices(tx, list);
  if (turned.productIds.length > 0) {
    const payload = { productIds: turned.productIds, changedBy: list.by };
    await tx.insert(outbox).values({ topic: 'catalog.changed', payload });
  }
  return turned;
}

async function announce(
  turned: TurnedGoods,
  lsn: Parameters<typeof announceCatalogChange>[1],
): Promise<void> {
  if (turned.productIds.length > 0) await announceCatalogChange(turned, lsn);
}
