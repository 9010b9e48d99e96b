import { closeDatabases } from '@/db/client';
import { env, rereadEnv } from '@/env';
import { type Buy, breakPurchase, type FaultOutcome, statementsOfPurchase } from './checkout-faults';
import { FaultyWire } from './faulty-wire';

/** What fails: the database's lines, or the shop's whole process. */
export type Victim = 'database' | 'process';
export type FaultReport = { victim: Victim; statements: string[]; outcomes: FaultOutcome[] };

/**
 * Breaks a purchase at every statement, before and after it is run, once with a shopper who leaves and once
 * with one who tries again. In the stores it finds: call it where nobody shops.
 */
export async function drillFaults(
  victim: Victim,
  {
    buyer,
    onStep,
  }: { buyer?: { buy: Buy; kill: () => void }; onStep: (done: number, total: number) => void },
): Promise<FaultReport> {
  const direct = env().DATABASE_URL;
  const { wire, url } = await FaultyWire.before(direct);
  await lead(url);
  try {
    const statements = await statementsOfPurchase(wire, buyer?.buy);
    const outcomes: FaultOutcome[] = [];
    for (const [index] of statements.entries()) {
      onStep(index, statements.length);
      for (const when of ['before', 'after'] as const) {
        for (const sequel of ['leaves', 'tries again'] as const) {
          outcomes.push(await breakPurchase(wire, { at: index + 1, when }, sequel, buyer));
        }
      }
    }
    return { victim, statements, outcomes };
  } finally {
    await lead(direct);
    await wire.close();
  }
}

async function lead(url: string): Promise<void> {
  await closeDatabases();
  process.env.DATABASE_URL = url;
  rereadEnv();
}
