import { primarySql } from '@/db/client';
import { sqlTransaction } from '@/db/sql-transaction';
import { parseEmailAddress } from '@/lib/accounts/email-address';
import { clock } from '@/lib/clock';
import { queueMail } from '@/lib/email/queue-mail';
import { type OutboxTopics, writeEvents } from '@/lib/outbox/write-events';
import { ok, type Result, refused } from '@/lib/result';

export type SeekProblem = { kind: 'no-number' } | { kind: 'no-address' };

/** An order number as people write it: `1001`, `#1001`, `No. 1001`. */
export function parseOrderNumber(text: string): number | undefined {
  const digits = /^(?:\p{L}{1,12}\.?\s*)?#?\s*(\d{1,12})$/u.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Somebody looks for an order by its number and the address it was made with. Writes down that they do, and
 * nothing else: the same one row whether there is such an order or not, so that neither the answer nor the time it
 * takes tells which. The letter with the way to it is written a moment later, if there is one.
 */
export async function seekOrder(typed: {
  number: string;
  email: string;
}): Promise<Result<undefined, SeekProblem>> {
  const number = parseOrderNumber(typed.number);
  const email = parseEmailAddress(typed.email);
  if (number === undefined) return refused({ kind: 'no-number' });
  if (!email) return refused({ kind: 'no-address' });
  const soughtAt = clock.now().toISOString();
  await sqlTransaction((sql) =>
    writeEvents(sql, [{ topic: 'order.sought', payload: { number, email, soughtAt } }]),
  );
  return ok(undefined);
}

/** Writes to who looks for an order, at most once in ten minutes for each, if it was made with that address. */
export async function answerSeeker(sought: OutboxTopics['order.sought']): Promise<void> {
  const [order] = await primarySql()<{ id: string }[]>`
    select id from orders where number = ${sought.number} and lower(email) = ${sought.email}`;
  if (!order) return;
  const tenMinutes = sought.soughtAt.slice(0, '2026-01-01T00:0'.length);
  await queueMail({
    orderId: order.id,
    kind: 'order-link',
    event: `${order.id} ${tenMinutes}`,
    by: 'guest',
  });
}
