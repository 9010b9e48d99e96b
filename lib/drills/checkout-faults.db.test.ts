import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabases } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { env, rereadEnv } from '@/env';
import { breakPurchase, type FaultOutcome, statementsOfPurchase } from './checkout-faults';
import { FaultyWire } from './faulty-wire';

useTestStores();

let wire: FaultyWire;

beforeAll(async () => {
  const through = await FaultyWire.before(env().DATABASE_URL);
  wire = through.wire;
  await closeDatabases();
  process.env.DATABASE_URL = through.url;
  rereadEnv();
});

afterAll(() => wire.close());

test('the database fails before or after every statement of a purchase: nothing is lost or half-visible', async () => {
  const statements = await statementsOfPurchase(wire);
  expect(statements.length).toBeGreaterThan(20);
  const outcomes: FaultOutcome[] = [];
  for (const [index] of statements.entries()) {
    for (const when of ['before', 'after'] as const) {
      const sequel = (index + (when === 'after' ? 1 : 0)) % 2 === 0 ? 'leaves' : 'tries again';
      outcomes.push(await breakPurchase(wire, { at: index + 1, when }, sequel));
    }
  }
  expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  // The faults were real: some shoppers were told of one, and some of their checkouts had to be undone.
  expect(new Set(outcomes.map(({ ended }) => ended))).toEqual(new Set(['ordered', 'released']));
  expect(outcomes.some(({ told }) => told === 'fault' || told === 'unclear')).toBe(true);
}, 120_000);
