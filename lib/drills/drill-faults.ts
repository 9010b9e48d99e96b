import { closeDatabases } from '@/db/client';
import { env, rereadEnv } from '@/env';
import { aftercareJourneys } from './aftercare-journeys';
import { breakJourney, type FaultOutcome, type Runner, statementsOf } from './break-journey';
import { creditJourney } from './credit-journey';
import { exchangeJourneys } from './exchange-journeys';
import { FaultyWire } from './faulty-wire';
import { giftCardJourneys } from './gift-card-journeys';
import type { Journey } from './journey';
import { purchaseJourney } from './purchase-journey';

/** What fails: the database's lines, or the shop's whole process. */
export type Victim = 'database' | 'process';
export type FaultReport = { victim: Victim; journey: string; statements: string[]; outcomes: FaultOutcome[] };

/** Everything that is broken at each of its statements. */
export const journeys: Journey[] = [
  purchaseJourney,
  ...aftercareJourneys,
  ...giftCardJourneys,
  creditJourney,
  ...exchangeJourneys,
];

/**
 * Breaks every journey at every statement, before and after it is run, once with a caller who leaves and once
 * with one who tries again. In the stores it finds: call it where nobody shops.
 */
export async function drillFaults(
  victim: Victim,
  { runner, onStep }: { runner?: Runner; onStep: (journey: string, done: number, total: number) => void },
): Promise<FaultReport[]> {
  const direct = env().DATABASE_URL;
  const { wire, url } = await FaultyWire.before(direct);
  await lead(url);
  const reports: FaultReport[] = [];
  try {
    for (const journey of journeys) {
      const statements = await statementsOf(wire, journey, runner);
      const outcomes: FaultOutcome[] = [];
      for (const [index] of statements.entries()) {
        onStep(journey.name, index, statements.length);
        for (const when of ['before', 'after'] as const) {
          for (const sequel of ['leaves', 'tries again'] as const) {
            outcomes.push(await breakJourney(wire, journey, { at: index + 1, when, sequel }, runner));
          }
        }
      }
      reports.push({ victim, journey: journey.name, statements, outcomes });
    }
    return reports;
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
