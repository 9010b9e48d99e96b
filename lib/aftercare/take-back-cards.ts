import type { SqlTransaction } from '@/db/sql-transaction';
import type { LockedOrder } from '@/lib/aftercare/locked-order';
import type { RefundedLine } from '@/lib/aftercare/split-refund';
import { postLedger, unpostLedger } from '@/lib/ledger/post-ledger';

function takenBackKey(refundId: string): string {
  return `${refundId}:cards`;
}

/**
 * Takes what a refund pays back for gift cards from the cards themselves, as soon as it is written down: while the bank
 * is asked nobody can spend it. Who calls holds the order's lock.
 */
export async function takeBackCards(
  sql: SqlTransaction,
  order: LockedOrder,
  { refundId, lines, by }: { refundId: string; lines: readonly RefundedLine[]; by: string },
): Promise<void> {
  // What was never issued is on no card: only the money goes back.
  const taken = lines.flatMap(({ cards = [] }) => cards).filter(({ purseId }) => purseId !== null);
  if (taken.length === 0) return;
  const card = sql`jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as card("purseId" text, "amountMinor" int)`;
  await sql`
    insert into refund_cards (refund_id, purse_id, amount_minor)
    select ${refundId}, "purseId", "amountMinor" from ${card}`;
  await sql`
    insert into purse_entries (purse_id, amount_minor, reason, note, by)
    select "purseId", -"amountMinor", 'taken-back', ${`Refunded: ${refundId}`}, ${by} from ${card}
    where "amountMinor" > 0 order by "purseId"`;
  const amountMinor = taken.reduce((sum, { amountMinor: minor }) => sum + minor, 0);
  if (amountMinor === 0) return;
  await postLedger(sql, {
    idempotencyKey: takenBackKey(refundId),
    description: 'Gift cards taken back',
    orderId: order.id,
    postedBy: by,
    currency: order.payment.currency,
    postings: [
      { account: 'gift-card-liability', amountMinor },
      { account: 'gift-cards-ordered', amountMinor: -amountMinor },
    ],
  });
}

/** The provider will not give the money back: the cards are good again. Books back what was booked. */
export async function restoreCards(sql: SqlTransaction, refundId: string, by: string): Promise<void> {
  await sql`
    insert into purse_entries (purse_id, amount_minor, reason, note, by)
    select purse_id, amount_minor, 'given-back', ${`Refused: ${refundId}`}, ${by} from refund_cards
    where refund_id = ${refundId} and amount_minor > 0 order by purse_id`;
  await unpostLedger(sql, {
    key: `${takenBackKey(refundId)}:restored`,
    of: takenBackKey(refundId),
    description: 'Gift cards given back',
    postedBy: by,
  });
}
