import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { currentLsn, primary, primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { cardsOf } from '@/lib/catalog/cards';
import { pricePasts, productByHandle } from '@/lib/catalog/questions';
import { newId } from '@/lib/id';
import type { Currency } from '@/lib/market';
import { salesOf } from './desk-lists';
import { renewPricedPages, turnLists } from './turn-lists';
import { endList, type ListDraft, makeList } from './write-list';

useTestStores();

const by = newId('account');
let goods: { productId: string; variantId: string };

beforeEach(async () => {
  const [productId, variantId] = [newId('product'), newId('variant')];
  goods = { productId, variantId };
  await primarySql().begin((sql) => [
    sql`insert into products (id, handle, title, status) values (${productId}, ${productId}, 'Mug', 'published')`,
    sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', 2600)`,
    sql`insert into price_changes (variant_id, currency, amount_minor, changed_at, changed_by)
      values (${variantId}, 'USD', 2600, now() - interval '20 days', 'test')`,
  ]);
  await raiseTags([tag.catalog], await currentLsn());
});

function draft(change: Partial<ListDraft> = {}): ListDraft {
  return {
    ...{ name: 'Sale', currency: 'USD', customerGroupId: null, productId: goods.productId, priority: 100 },
    ...{ startsAt: null, endsAt: null, entries: [{ variantId: goods.variantId, amountMinor: 1900 }] },
    ...change,
  };
}

async function priceIn(currency: Currency = 'USD') {
  const [row] = await primarySql()`select * from price_in(${goods.variantId}, ${currency})`;
  return row && [row.amount_minor, row.compare_at_minor];
}

async function steps() {
  const rows = await primarySql()`
    select amount_minor, compare_at_minor from price_changes where variant_id = ${goods.variantId} order by changed_at`;
  return rows.map((row) => [row.amount_minor, row.compare_at_minor]);
}

async function sortedAt() {
  const [row] = await primarySql()`select price_from_minor from products where id = ${goods.productId}`;
  return row?.price_from_minor;
}

/** What the clock would do: the list's moments become what they were this much earlier. */
async function wait(id: string, interval: string): Promise<void> {
  await primarySql()`
    update price_lists set starts_at = starts_at - ${interval}::interval, ends_at = ends_at - ${interval}::interval
    where id = ${id}`;
}

async function deliver(): Promise<void> {
  const rows = await primarySql()`
    update outbox set delivered_at = now() where topic = 'prices.turned' and delivered_at is null returning payload`;
  for (const { payload } of rows) await renewPricedPages(payload);
}

const inTwoHours = () => new Date(Date.now() + 7_200_000).toISOString();
const inFourHours = () => new Date(Date.now() + 14_400_000).toISOString();

describe('a sale price', () => {
  test('holds at once everywhere, with the price before it, and ends at once when somebody says so', async () => {
    const page = () => productByHandle(goods.productId);
    expect((await page())?.price.amountMinor).toBe(2600);
    const { id } = await makeList(draft(), by);
    expect(await priceIn()).toEqual([1900, 2600]);
    // Converted prices follow the base.
    expect(await priceIn('EUR')).toEqual([1790, 2390]);
    expect((await page())?.price.amountMinor).toBe(1900);
    const [card] = await cardsOf(primary(), [goods.productId]);
    expect(card).toMatchObject({ compareAt: { amountMinor: 2600 }, lowestBefore: { amountMinor: 2600 } });
    expect(await pricePasts({ productId: goods.productId, currency: 'USD' })).toMatchObject({
      [goods.variantId]: { lowestMinor: 2600 },
    });
    expect(await sortedAt()).toBe(1900);
    expect(await endList(id, by)).toBe(true);
    expect(await endList(id, by)).toBe(false);
    expect(await priceIn()).toEqual([2600, null]);
    expect((await page())?.price.amountMinor).toBe(2600);
    expect(await sortedAt()).toBe(2600);
    expect(await steps()).toEqual([
      [2600, null],
      [1900, 2600],
      [2600, null],
    ]);
    expect(await salesOf(goods.productId)).toMatchObject([{ state: 'ended', setBy: by }]);
  });

  test('begins and ends by itself: at the till at the moment, on kept pages when it is told', async () => {
    const page = () => productByHandle(goods.productId);
    const { id } = await makeList(draft({ startsAt: inTwoHours(), endsAt: inFourHours() }), by);
    expect(await turnLists()).toBe(0);
    expect((await page())?.price.amountMinor).toBe(2600);
    await wait(id, '3 hours');
    expect(await priceIn()).toEqual([1900, 2600]);
    expect(await turnLists()).toBe(1);
    expect(await turnLists()).toBe(0);
    await deliver();
    expect((await page())?.price.amountMinor).toBe(1900);
    expect(await sortedAt()).toBe(1900);
    await wait(id, '2 hours');
    expect(await priceIn()).toEqual([2600, null]);
    expect(await turnLists()).toBe(1);
    await deliver();
    expect((await page())?.price.amountMinor).toBe(2600);
    expect(await steps()).toEqual([
      [2600, null],
      [1900, 2600],
      [2600, null],
    ]);
  });

  test('that came and went while no node ran is in the past of the price all the same', async () => {
    const { id } = await makeList(draft({ startsAt: inTwoHours(), endsAt: inFourHours() }), by);
    await wait(id, '10 hours');
    expect(await Promise.all([turnLists(), turnLists()])).toContain(1);
    const rows = await primarySql()`
      select c.amount_minor, c.changed_at in (l.starts_at, l.ends_at) as is_exact
      from price_changes c, price_lists l where c.variant_id = ${goods.variantId} and l.id = ${id} order by changed_at`;
    expect(rows.slice(1)).toEqual([
      { amount_minor: 1900, is_exact: true },
      { amount_minor: 2600, is_exact: true },
    ]);
  });

  test('called off before it began leaves nothing behind', async () => {
    const { id } = await makeList(draft({ startsAt: inTwoHours() }), by);
    expect(await endList(id, by)).toBe(true);
    await wait(id, '3 hours');
    expect(await turnLists()).toBe(0);
    expect(await priceIn()).toEqual([2600, null]);
    expect(await steps()).toEqual([[2600, null]]);
  });

  test('is never dearer than the price of its own, and of two lists the lower number goes first', async () => {
    await makeList(draft({ entries: [{ variantId: goods.variantId, amountMinor: 3000 }] }), by);
    expect(await priceIn()).toEqual([2600, null]);
    await makeList(draft({ priority: 5, entries: [{ variantId: goods.variantId, amountMinor: 2000 }] }), by);
    await makeList(draft({ priority: 9, entries: [{ variantId: goods.variantId, amountMinor: 1000 }] }), by);
    expect(await priceIn()).toEqual([2000, 2600]);
  });
});

test('whatever lists there are: nobody pays more than the own price, a member never more than all, and what is struck through is dearer', async () => {
  const [group] = await primarySql()<[{ id: string }]>`
    insert into customer_groups (id, name, created_by) values (${newId('customerGroup')}, 'Anybody', ${by}) returning id`;
  const anyList = fc.record({
    currency: fc.constantFrom<Currency>('USD', 'EUR'),
    customerGroupId: fc.constantFrom(null, group.id),
    priority: fc.integer({ min: 0, max: 3 }),
    amountMinor: fc.integer({ min: 0, max: 5000 }),
    hours: fc.constantFrom(-2, 2),
  });
  const any = fc.record({
    lists: fc.array(anyList, { maxLength: 6 }),
    inEuros: fc.option(fc.integer({ min: 0, max: 5000 })),
  });
  for (const { lists, inEuros } of fc.sample(any, 60)) {
    const { variantId } = goods;
    await primarySql()`delete from price_lists`;
    await primarySql()`delete from prices where variant_id = ${variantId} and currency = 'EUR'`;
    if (inEuros !== null)
      await primarySql()`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'EUR', ${inEuros})`;
    for (const { amountMinor, hours, ...list } of lists) {
      const { id } = await makeList(
        draft({ ...list, endsAt: null, entries: [{ variantId, amountMinor }] }),
        by,
      );
      if (hours < 0) await primarySql()`update price_lists set ends_at = starts_at where id = ${id}`;
    }
    const rows = await primarySql()`
      select asked.currency, shown.amount_minor as all_pay, shown.compare_at_minor as was, own.amount_minor as member_pays,
        own.compare_at_minor as member_was, p.amount_minor as set_price
      from unnest(array['USD', 'EUR']) as asked(currency)
      cross join lateral price_in(${variantId}, asked.currency) shown
      cross join lateral price_for(${variantId}, asked.currency, ${group.id}) own
      left join prices p on p.variant_id = ${variantId} and p.currency = asked.currency`;
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.member_pays).toBeLessThanOrEqual(row.all_pay);
      if (row.set_price !== null) expect(row.all_pay).toBeLessThanOrEqual(row.set_price);
      if (row.was !== null) expect(row.was).toBeGreaterThan(row.all_pay);
      if (row.member_was !== null) expect(row.member_was).toBeGreaterThan(row.member_pays);
    }
  }
}, 60_000);
