import { setTimeout as pause } from 'node:timers/promises';
import { askPrimary, primarySql } from '@/db/client';
import { checkoutHandlers } from '@/lib/checkout/background';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { pay, readyToPay, stockedVariant, wrongs } from '@/lib/checkout/test-buyers';
import { relayOutbox } from '@/lib/outbox/relay';
import type { Break, FaultyWire } from './faulty-wire';

/** What the shopper does about it. */
export type Sequel = 'leaves' | 'tries again';

export type FaultOutcome = Break & {
  statement: string;
  sequel: Sequel;
  /** What the shopper was told: an outcome of paying, or `fault`. */
  told: string;
  /** How it ended for good. */
  ended: 'ordered' | 'released' | 'neither';
  /** What does not hold afterwards, by name. Nothing, if the shop is right. */
  wrong: string[];
};

/** Buys through a wire; what is a process of its own dies when the wire breaks. */
export type Buy = (request: PayRequest) => Promise<string>;

const inThisProcess: Buy = async (request) => (await pay(request)).kind;

/** Every statement of one purchase, from the agreed offer to the captured payment, in the order they run. */
export async function statementsOfPurchase(wire: FaultyWire, buy: Buy = inThisProcess): Promise<string[]> {
  // The first purchases of a process prepare their statements and read what is kept afterwards.
  for (let round = 0; round < 2; round += 1) {
    const { variantId } = await stockedVariant(5);
    const request = await readyToPay([[variantId, 2]]);
    wire.arm();
    await buy(request);
    wire.disarm();
  }
  return wire.statements.map(headOf);
}

function headOf(sql: string): string {
  return sql.replace(/\s+/g, ' ').trim().slice(0, 72);
}

/**
 * Breaks every line to the database at one statement of a purchase, lets the shopper leave or try again, and
 * then the shop's own repair do its work. Says how it ended and what is wrong.
 */
export async function breakPurchase(
  wire: FaultyWire,
  plan: Break,
  sequel: Sequel,
  { buy = inThisProcess, kill = () => {} }: { buy?: Buy; kill?: () => void } = {},
): Promise<FaultOutcome> {
  const { variantId } = await stockedVariant(5);
  const request = await readyToPay([[variantId, 2]]);
  wire.arm(plan, kill);
  const told = await buy(request).catch(() => 'fault');
  wire.disarm();
  const statement = headOf(wire.statements[plan.at - 1] ?? '');
  await untilQuiet();
  if (sequel === 'tries again') {
    for (let turn = 0; turn < 3 && (await pay(request)).kind !== 'ordered'; turn += 1);
  }
  await repair(request);
  const { ended, wrong } = await judge(request, variantId, sequel);
  return { ...plan, statement, sequel, told, ended, wrong };
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
async function repair(request: PayRequest): Promise<void> {
  await reconcileCheckouts({ graceSeconds: 0 });
  await primarySql()`update checkouts set expires_at = now() where id = ${request.checkoutId}
    and state <> 'completed'`;
  await reconcileCheckouts({ graceSeconds: 0 });
  while ((await relayOutbox(checkoutHandlers)) > 0);
}

async function judge(
  request: PayRequest,
  variantId: string,
  sequel: Sequel,
): Promise<Pick<FaultOutcome, 'ended' | 'wrong'>> {
  const [row] = await primarySql()<
    [{ checkout: string; orders: number; paid: number; held: number; on_hand: number; reserved: number }]
  >`
    select c.state as checkout,
      (select count(*)::int from orders where checkout_id = c.id) as orders,
      (select count(*)::int from payments where checkout_id = c.id and state = 'captured') as paid,
      (select count(*)::int from test_gateway.charges
        where idempotency_key like c.id || ':%' and state in ('authorized', 'captured')) as held,
      l.on_hand, l.reserved
    from checkouts c, inventory_levels l where c.id = ${request.checkoutId} and l.variant_id = ${variantId}`;
  const { checkout, ...counts } = row;
  const isOrdered = checkout === 'completed' && same(counts, { orders: 1, paid: 1, held: 1, on_hand: 3 });
  const isReleased = checkout === 'released' && same(counts, { orders: 0, paid: 0, held: 0, on_hand: 5 });
  const books = Object.entries(await wrongs()).filter(([, count]) => count > 0);
  return {
    ended: isOrdered ? 'ordered' : isReleased ? 'released' : 'neither',
    wrong: [
      ...books.map(([what, count]) => `${what}: ${count}`),
      ...(isOrdered || isReleased ? [] : [`half-visible: ${JSON.stringify(row)}`]),
      ...(sequel === 'tries again' && !isOrdered ? ['tried again, and has no order'] : []),
    ],
  };
}

function same(
  row: { orders: number; paid: number; held: number; on_hand: number; reserved: number },
  wanted: { orders: number; paid: number; held: number; on_hand: number },
): boolean {
  const entries = Object.entries({ ...wanted, reserved: 0 });
  return entries.every(([name, value]) => row[name as keyof typeof row] === value);
}
