import { defineCommand } from 'citty';
import { inScratchStores } from '@/db/scratch-stores';
import { seedDemoShopOnce } from '@/lib/demo-shop/seed';
import { type LedgerReport, reconcileLedger } from '@/lib/reports/reconcile-ledger';
import { type Simulation, simulateOrders } from '@/lib/simulation/simulate-orders';
import { count, withShop } from './open-shop';
import { printLedger } from './report';

const mostOrders = 1_000_000;

export const simulateVerb = defineCommand({
  meta: {
    name: 'simulate',
    description:
      'Makes orders by the shop’s own verbs, with refunds and returns, and holds all books against each other: in stores of its own with the demo goods, gone afterwards, or in this shop.',
  },
  args: {
    orders: { type: 'string', default: '1000', valueHint: 'N', description: 'How many orders' },
    seed: {
      type: 'string',
      default: '1',
      valueHint: 'N',
      description: 'The same seed makes the same orders',
    },
    here: { type: 'boolean', description: 'In this shop, to stay: its shelves are filled for it first' },
    json: { type: 'boolean', description: 'Prints the report as JSON' },
  },
  run: ({ args }) => {
    const orders = readNumber(args.orders, mostOrders);
    const seed = readNumber(args.seed, 1_000_000);
    if (!orders || seed === undefined) {
      console.error(`--orders takes a whole number from 1 to ${count(mostOrders)}, --seed one from 0.`);
      return 1;
    }
    const work = () => simulate(orders, seed, args.json === true);
    if (args.here) return withShop(work);
    return withShop(() =>
      inScratchStores(async () => {
        await seedDemoShopOnce();
        return work();
      }),
    );
  },
});

function readNumber(text: string, most: number): number | undefined {
  const digits = text.replaceAll(/[,_]/g, '');
  return /^\d{1,9}$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined;
}

async function simulate(orders: number, seed: number, isJson: boolean): Promise<number> {
  const simulation = await simulateOrders(orders, { seed, onProgress: showProgress(orders) });
  const begun = performance.now();
  const ledger = await reconcileLedger();
  const ledgerSeconds = (performance.now() - begun) / 1000;
  if (isJson) console.log(JSON.stringify({ simulation, ledger, ledgerSeconds }));
  else print(simulation, ledger, ledgerSeconds);
  return ledger.isRight && Object.keys(simulation.faults).length === 0 ? 0 : 1;
}

function print(simulation: Simulation, ledger: LedgerReport, ledgerSeconds: number): void {
  const { orders, seconds, byFate, faults } = simulation;
  for (const [fate, number] of Object.entries(byFate)) console.log(`${count(number).padStart(9)}  ${fate}`);
  for (const [why, number] of Object.entries(faults)) {
    console.log(`${count(number).padStart(9)}  NOT MADE: ${why}`);
  }
  const rate = Math.round(orders / seconds);
  console.log(`${count(orders)} orders in ${seconds.toFixed(1)} s, ${count(rate)}/s\n`);
  printLedger(ledger);
  console.log(`Held against each other in ${ledgerSeconds.toFixed(1)} s.`);
}

/** One line that is written over on a terminal, and one every ten seconds elsewhere. */
function showProgress(total: number): (done: number) => void {
  const begun = performance.now();
  const isTerminal = process.stderr.isTTY;
  let shownAt = 0;
  return (done) => {
    const now = performance.now();
    if (done < total && now - shownAt < (isTerminal ? 200 : 10_000)) return;
    shownAt = now;
    const rate = done / Math.max(0.001, (now - begun) / 1000);
    const left = Math.ceil((total - done) / Math.max(rate, 0.1));
    const line = `${count(done)} of ${count(total)} orders, ${count(Math.round(rate))}/s, ${count(left)} s left`;
    process.stderr.write(isTerminal ? `\r\u001b[K  ${line}${done === total ? '\n' : ''}` : `  ${line}\n`);
  };
}
