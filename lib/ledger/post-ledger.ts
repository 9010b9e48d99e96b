import type { SqlTransaction } from '@/db/sql-transaction';
import { newId } from '@/lib/id';
import { imbalanceOf, type Posting } from '@/lib/ledger/postings';

/**
 * Posts one ledger transaction inside the caller's. What does not balance is a bug and throws (the
 * database would refuse it at commit); nothing to post (a free order) posts nothing. A second posting
 * under the same key fails on `ledger_transactions_idempotency_key`.
 */
export async function postLedger(
  sql: SqlTransaction,
  entry: {
    idempotencyKey: string;
    description: string;
    orderId?: string;
    postedBy: string;
    currency: string;
    postings: Posting[];
  },
): Promise<void> {
  const off = imbalanceOf(entry.postings);
  if (off !== 0) throw new RangeError(`${entry.idempotencyKey} is off by ${off}.`);
  if (entry.postings.length === 0) return;
  await sql`
    with posted as (
      insert into ledger_transactions (id, idempotency_key, description, order_id, posted_by)
      values (${newId('ledgerTransaction')}, ${entry.idempotencyKey}, ${entry.description},
        ${entry.orderId ?? null}, ${entry.postedBy})
      returning id
    )
    insert into ledger_entries (transaction_id, account_code, currency, amount_minor)
    select posted.id, part.account, ${entry.currency}, part."amountMinor"
    from posted, jsonb_to_recordset(${JSON.stringify(entry.postings)}::jsonb) as part(account text, "amountMinor" int)`;
}

/** Books a transaction back under a key of its own: the same accounts, the other way round. Nothing to book back books nothing. */
export async function unpostLedger(
  sql: SqlTransaction,
  entry: { key: string; of: string; description: string; postedBy: string },
): Promise<void> {
  await sql`
    with posted as (
      insert into ledger_transactions (id, idempotency_key, description, order_id, posted_by)
      select ${newId('ledgerTransaction')}, ${entry.key}, ${entry.description}, order_id, ${entry.postedBy}
      from ledger_transactions where idempotency_key = ${entry.of}
      returning id
    )
    insert into ledger_entries (transaction_id, account_code, currency, amount_minor)
    select posted.id, account_code, currency, -amount_minor
    from posted, ledger_entries
    where transaction_id = (select id from ledger_transactions where idempotency_key = ${entry.of})`;
}
