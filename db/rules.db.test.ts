import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/id';
import { currentLsn, primary, read, transact } from './client';
import { violatedConstraint } from './faults';
import * as schema from './schema';
import { useTestStores } from './test-stores';

useTestStores();

type Entry = { accountCode: string; currency: string; amountMinor: number };

function post(entries: Entry[], idempotencyKey: string = newId('ledgerTransaction')) {
  return transact(async (tx) => {
    const id = newId('ledgerTransaction');
    await tx
      .insert(schema.ledgerTransactions)
      .values({ id, idempotencyKey, description: 'test', postedBy: 'test' });
    if (entries.length > 0)
      await tx.insert(schema.ledgerEntries).values(entries.map((entry) => ({ ...entry, transactionId: id })));
    return id;
  });
}

async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => 'nothing refused it',
    (error) => violatedConstraint(error) ?? String(error.cause ?? error),
  );
}

const sale: Entry[] = [
  { accountCode: 'processor-clearing', currency: 'USD', amountMinor: 500 },
  { accountCode: 'revenue', currency: 'USD', amountMinor: -500 },
];

describe('the ledger', () => {
  test('takes what balances', async () => {
    const { value: id } = await post(sale);
    expect(
      await primary().select().from(schema.ledgerEntries).where(eq(schema.ledgerEntries.transactionId, id)),
    ).toHaveLength(2);
  });

  test('refuses what is off, in one currency or between two', async () => {
    expect(await refusal(post([sale[0] as Entry]))).toBe('ledger_must_balance');
    expect(await refusal(post([sale[0] as Entry, { ...(sale[1] as Entry), currency: 'EUR' }]))).toBe(
      'ledger_must_balance',
    );
    expect(await refusal(post([]))).toBe('ledger_must_have_entries');
  });

  test('refuses the same posting twice', async () => {
    await post(sale, 'once');
    expect(await refusal(post(sale, 'once'))).toBe('ledger_transactions_idempotency_key');
  });

  test('is never rewritten', async () => {
    await post(sale);
    expect(await refusal(primary().update(schema.ledgerEntries).set({ amountMinor: 1 }))).toMatch(
      'append-only',
    );
    expect(await refusal(primary().delete(schema.ledgerEntries))).toMatch('append-only');
  });
});

async function makeVariant(stock: number) {
  const productId = newId('product');
  const variantId = newId('variant');
  const [location] = await primary().select().from(schema.locations).limit(1);
  if (!location) throw new Error('The migrations make one location.');
  await primary()
    .insert(schema.products)
    .values({ id: productId, handle: productId, title: 'Mug', status: 'published' });
  await primary().insert(schema.variants).values({ id: variantId, productId, position: 1 });
  await primary().insert(schema.prices).values({ variantId, currency: 'USD', amountMinor: 1900 });
  await primary()
    .insert(schema.inventoryLevels)
    .values({ variantId, locationId: location.id, onHand: stock });
  return { productId, variantId };
}

describe('stock and prices', () => {
  test('stock never goes below zero, nor below what is reserved', async () => {
    const { variantId } = await makeVariant(3);
    const set = (change: object) =>
      primary()
        .update(schema.inventoryLevels)
        .set(change)
        .where(eq(schema.inventoryLevels.variantId, variantId));
    expect(await refusal(set({ onHand: -1 }))).toMatch(/inventory_(on_hand_not_negative|not_oversold)/);
    expect(await refusal(set({ reserved: 4 }))).toBe('inventory_not_oversold');
  });

  test('what a product says of its price and stock follows its variants', async () => {
    const { productId, variantId } = await makeVariant(3);
    const facts = async () => {
      const [row] = await primary().select().from(schema.products).where(eq(schema.products.id, productId));
      return { priceFromMinor: row?.priceFromMinor, inStock: row?.inStock };
    };
    expect(await facts()).toEqual({ priceFromMinor: 1900, inStock: true });
    await primary()
      .update(schema.prices)
      .set({ amountMinor: 1500 })
      .where(eq(schema.prices.variantId, variantId));
    await primary()
      .update(schema.inventoryLevels)
      .set({ reserved: 3 })
      .where(eq(schema.inventoryLevels.variantId, variantId));
    expect(await facts()).toEqual({ priceFromMinor: 1500, inStock: false });
  });

  test('a former price is higher than the price', async () => {
    const { variantId } = await makeVariant(1);
    const set = primary()
      .update(schema.prices)
      .set({ compareAtMinor: 1900 })
      .where(eq(schema.prices.variantId, variantId));
    expect(await refusal(set)).toBe('prices_compare_at');
  });
});

describe('the routed client', () => {
  const isReplica = sql<boolean>`pg_is_in_recovery()`;

  test('reads from a replica', async () => {
    const atLeast = await currentLsn();
    const ask = () => read((db) => db.select({ isReplica }).from(schema.locations).limit(1), { atLeast });
    // Until it has caught up with that position, the primary answers in its place.
    await expect.poll(async () => (await ask())[0]?.isReplica, { timeout: 10_000 }).toBe(true);
  });

  test('reads what was just written, also while the replica is held back', async () => {
    const { productId, lsn } = await transact(async (tx) => {
      const id = newId('product');
      await tx.insert(schema.products).values({ id, handle: id, title: 'New', status: 'published' });
      return id;
    }).then(({ value, lsn }) => ({ productId: value, lsn }));
    const rows = await read(
      (db) => db.select().from(schema.products).where(eq(schema.products.id, productId)),
      { atLeast: lsn },
    );
    expect(rows).toHaveLength(1);
    const [row] = await read((db) => db.select({ isReplica }).from(schema.locations).limit(1), {
      atLeast: lsn + 1_000_000_000n,
    });
    expect(row?.isReplica).toBe(false);
  });
});
