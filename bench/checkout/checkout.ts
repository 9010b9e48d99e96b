import { closeDatabases } from '@/db/client';
import { closeDynamo } from '@/db/dynamo';
import { serveShop } from '../servers';
import { table } from '../table';
import { openByHand } from './by-hand';
import { type Pace, paceOf } from './crowd';
import { purchasesInProcess } from './in-process';
import { purchasesOverHttp } from './over-http';
import { type Audit, auditShop, fillShelves, forgetLetters, type Piece } from './shelves';

type Way = 'over HTTP' | 'in process' | 'by hand';
type Row = {
  way: Way;
  goods: 'many' | 'hot';
  buyers: number /** Of the shop's nodes, a purchase. */;
  cpuMs?: number;
} & Pace;
export type CheckoutBench = { nodes: number; rows: Row[]; audit: Audit };

const nodes = 2;
/** How many buy at once, and how many purchases that takes to tell. */
const crowds: Record<Way, [buyers: number, purchases: number][]> = {
  'over HTTP': [
    [1, 40],
    [16, 200],
    [64, 256],
  ],
  'in process': [
    [1, 200],
    [16, 800],
    [64, 800],
  ],
  'by hand': [
    [1, 200],
    [16, 1600],
    [64, 1600],
  ],
};

/**
 * Purchases per second by crowds of buyers, of many things and of one: through the shop over HTTP, by the
 * shop's function in this process, and by hand-written SQL on the same PostgreSQL, turn by turn.
 */
export async function benchCheckout({ log }: { log: (line: string) => void }): Promise<CheckoutBench> {
  const goods = await fillShelves();
  const rows: Row[] = [];
  for (const kind of ['many', 'hot'] as const) {
    for (const [index] of crowds['by hand'].entries()) {
      for (const way of ['in process', 'by hand'] as const) {
        const [buyers, count] = crowds[way][index] ?? [1, 1];
        log(`  ${way}, ${kind} things, ${buyers} buyers`);
        rows.push({ way, goods: kind, buyers, ...(await measures[way](goods[kind], buyers, count)) });
      }
    }
  }
  await forgetLetters();
  const shop = await serveShop(nodes);
  try {
    for (const kind of ['many', 'hot'] as const) {
      for (const [buyers, count] of crowds['over HTTP']) {
        log(`  over HTTP, ${kind} things, ${buyers} buyers`);
        const before = shop.cpuSeconds();
        const pace = await paceOf(buyers, await purchasesOverHttp(shop.url, goods[kind], count));
        const cpuMs = ((shop.cpuSeconds() - before) * 1000) / pace.bought;
        rows.push({ way: 'over HTTP', goods: kind, buyers, cpuMs, ...pace });
      }
    }
  } finally {
    await shop.stop();
  }
  const audit = await auditShop();
  await closeDatabases();
  closeDynamo();
  return { nodes, rows, audit };
}

const measures = {
  'in process': async (pieces: Piece[], buyers: number, count: number) =>
    paceOf(buyers, await purchasesInProcess(pieces, count)),
  'by hand': async (pieces: Piece[], buyers: number, count: number) => {
    const hand = await openByHand(buyers);
    try {
      return await paceOf(buyers, await hand.purchases(pieces, count));
    } finally {
      await hand.close();
    }
  },
};

/** Rates beside the reference's at the same crowd, and what the books say afterwards. */
export function checkoutTable({ rows, audit, nodes }: CheckoutBench): string {
  const reference = (row: Row) =>
    rows.find((other) => other.way === 'by hand' && other.goods === row.goods && other.buyers === row.buyers);
  const lines = rows.map((row) => [
    row.way,
    row.goods,
    row.buyers,
    row.bought,
    row.failed,
    row.perSecond,
    row.p50Ms,
    row.p99Ms,
    row.cpuMs === undefined ? '' : Math.round(row.cpuMs),
    `${Math.round((row.perSecond / (reference(row)?.perSecond ?? Number.NaN)) * 100)} %`,
  ]);
  const head = [
    'way',
    'goods',
    'buyers',
    'bought',
    'failed',
    'per s',
    'p50 ms',
    'p99 ms',
    'CPU ms',
    'of by hand',
  ];
  const books = Object.entries(audit).map(([what, count]) => `${what} ${count}`);
  return `${nodes} nodes over HTTP\n\n${table(head, lines, 2)}\n\nafterwards: ${books.join(', ')}`;
}
