import type { SqlTransaction } from '@/db/sql-transaction';
import { sqlTransaction } from '@/db/sql-transaction';
import { newId } from '@/lib/id';
import { postLedger } from '@/lib/ledger/post-ledger';
import type { Currency } from '@/lib/market';
import { digestOfCode, newGiftCardCode, readGiftCardCode } from './gift-card-code';

/** So much in minor units, given by somebody for a reason that others can read. */
export type Issue = { amountMinor: number; currency: Currency; reason: string; by: string };

/** `expiresAt`: ISO 8601; without it the card is good for ever. */
export type CardIssue = Issue & { expiresAt?: string | null };

/** A new gift card. Its code is in the answer and nowhere else: shown once, then only its digest is known. */
export async function issueGiftCard(issue: CardIssue): Promise<{ purseId: string; code: string }> {
  const purseId = newId('purse');
  const code = newGiftCardCode();
  const plain = readGiftCardCode(code) ?? '';
  await sqlTransaction(async (sql) => {
    await sql`
      insert into purses (id, kind, code_digest, code_last4, currency, expires_at)
      values (${purseId}, 'gift-card', ${digestOfCode(plain)}, ${plain.slice(-4)}, ${issue.currency},
        ${issue.expiresAt ?? null})`;
    await giveAway(sql, purseId, 'gift-card-liability', issue);
  });
  return { purseId, code };
}

/** Adds to an account's store credit, and opens it if there is none in that currency. */
export async function issueStoreCredit(accountId: string, issue: Issue): Promise<{ purseId: string }> {
  return sqlTransaction(async (sql) => {
    const purseId = await openStoreCredit(sql, accountId, issue.currency);
    await giveAway(sql, purseId, 'store-credit-liability', issue);
    return { purseId };
  });
}

/** Adds to an account's store credit what is booked elsewhere: it is no gift, but money that was paid. */
export async function addStoreCredit(
  sql: SqlTransaction,
  accountId: string,
  { amountMinor, currency, note, by }: { amountMinor: number; currency: string; note: string; by: string },
): Promise<void> {
  const purseId = await openStoreCredit(sql, accountId, currency);
  // Without the order's id: entries that name one are what paid for it.
  await sql`
    insert into purse_entries (purse_id, amount_minor, reason, note, by)
    values (${purseId}, ${amountMinor}, 'issued', ${note}, ${by})`;
}

async function openStoreCredit(sql: SqlTransaction, accountId: string, currency: string): Promise<string> {
  const [purse] = await sql<[{ id: string }]>`
    insert into purses (id, kind, account_id, currency)
    values (${newId('purse')}, 'store-credit', ${accountId}, ${currency})
    on conflict (account_id, currency) where kind = 'store-credit' do update set ended_at = null
    returning id`;
  return purse.id;
}

async function giveAway(
  sql: SqlTransaction,
  purseId: string,
  account: 'gift-card-liability' | 'store-credit-liability',
  { amountMinor, currency, reason, by }: Issue,
): Promise<void> {
  if (!Number.isInteger(amountMinor) || amountMinor < 1) throw new RangeError('Nothing to give away.');
  await Promise.all([
    sql`
      insert into purse_entries (purse_id, amount_minor, reason, note, by)
      values (${purseId}, ${amountMinor}, 'issued', ${reason}, ${by})`,
    sql`
      insert into pricing_changes (subject, subject_id, change, by)
      values ('purse', ${purseId}, ${`issued: ${reason}`}, ${by})`,
    postLedger(sql, {
      idempotencyKey: `${purseId}:${newId('ledgerTransaction')}`,
      description: account === 'gift-card-liability' ? 'Gift card given away' : 'Store credit given away',
      postedBy: by,
      currency,
      postings: [
        { account: 'goodwill', amountMinor },
        { account, amountMinor: -amountMinor },
      ],
    }),
  ]);
}

/** A gift card that was lost or misused pays for nothing new. Answers whether it was still open. */
export async function endPurse(purseId: string, by: string): Promise<boolean> {
  return sqlTransaction(async (sql) => {
    const rows = await sql`
      with ended as (
        update purses set ended_at = now() where id = ${purseId} and ended_at is null returning id
      )
      insert into pricing_changes (subject, subject_id, change, by)
      select 'purse', id, 'ended', ${by} from ended returning id`;
    return rows.length > 0;
  });
}
