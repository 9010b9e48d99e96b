import { desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { primary } from '@/db/client';
import {
  accounts,
  customerGroups,
  priceListEntries,
  priceLists,
  pricingChanges,
  products,
  variants,
} from '@/db/schema';
import type { Currency } from '@/lib/market';

// The desk reads from the primary: who saved a moment ago must see it.

export type ListState = 'running' | 'to-come' | 'ended';

export type DeskList = {
  id: string;
  name: string;
  currency: Currency;
  group: string | undefined;
  groupId: string | undefined;
  /** The one product it is the sale price of. */
  productId: string | undefined;
  priority: number;
  startsAt: Date;
  endsAt: Date | undefined;
  state: ListState;
  entryCount: number;
  setBy: string;
  setAt: Date;
};

export type DeskEntry = { sku: string; title: string; optionValues: string[]; amountMinor: number };

const listsShown = 300;

/** All lists but the sale prices of single products, the newest first. */
export function listsForDesk(): Promise<DeskList[]> {
  return listsWhere(isNull(priceLists.productId));
}

/** The sale prices of one product: running, to come and past. */
export async function salesOf(productId: string): Promise<(DeskList & { entries: DeskEntry[] })[]> {
  const lists = await listsWhere(eq(priceLists.productId, productId));
  return Promise.all(lists.map(async (list) => ({ ...list, entries: await entriesOf(list.id) })));
}

export type DeskChange = { change: string; by: string; at: Date };

/** One list with its entries and who did what to it. */
export async function listForDesk(
  id: string,
): Promise<{ list: DeskList; entries: DeskEntry[]; changes: DeskChange[] } | undefined> {
  const [list] = await listsWhere(eq(priceLists.id, id));
  if (!list) return undefined;
  const [entries, changes] = await Promise.all([entriesOf(id), changesTo('price-list', id)]);
  return { list, entries, changes };
}

async function listsWhere(which: SQL): Promise<DeskList[]> {
  const rows = await primary()
    .select({
      list: priceLists,
      group: sql<string | null>`${customerGroups.name}`,
      by: accounts.name,
      state: sql<ListState>`case when ends_at <= now() then 'ended'
        when starts_at > now() then 'to-come' else 'running' end`,
      entryCount: sql<number>`(select count(*)::int from price_list_entries e where e.list_id = ${priceLists.id})`,
    })
    .from(priceLists)
    .leftJoin(customerGroups, eq(customerGroups.id, priceLists.customerGroupId))
    .leftJoin(accounts, eq(accounts.id, priceLists.setBy))
    .where(which)
    .orderBy(desc(priceLists.createdAt), priceLists.id)
    .limit(listsShown);
  return rows.map(({ list, group, by, ...rest }) => ({
    ...{ id: list.id, name: list.name, priority: list.priority, startsAt: list.startsAt, setAt: list.setAt },
    currency: list.currency as Currency,
    group: group ?? undefined,
    groupId: list.customerGroupId ?? undefined,
    productId: list.productId ?? undefined,
    endsAt: list.endsAt ?? undefined,
    setBy: by ?? list.setBy,
    ...rest,
  }));
}

function entriesOf(listId: string): Promise<DeskEntry[]> {
  return primary()
    .select({
      sku: variants.sku,
      title: products.title,
      optionValues: variants.optionValues,
      amountMinor: priceListEntries.amountMinor,
    })
    .from(priceListEntries)
    .innerJoin(variants, eq(variants.id, priceListEntries.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(priceListEntries.listId, listId))
    .orderBy(variants.sku, variants.position, variants.id);
}

const changesShown = 30;

/** Who did what to a list or a group, the latest first. */
export async function changesTo(subject: 'price-list' | 'customer-group', id: string): Promise<DeskChange[]> {
  const rows = await primary()
    .select({
      // Kept by id, so that who is forgotten is forgotten here too.
      change: sql<string>`coalesce((select replace(${pricingChanges.change}, m.id, m.name) from accounts m
        where m.id = split_part(${pricingChanges.change}, ' ', 1)), ${pricingChanges.change})`,
      by: pricingChanges.by,
      at: pricingChanges.at,
      name: accounts.name,
    })
    .from(pricingChanges)
    .leftJoin(accounts, eq(accounts.id, pricingChanges.by))
    .where(sql`${pricingChanges.subject} = ${subject} and ${pricingChanges.subjectId} = ${id}`)
    .orderBy(desc(pricingChanges.id))
    .limit(changesShown);
  return rows.map(({ name, by, ...rest }) => ({ ...rest, by: name ?? by }));
}
