import { wrongs } from '@/lib/checkout/test-buyers';
import { reconcileLedger } from '@/lib/reports/reconcile-ledger';
import { type Race, races } from './races';

export type RaceOutcome = {
  name: string;
  contenders: number;
  expected: number;
  winners: number;
  seconds: number;
  /** What does not hold afterwards, by name. Nothing, if the shop is right. */
  wrong: string[];
};

/**
 * Runs every race with so many contenders, all at once, and holds the books against each other after each. In the
 * stores it finds: call it where nobody shops.
 */
export async function drillRaces(
  contenders: number,
  { onStep = () => {} }: { onStep?: (name: string) => void } = {},
): Promise<RaceOutcome[]> {
  const outcomes: RaceOutcome[] = [];
  for (const race of races) {
    onStep(race.name);
    outcomes.push(await run(race, contenders));
  }
  return outcomes;
}

async function run({ name, setUp }: Race, count: number): Promise<RaceOutcome> {
  const field = await setUp(count);
  const begun = performance.now();
  const arrived = await Promise.allSettled(field.contenders.map((contend) => contend()));
  const seconds = (performance.now() - begun) / 1000;
  const winners = arrived.filter((one) => one.status === 'fulfilled' && one.value).length;
  const faults = arrived.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  return {
    ...{ name, contenders: field.contenders.length, expected: field.winners, winners, seconds },
    wrong: [
      ...(winners === field.winners ? [] : [`${winners} have won`]),
      ...[...new Set(faults)].map(
        (fault) => `${faults.filter((one) => one === fault).length} times ${fault}`,
      ),
      ...(await field.wrong()),
      ...(await crookedBooks()),
    ],
  };
}

/** What is off in all the shop: stock, orders, payments, coupons, purses, ledger, and the bank's own books. */
export async function crookedBooks(): Promise<string[]> {
  const numbers = Object.entries(await wrongs()).filter(([, count]) => count > 0);
  const { checks, unasked } = await reconcileLedger();
  return [
    ...numbers.map(([what, count]) => `${what}: ${count}`),
    ...checks.filter(({ off }) => off > 0).map(({ name, off }) => `${name}: ${off}`),
    ...unasked.map(({ provider }) => `${provider} could not be asked`),
  ];
}
