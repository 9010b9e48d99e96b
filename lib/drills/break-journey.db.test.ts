import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabases } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { env, rereadEnv } from '@/env';
import { breakJourney, type FaultOutcome, statementsOf } from './break-journey';
import { journeys } from './drill-faults';
import { FaultyWire } from './faulty-wire';
import { purchaseJourney } from './purchase-journey';

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

// What the shop complains of is what is done to it here.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

test.each(journeys)(
  '$name: the database fails before or after its statements, and nothing is lost or half-visible',
  async (journey) => {
    const statements = await statementsOf(wire, journey);
    const outcomes: FaultOutcome[] = [];
    for (const [index] of statements.entries()) {
      // The command breaks every statement of every journey in every way. Here each of a purchase's is broken once,
      // and of the others' the first two, the last two and every fifth between.
      const isEdge = index < 2 || index >= statements.length - 2;
      if (journey !== purchaseJourney && !isEdge && index % 5 !== 0) continue;
      const when = index % 2 === 0 ? 'after' : 'before';
      const sequel = (index >> 1) % 2 === 0 ? 'leaves' : 'tries again';
      outcomes.push(await breakJourney(wire, journey, { at: index + 1, when, sequel }));
    }
    expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    // The faults were real: some callers were told of one, and each way to end was taken.
    const { ends } = await journey.prepare();
    expect(new Set(outcomes.map(({ ended }) => ended))).toEqual(new Set(Object.keys(ends)));
    expect(outcomes.some(({ told }) => ['fault', 'unclear', 'failed', 'pending'].includes(told))).toBe(true);
  },
  120_000,
);
