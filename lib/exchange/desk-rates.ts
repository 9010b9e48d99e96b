import { desc, eq } from 'drizzle-orm';
import { primary } from '@/db/client';
import { accounts, exchangeRateChanges, exchangeRates } from '@/db/schema';
import type { Conversion } from './convert-price';

export type DeskRate = Conversion & { currency: string; baseCurrency: string; setBy: string; setAt: Date };

const changesShown = 20;
/** Who set the rate that a shop opens with. */
const byItself = 'the shop itself';

/** The rates as they stand, for the desk: from the primary, since who saved a moment ago must see it. */
export async function ratesForDesk(): Promise<DeskRate[]> {
  const rows = await primary()
    .select({ rate: exchangeRates, name: accounts.name })
    .from(exchangeRates)
    .leftJoin(accounts, eq(accounts.id, exchangeRates.setBy))
    .orderBy(exchangeRates.currency);
  return rows.map(({ rate: { rate, ...row }, name }) => ({
    ...row,
    rate: plain(rate),
    setBy: name ?? byItself,
  }));
}

/** Who set which rate when, the latest first. */
export async function rateChanges(): Promise<DeskRate[]> {
  const rows = await primary()
    .select({ change: exchangeRateChanges, name: accounts.name })
    .from(exchangeRateChanges)
    .leftJoin(accounts, eq(accounts.id, exchangeRateChanges.changedBy))
    .orderBy(desc(exchangeRateChanges.id))
    .limit(changesShown);
  return rows.map(({ change: { id: _id, changedBy: _by, changedAt, rate, ...row }, name }) => ({
    ...row,
    rate: plain(rate),
    setBy: name ?? byItself,
    setAt: changedAt,
  }));
}

/** `0.92000000` → `0.92`. */
function plain(rate: string): string {
  return rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate;
}
