import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { primarySql, read } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { collectionPage, homeCollections } from '@/lib/catalog/collections';
import { select } from '@/lib/catalog/select';
import { newId } from '@/lib/id';
import { trending } from '@/lib/trends/trending';
import { seedDemoShopOnce } from './seed';

useTestStores();

const handles = (cards: { handle: string }[]) => cards.map(({ handle }) => handle);

beforeAll(async () => {
  await seedDemoShopOnce();
  await bought('number-blocks', 3);
  await bought('counting-book', 1);
  const write = primarySql();
  await write`update collections set hidden_at = now() where handle = 'out-for-the-day'`;
  await write`update products set status = 'archived' where handle = 'dinner-plate'`;
  await replicaHasAll();
});

/** So many orders of one product, each with one piece. */
async function bought(handle: string, orders: number): Promise<void> {
  const write = primarySql();
  for (let count = 0; count < orders; count += 1) {
    const [checkoutId, orderId] = [newId('checkout'), newId('order')];
    await write`insert into checkouts (id, cart_id, state, expires_at) values (${checkoutId}, 'c', 'completed', now())`;
    await write`insert into orders (id, checkout_id, email, currency, subtotal_minor, shipping_minor, total_minor,
        shipping_method, shipping_address)
      values (${orderId}, ${checkoutId}, 'a@example.com', 'USD', 1900, 500, 2400, 'standard', '{}')`;
    await write`insert into order_lines (id, order_id, position, variant_id, product_id, title, quantity,
        unit_price_minor, total_minor)
      select ${newId('orderLine')}, ${orderId}, 1, v.id, p.id, p.title, 1, 1900, 1900
      from products p join variants v on v.product_id = p.id where p.handle = ${handle} limit 1`;
  }
}

/** Questions go to the replica, and keep its answer: it must have the last of what was written. */
async function replicaHasAll(): Promise<void> {
  const archived = sql`select count(*)::int as count from products where status = 'archived'`;
  const hasAll = async () => (await read((db) => select<{ count: number }>(db, archived)))[0]?.count === 1;
  for (let attempt = 0; attempt < 200 && !(await hasAll()); attempt += 1) await pause(50);
}

test('what several bought lately comes first, a single order is no trend', async () => {
  const shown = handles(await trending());
  expect(shown[0]).toBe('number-blocks');
  expect(shown).not.toContain('counting-book');
  expect(shown).toHaveLength(12);
  expect((await trending()).every(({ inStock }) => inStock)).toBe(true);
});

test('the home page has the shown collections in their order, in its language', async () => {
  expect(handles(await homeCollections())).toEqual(['a-slower-house', 'the-long-lunch', 'evening-light']);
  const german = await homeCollections({ locale: 'de', currency: 'EUR' });
  expect(german.map(({ title }) => title)).toContain('Das lange Mittagessen');
  expect(german[0]?.products[0]?.price.currency).toBe('EUR');
  expect(german[0]?.picture?.src).toMatch(/^\/media\//);
});

test('a collection has only what is published; put away or unknown, it is not there', async () => {
  const lunch = handles((await collectionPage('the-long-lunch'))?.products ?? []);
  expect(lunch).not.toContain('dinner-plate');
  expect(lunch).toHaveLength(11);
  expect(await collectionPage('out-for-the-day')).toBeUndefined();
  expect(await collectionPage("' or true --")).toBeUndefined();
});
