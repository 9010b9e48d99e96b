import { join } from 'node:path';
import { defineCommand } from 'citty';
import { inScratchStores } from '@/db/scratch-stores';
import type { FaultOutcome } from '@/lib/drills/checkout-faults';
import { drillFaults, type FaultReport, type Victim } from '@/lib/drills/drill-faults';
import { drillRaces, type RaceOutcome } from '@/lib/drills/drill-races';
import { mortalBuyer } from '@/lib/drills/mortal-buyer';
import { count, withShop } from './open-shop';

const faults = defineCommand({
  meta: {
    name: 'faults',
    description:
      'Breaks a purchase at every statement, by cutting the database off and by killing the process, and says how each ended.',
  },
  args: {
    victim: { type: 'string', valueHint: 'database|process', description: 'Only this one fails' },
    json: { type: 'boolean', description: 'Prints the report as JSON' },
  },
  run: ({ args }) => {
    const victims = (['database', 'process'] as const).filter(
      (victim) => args.victim === undefined || args.victim === victim,
    );
    if (victims.length === 0) {
      console.error('--victim is database or process.');
      return 1;
    }
    return withShop(() => inScratchStores(() => runFaults(victims, args.json === true)));
  },
});

const contendersArg = {
  contenders: {
    type: 'string',
    default: '1000',
    valueHint: 'N',
    description: 'How many want the same thing at once',
  },
} as const;

const races = defineCommand({
  meta: {
    name: 'races',
    description:
      'Lets many want the same thing at once, and says how many had it, and whether the books agree.',
  },
  args: { ...contendersArg, json: { type: 'boolean', description: 'Prints the report as JSON' } },
  run: ({ args }) => {
    const contenders = readContenders(args.contenders);
    if (contenders === undefined) return 1;
    return withShop(() => inScratchStores(() => runRaces(contenders, args.json === true)));
  },
});

function readContenders(text: string): number | undefined {
  const contenders = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (contenders >= 2 && contenders <= mostContenders) return contenders;
  console.error(`--contenders takes a whole number from 2 to ${count(mostContenders)}.`);
  return undefined;
}

const mostContenders = 10_000;

export const drillVerb = defineCommand({
  meta: {
    name: 'drill',
    description: 'Breaks things on purpose, in stores of its own, and counts the damage.',
  },
  subCommands: { faults, races },
});

async function runFaults(victims: Victim[], isJson: boolean): Promise<number> {
  const reports: FaultReport[] = [];
  // What the purchases complain of is what the drill does to them.
  const complain = console.error;
  for (const victim of victims) {
    const buyer = victim === 'process' ? mortalBuyer(join(process.cwd(), 'bin/drill-buyer.ts')) : undefined;
    console.error = () => {};
    try {
      reports.push(
        await drillFaults(victim, {
          ...(buyer && { buyer }),
          onStep: (done, total) => process.stderr.write(`  the ${victim} fails at ${done + 1} of ${total}\n`),
        }),
      );
    } finally {
      console.error = complain;
    }
  }
  const wrong = reports.flatMap(({ outcomes }) => outcomes).filter((outcome) => outcome.wrong.length > 0);
  console.log(isJson ? JSON.stringify(reports, null, 2) : reports.map(shown).join('\n\n'));
  if (!isJson) console.log(`\n${wrong.length === 0 ? 'All right.' : `${wrong.length} are wrong.`}`);
  return wrong.length === 0 ? 0 : 1;
}

function shown({ victim, statements, outcomes }: FaultReport): string {
  const lines = statements.flatMap((statement, index) => [
    `${String(index + 1).padStart(3)}  ${statement}`,
    ...outcomes.filter(({ at }) => at === index + 1).map(told),
  ]);
  return [`The ${victim} fails at each of ${statements.length} statements of a purchase:`, ...lines].join(
    '\n',
  );
}

function told({ when, sequel, told, ended, wrong }: FaultOutcome): string {
  const verdict = wrong.length === 0 ? 'right' : `WRONG: ${wrong.join('; ')}`;
  return `       ${when.padEnd(6)} it ran, shopper told “${told}” and ${sequel}: ${ended}, ${verdict}`;
}

async function runRaces(contenders: number, isJson: boolean): Promise<number> {
  const outcomes = await drillRaces(contenders, {
    onStep: (name) => process.stderr.write(`  ${name}\n`),
  });
  const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0);
  console.log(isJson ? JSON.stringify(outcomes, null, 2) : shownRaces(outcomes));
  return wrong.length === 0 ? 0 : 1;
}

function shownRaces(outcomes: RaceOutcome[]): string {
  const lines = outcomes.map(({ name, contenders, expected, winners, seconds, wrong }) => {
    const verdict = wrong.length === 0 ? 'right' : `WRONG: ${wrong.join('; ')}`;
    const told = `${count(winners)} of ${count(expected)} won, ${seconds.toFixed(1)} s`;
    return `${name.padEnd(42)} ${count(contenders)} contenders, ${told.padEnd(24)} ${verdict}`;
  });
  const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0).length;
  return [...lines, '', wrong === 0 ? 'All right.' : `${wrong} are wrong.`].join('\n');
}
