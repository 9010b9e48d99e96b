import { join } from 'node:path';
import { defineCommand } from 'citty';
import { inScratchStores } from '@/db/scratch-stores';
import type { FaultOutcome } from '@/lib/drills/break-journey';
import { drillFaults, type FaultReport, type Victim } from '@/lib/drills/drill-faults';
import { drillRaces, type RaceOutcome } from '@/lib/drills/drill-races';
import { mortalProcess } from '@/lib/drills/mortal-process';
import { count, withShop } from './open-shop';

const mostContenders = 10_000;
const victimArg = {
  victim: { type: 'string', valueHint: 'database|process', description: 'Only this one fails' },
} as const;
const contendersArg = {
  contenders: {
    type: 'string',
    default: '1000',
    valueHint: 'N',
    description: 'How many want the same thing at once',
  },
} as const;
const jsonArg = { json: { type: 'boolean', description: 'Prints the report as JSON' } } as const;

const faults = defineCommand({
  meta: {
    name: 'faults',
    description:
      'Breaks purchases, refunds, cancellations and their repair at every statement, by cutting the database off and by killing the process, and says how each ended.',
  },
  args: { ...victimArg, ...jsonArg },
  run: ({ args }) => {
    const victims = readVictims(args.victim);
    if (!victims) return 1;
    return inPeace(async () => {
      const reports = await breakAll(victims);
      console.log(args.json ? JSON.stringify(reports, null, 2) : shownFaults(reports));
      return reports.every(isFaultRight) ? 0 : 1;
    });
  },
});

const races = defineCommand({
  meta: {
    name: 'races',
    description:
      'Lets many want the same thing at once, and says how many had it and whether the books agree.',
  },
  args: { ...contendersArg, ...jsonArg },
  run: ({ args }) => {
    const contenders = readContenders(args.contenders);
    if (contenders === undefined) return 1;
    return inPeace(async () => {
      const outcomes = await raceAll(contenders);
      console.log(args.json ? JSON.stringify(outcomes, null, 2) : shownRaces(outcomes));
      return outcomes.every(isRaceRight) ? 0 : 1;
    });
  },
});

const money = defineCommand({
  meta: { name: 'money', description: 'The faults and the races, one after the other, with one answer.' },
  args: { ...victimArg, ...contendersArg, ...jsonArg },
  run: async ({ args }) => {
    const victims = readVictims(args.victim);
    const contenders = readContenders(args.contenders);
    if (!victims || contenders === undefined) return 1;
    return withShop(async () => {
      const broken = await inScratchStores(() => breakAll(victims));
      const raced = await inScratchStores(() => raceAll(contenders));
      if (args.json) console.log(JSON.stringify({ faults: broken, races: raced }, null, 2));
      else console.log(`${shownFaults(broken)}\n\n${shownRaces(raced)}`);
      return broken.every(isFaultRight) && raced.every(isRaceRight) ? 0 : 1;
    });
  },
});

export const drillVerb = defineCommand({
  meta: {
    name: 'drill',
    description: 'Breaks things on purpose, in stores of its own, and counts the damage.',
  },
  subCommands: { faults, races, money },
});

function inPeace(work: () => Promise<number>): Promise<number> {
  return withShop(() => inScratchStores(work));
}

function readVictims(text: string | undefined): Victim[] | undefined {
  const victims = (['database', 'process'] as const).filter(
    (victim) => text === undefined || text === victim,
  );
  if (victims.length > 0) return victims;
  console.error('--victim is database or process.');
  return undefined;
}

function readContenders(text: string): number | undefined {
  const contenders = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (contenders >= 2 && contenders <= mostContenders) return contenders;
  console.error(`--contenders takes a whole number from 2 to ${count(mostContenders)}.`);
  return undefined;
}

async function breakAll(victims: Victim[]): Promise<FaultReport[]> {
  const reports: FaultReport[] = [];
  // What the shop complains of is what the drill does to it.
  const complain = console.error;
  for (const victim of victims) {
    const runner =
      victim === 'process' ? mortalProcess(join(process.cwd(), 'bin/drill-errand.ts')) : undefined;
    console.error = () => {};
    try {
      const broken = await drillFaults(victim, {
        ...(runner && { runner }),
        onStep: (journey, done, total) =>
          process.stderr.write(`  ${journey}: the ${victim} fails at ${done + 1} of ${total}\n`),
      });
      reports.push(...broken);
    } finally {
      console.error = complain;
    }
  }
  return reports;
}

function raceAll(contenders: number): Promise<RaceOutcome[]> {
  return drillRaces(contenders, { onStep: (name) => process.stderr.write(`  ${name}\n`) });
}

const isFaultRight = ({ outcomes }: FaultReport) => outcomes.every(({ wrong }) => wrong.length === 0);
const isRaceRight = ({ wrong }: RaceOutcome) => wrong.length === 0;

function shownFaults(reports: FaultReport[]): string {
  const lines = reports.flatMap(({ victim, journey, statements, outcomes }) => [
    `The ${victim} fails at each of ${statements.length} statements of ${journey}:`,
    ...statements.flatMap((statement, index) => [
      `${String(index + 1).padStart(3)}  ${statement}`,
      ...outcomes.filter(({ at }) => at === index + 1).map(toldOf),
    ]),
    '',
  ]);
  const outcomes = reports.flatMap((report) => report.outcomes);
  const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0).length;
  const summary = `${count(outcomes.length)} faults. Payouts are not among them: the shop has none yet.`;
  return [...lines, summary, verdict(wrong)].join('\n');
}

function toldOf({ when, sequel, told, ended, wrong }: FaultOutcome): string {
  const outcome = wrong.length === 0 ? 'right' : `WRONG: ${wrong.join('; ')}`;
  return `       ${when.padEnd(6)} it ran, caller told “${told}” and ${sequel}: ${ended}, ${outcome}`;
}

function shownRaces(outcomes: RaceOutcome[]): string {
  const lines = outcomes.map(({ name, contenders, expected, winners, seconds, wrong }) => {
    const told = `${count(winners)} of ${count(expected)} won, ${seconds.toFixed(1)} s`;
    const outcome = wrong.length === 0 ? 'right' : `WRONG: ${wrong.join('; ')}`;
    return `${name.padEnd(42)} ${count(contenders)} contenders, ${told.padEnd(24)} ${outcome}`;
  });
  return [...lines, '', verdict(outcomes.filter((outcome) => !isRaceRight(outcome)).length)].join('\n');
}

function verdict(wrong: number): string {
  return wrong === 0 ? 'All right.' : `${count(wrong)} are wrong.`;
}
