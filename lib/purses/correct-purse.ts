import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { newId } from '@/lib/id';
import { postLedger } from '@/lib/ledger/post-ledger';
import type { Posting } from '@/lib/ledger/postings';
import { ok, type Result, refused } from '@/lib/result';

/** `amountMinor`: added if above zero, taken away if below, in the purse's currency. */
export type Correction = { purseId: string; amountMinor: number; reason: string; by: string };

export type CorrectionProblem =
  | { kind: 'gone' }
  /** Less is free than was to be taken: the rest is spent, or held by a checkout. */
  | { kind: 'too-much'; freeMinor: number; currency: string };

type Locked = { kind: 'gift-card' | 'store-credit'; currency: string; freeMinor: number };

/** Adds to a gift card or store credit, or takes a part of it away, and books it with who did and why. */
export async function correctPurse(correction: Correction): Promise<Result<undefined, CorrectionProblem>> {
  const { purseId, amountMinor } = correction;
  if (!Number.isSafeInteger(amountMinor) || amountMinor === 0) throw new RangeError('Nothing to correct.');
  return sqlTransaction(async (sql) => {
    const [purse] = await sql<Locked[]>`
      select kind, currency, balance_minor - held_minor as "freeMinor" from purses
      where id = ${purseId} and ended_at is null and coalesce(expires_at > now(), true) for update`;
    if (!purse) return refused({ kind: 'gone' as const });
    const { freeMinor, currency } = purse;
    if (freeMinor + amountMinor < 0) return refused({ kind: 'too-much' as const, freeMinor, currency });
    await write(sql, correction, purse);
    return ok(undefined);
  });
}

async function write(sql: SqlTransaction, correction: Correction, { kind, currency }: Locked): Promise<void> {
  const { purseId, amountMinor, reason, by } = correction;
  await sql`
    insert into purse_entries (purse_id, amount_minor, reason, note, by)
    values (${purseId}, ${amountMinor}, 'corrected', ${reason}, ${by})`;
  await sql`
    insert into pricing_changes (subject, subject_id, change, by)
    values ('purse', ${purseId}, ${`corrected by ${amountMinor}: ${reason}`}, ${by})`;
  await postLedger(sql, {
    idempotencyKey: `${purseId}:${newId('ledgerTransaction')}`,
    description: amountMinor > 0 ? 'Added to by the desk' : 'Taken back by the desk',
    postedBy: by,
    currency,
    postings: postingsForCorrection(kind, amountMinor),
  });
}

/** What is added is given away; what is taken away is given up by its owner. */
export function postingsForCorrection(kind: Locked['kind'], amountMinor: number): Posting[] {
  return [
    { account: amountMinor > 0 ? 'goodwill' : 'write-off', amountMinor },
    { account: `${kind}-liability`, amountMinor: -amountMinor },
  ];
}
