import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { postLedger } from '@/lib/ledger/post-ledger';

const pursesAtOnce = 100;

type Expired = { id: string; kind: 'gift-card' | 'store-credit'; currency: string; leftMinor: number };

/**
 * Takes what is left in gift cards whose day has come and books it: the shop owes it no more. What a checkout
 * holds stays until that is over. Answers how many expired; two nodes at it take different ones.
 */
export async function expirePurses(): Promise<number> {
  return sqlTransaction(async (sql) => {
    const expired = await sql<Expired[]>`
      select id, kind, currency, balance_minor - held_minor as "leftMinor" from purses
      where expires_at <= now() and balance_minor > 0 and balance_minor > held_minor
      order by id limit ${pursesAtOnce} for update skip locked`;
    for (const purse of expired) await writeOff(sql, purse);
    return expired.length;
  });
}

async function writeOff(sql: SqlTransaction, { id, kind, currency, leftMinor }: Expired): Promise<void> {
  const [entry] = await sql<[{ id: string }]>`
    insert into purse_entries (purse_id, amount_minor, reason, by) values (${id}, ${-leftMinor}, 'expired', 'expiry')
    returning id::text`;
  await postLedger(sql, {
    idempotencyKey: `${id}:expired:${entry.id}`,
    description: 'Gift card expired',
    postedBy: 'expiry',
    currency,
    postings: [
      { account: `${kind}-liability`, amountMinor: leftMinor },
      { account: 'write-off', amountMinor: -leftMinor },
    ],
  });
}
