import { defineCommand } from 'citty';
import { type LedgerReport, reconcileLedger } from '@/lib/reports/reconcile-ledger';
import { count, withShop } from './open-shop';

const shownIds = 20;

export const reportVerb = defineCommand({
  meta: {
    name: 'report',
    description:
      'ledger: holds the ledger against orders, payments, stock and the payment providers’ own books, and names what is off.',
  },
  args: {
    name: { type: 'positional', description: 'ledger', required: true },
    json: { type: 'boolean', description: 'Prints the whole report as JSON' },
  },
  run: async ({ args }) => {
    if (args.name !== 'ledger') {
      console.error(`There is no report “${args.name}”. There is: ledger.`);
      return 1;
    }
    return withShop(async () => {
      const report = await reconcileLedger();
      if (args.json) console.log(JSON.stringify(report));
      else printLedger(report);
      return report.isRight ? 0 : 1;
    });
  },
});

/** Every check with what is off, then what was looked at. */
export function printLedger({ counts, checks, unasked, isRight }: LedgerReport): void {
  for (const { name, rule, off, ids, seconds } of checks) {
    console.log(
      `${off === 0 ? 'right' : 'OFF  '}  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(6)} s  ${rule}`,
    );
    for (const id of ids.slice(0, shownIds)) console.log(`         ${id}`);
    if (ids.length > shownIds)
      console.log(`         … and ${count(ids.length - shownIds)} more; --json has them all.`);
  }
  for (const { provider, why } of unasked) console.log(`OFF    ${provider} could not be asked: ${why}`);
  const held = Object.entries(counts).map(([what, number]) => `${count(number)} ${what}`);
  console.log(`${isRight ? 'All of it agrees' : 'Not all of it agrees'}: ${held.join(', ')}.`);
}
