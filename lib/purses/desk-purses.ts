import { desc, eq, sql } from 'drizzle-orm';
import { primary } from '@/db/client';
import { accounts, purses } from '@/db/schema';
import type { Money } from '@/lib/money';

/** A gift card or store credit, with who gave it and why. Never its code: nobody has that. */
export type DeskPurse = {
  id: string;
  kind: 'gift-card' | 'store-credit';
  last4: string;
  owner: string | undefined;
  currency: string;
  balanceMinor: number;
  heldMinor: number;
  issuedMinor: number;
  reason: string;
  issuedBy: string;
  createdAt: Date;
  endedAt: Date | undefined;
  expiresAt: Date | undefined;
};

const shownAtMost = 200;

/** Gift cards and store credit, the newest first; from the primary: who issued one must see it. */
export async function pursesForDesk(): Promise<DeskPurse[]> {
  const rows = await primary()
    .select({
      purse: purses,
      owner: accounts.email,
      issuedMinor: sql<number>`(select coalesce(sum(amount_minor), 0)::int from purse_entries e
        where e.purse_id = ${purses.id} and reason = 'issued')`,
      reason: sql<string | null>`(select e.note from purse_entries e
        where e.purse_id = ${purses.id} and reason = 'issued' order by e.id desc limit 1)`,
      issuedBy: sql<string | null>`(select coalesce(a.name, e.by) from purse_entries e
        left join accounts a on a.id = e.by
        where e.purse_id = ${purses.id} and reason = 'issued' order by e.id desc limit 1)`,
    })
    .from(purses)
    .leftJoin(accounts, eq(accounts.id, purses.accountId))
    .orderBy(desc(purses.createdAt), desc(purses.id))
    .limit(shownAtMost);
  return rows.map(({ purse, owner, issuedMinor, reason, issuedBy }) => ({
    id: purse.id,
    kind: purse.kind as DeskPurse['kind'],
    last4: purse.codeLast4,
    owner: owner ?? undefined,
    currency: purse.currency,
    balanceMinor: purse.balanceMinor,
    heldMinor: purse.heldMinor,
    issuedMinor,
    reason: reason ?? '',
    issuedBy: issuedBy ?? '',
    createdAt: purse.createdAt,
    endedAt: purse.endedAt ?? undefined,
    expiresAt: purse.expiresAt ?? undefined,
  }));
}

/** What a member has in store credit, by currency. From the primary: spent a moment ago is spent. */
export async function storeCreditOf(accountId: string): Promise<Money[]> {
  return primary()
    .select({ currency: purses.currency, amountMinor: purses.balanceMinor })
    .from(purses)
    .where(
      sql`${purses.accountId} = ${accountId} and ${purses.kind} = 'store-credit'
        and ${purses.endedAt} is null and ${purses.balanceMinor} > 0`,
    )
    .orderBy(purses.currency);
}
