import { and, eq, sql } from 'drizzle-orm';
import { primary, transact } from '@/db/client';
import { accounts, pricingChanges, taxRates } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { type TaxRate, wholeMillionths } from './tax';

/** A rate in words for the record: `US CA standard 7.25 % (CA sales tax)`. */
function worded({ countryCode, region, taxClass, millionths, name }: TaxRate): string {
  const place = [countryCode, region].filter(Boolean).join(' ');
  return `${place} ${taxClass} ${percentOf(millionths)} % (${name})`;
}

/** 72500 → `7.25`. */
export function percentOf(millionths: number): string {
  return String((millionths * 100) / wholeMillionths);
}

/** `7.25` → 72500: up to four decimals, 0 to 100; else `undefined`. */
export function parsePercent(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(text.trim());
  if (!match) return undefined;
  const millionths = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  return millionths <= wholeMillionths ? millionths : undefined;
}

/** Sets the one rate of a place and class. Every node reckons with it within a second. */
export async function setTaxRate(rate: TaxRate, by: string): Promise<void> {
  const { lsn } = await transact(async (tx) => {
    await tx
      .insert(taxRates)
      .values({ ...rate, setBy: by })
      .onConflictDoUpdate({
        target: [taxRates.countryCode, taxRates.region, taxRates.taxClass],
        set: { millionths: rate.millionths, name: rate.name, setBy: by, setAt: sql`now()` },
      });
    await tx
      .insert(pricingChanges)
      .values({ subject: 'tax-rate', subjectId: idOf(rate), change: worded(rate), by });
  });
  await raiseTags([tag.pricing], lsn);
}

/** Takes a rate away: the country's is charged then, or none. Answers whether there was one. */
export async function removeTaxRate(
  of: Pick<TaxRate, 'countryCode' | 'region' | 'taxClass'>,
  by: string,
): Promise<boolean> {
  const { value: isGone, lsn } = await transact(async (tx) => {
    const gone = await tx
      .delete(taxRates)
      .where(
        and(
          eq(taxRates.countryCode, of.countryCode),
          eq(taxRates.region, of.region),
          eq(taxRates.taxClass, of.taxClass),
        ),
      )
      .returning();
    for (const row of gone) {
      const change = `removed: ${worded({ ...row, taxClass: of.taxClass })}`;
      await tx.insert(pricingChanges).values({ subject: 'tax-rate', subjectId: idOf(of), change, by });
    }
    return gone.length > 0;
  });
  if (isGone) await raiseTags([tag.pricing], lsn);
  return isGone;
}

const idOf = (rate: Pick<TaxRate, 'countryCode' | 'region' | 'taxClass'>) =>
  [rate.countryCode, rate.region, rate.taxClass].filter(Boolean).join('-');

export type DeskTaxRate = TaxRate & { setBy: string; setAt: Date };

/** All rates, by place, from the primary: who set one must see it. */
export async function taxRatesForDesk(): Promise<DeskTaxRate[]> {
  const rows = await primary()
    .select({ rate: taxRates, setter: accounts.name })
    .from(taxRates)
    .leftJoin(accounts, eq(accounts.id, taxRates.setBy))
    .orderBy(taxRates.countryCode, taxRates.region, taxRates.taxClass);
  return rows.map(({ rate, setter }) => ({
    ...rate,
    taxClass: rate.taxClass as TaxRate['taxClass'],
    setBy: setter ?? rate.setBy,
  }));
}
