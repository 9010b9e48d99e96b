import { join } from 'node:path';
import { defineCommand } from 'citty';
import { inScratchStores } from '@/db/scratch-stores';
import type { FaultOutcome } from '@/lib/drills/checkout-faults';
import { drillFaults, type FaultReport, type Victim } from '@/lib/drills/drill-faults';
import { mortalBuyer } from '@/lib/drills/mortal-buyer';
import { withShop } from './open-shop';

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

export const drillVerb = defineCommand({
  meta: {
    name: 'drill',
    description: 'Breaks things on purpose, in stores of its own, and counts the damage.',
  },
  subCommands: { faults },
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
