import { eq } from 'drizzle-orm';
import { transact } from '@/db/client';
import { exchangeRateChanges, exchangeRates, outbox } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { type Currency, homeMarket } from '@/lib/market';
import { type Rounding, roundings } from './convert-price';

export type NewRate = { currency: Currency; rate: string; rounding: Rounding; setBy: string };

/**
 * Sets how prices are carried into a currency and writes down who did. Every node shows the new prices within
 * a second; who is at the till is shown them before paying. Answers whether anything changed.
 */
export async function setRate({ currency, rate, rounding, setBy }: NewRate): Promise<boolean> {
  const { value: isChanged, lsn } = await transact(async (tx) => {
    const [old] = await tx
      .select()
      .from(exchangeRates)
      .where(eq(exchangeRates.currency, currency))
      .for('update');
    const wanted = { baseCurrency: homeMarket.currency, rate, ...roundings[rounding] };
    const isSame =
      old?.baseCurrency === wanted.baseCurrency &&
      Number(old.rate) === Number(rate) &&
      old.stepMinor === wanted.stepMinor &&
      old.endingMinor === wanted.endingMinor;
    if (isSame) return false;
    const setAt = new Date();
    await tx
      .insert(exchangeRates)
      .values({ currency, ...wanted, setBy, setAt })
      .onConflictDoUpdate({ target: exchangeRates.currency, set: { ...wanted, setBy, setAt } });
    await tx.insert(exchangeRateChanges).values({ currency, ...wanted, changedBy: setBy, changedAt: setAt });
    await tx.insert(outbox).values({ topic: 'rate.changed', payload: { currency, changedBy: setBy } });
    return true;
  });
  if (isChanged) await raiseTags([tag.rate(currency)], lsn);
  return isChanged;
}
