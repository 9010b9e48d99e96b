import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { askPrimary, primarySql } from '@/db/client';
import { checkoutHandlers } from '@/lib/checkout/background';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { relayOutbox } from '@/lib/outbox/relay';
import { crookedBooks } from './drill-races';
import { doErrand, type Errand } from './errand';
import type { Break, FaultyWire } from './faulty-wire';
import type { Journey, Prepared } from './journey';

/** What its caller does about it. */
export type Sequel = 'leaves' | 'tries again';

export type FaultOutcome = Break & {
  statement: string;
  sequel: Sequel;
  /** What its caller was told: an outcome of the verb, or `fault`. */
  told: string;
  /** How it ended for good: by the journey's own words for that, or `neither`. */
  ended: string;
  /** What does not hold afterwards, by name. Nothing, if the shop is right. */
  wrong: string[];
};

/** Who runs an errand through the wire; what is a process of its own dies when the wire breaks. */
export type Runner = { run: (errand: Errand) => Promise<string>; kill: () => void };

const inThisProcess: Runner = { run: doErrand, kill: () => {} };

/** Every statement of a journey, in the order they run. */
export async function statementsOf(
  wire: FaultyWire,
  journey: Journey,
  runner = inThisProcess,
): Promise<string[]> {
  // The first errands of a process prepare their statements and read what is kept afterwards.
  for (let round = 0; round < 2; round += 1) {
    const { errand } = await journey.prepare();
    wire.arm();
    await runner.run(errand);
    wire.disarm();
  }
  return wire.statements.map(headOf);
}

function headOf(sql: string): string {
  return sql.replace(/\s+/g, ' ').trim().slice(0, 72);
}

/**
 * Breaks every line to the database at one statement of a journey, lets its caller leave or try again, and
 * then the shop's own repair do its work. Says how it ended and what is wrong.
 */
export async function breakJourney(
  wire: FaultyWire,
  journey: Journey,
  plan: Break & { sequel: Sequel },
  runner = inThisProcess,
): Promise<FaultOutcome> {
  const prepared = await journey.prepare();
  const { at, when, sequel } = plan;
  wire.arm({ at, when }, runner.kill);
  const told = await runner.run(prepared.errand).catch(() => 'fault');
  wire.disarm();
  const statement = headOf(wire.statements[at - 1] ?? '');
  await untilQuiet();
  if (sequel === 'tries again') await tryAgain(prepared);
  await repair(prepared);
  return { at, when, statement, sequel, told, ...(await judge(prepared, sequel)) };
}

async function tryAgain({ errand, isGranted }: Prepared): Promise<void> {
  for (let turn = 0; turn < 3 && !isGranted(await doErrand(errand)); turn += 1);
}

/** A line that breaks leaves its server process behind for a moment. */
async function untilQuiet(): Promise<void> {
  for (let busy = 1; busy > 0; ) {
    await pause(5);
    const [row] = await askPrimary(
      (sql) => sql<[{ busy: number }]>`
        select count(*)::int as busy from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
          and state in ('active', 'idle in transaction', 'idle in transaction (aborted)')`,
    );
    busy = row.busy;
  }
}

/** What the background of a living shop does within minutes. */
async function repair({ checkoutId }: Prepared): Promise<void> {
  await reconcileCheckouts({ graceSeconds: 0 });
  if (checkoutId) {
    await primarySql()`update checkouts set expires_at = now() where id = ${checkoutId} and state <> 'completed'`;
    await reconcileCheckouts({ graceSeconds: 0 });
  }
  while ((await relayOutbox(checkoutHandlers)) > 0);
}

async function judge(prepared: Prepared, sequel: Sequel): Promise<Pick<FaultOutcome, 'ended' | 'wrong'>> {
  const standing = { ...(await prepared.standing()) };
  const [ended] = Object.entries(prepared.ends).find(([, end]) => isDeepStrictEqual(end, standing)) ?? [];
  return {
    ended: ended ?? 'neither',
    wrong: [
      ...(await crookedBooks()),
      ...(ended ? [] : [`half-visible: ${JSON.stringify(standing)}`]),
      ...(sequel === 'tries again' && ended !== prepared.wanted
        ? [`tried again, and it is not ${prepared.wanted}`]
        : []),
    ],
  };
}
