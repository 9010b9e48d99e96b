import { and, gt, isNull, or, sql } from 'drizzle-orm';
import { type Db, primary } from '@/db/client';
import { pricingState, promotions, shippingRates, shippingZones, taxRates } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import type { Promotion } from '@/lib/promotions/promotion';
import { promotionOf } from '@/lib/promotions/promotion-row';
import type { ShippingMethodId, Tariff } from '@/lib/shipping/shipping';
import type { TaxRate } from '@/lib/tax/tax';

/** All that carts are priced by, but for what is asked of the primary each time: coupons and their limits. */
export type PricingRules = {
  version: number;
  taxRates: TaxRate[];
  tariff: Tariff;
  /** Discounts without a code that run or are to run. */
  automatic: Promotion[];
};

const keptRules = question({
  name: 'pricing-rules',
  ask: (db) => readRules(db),
  tags: () => [tag.pricing],
});

/** The rules, kept until one of them changes (10 minutes at most). */
export function pricingRules(): Promise<PricingRules> {
  return keptRules({});
}

/** The same as they are this moment: for who was just told that they changed. */
export function pricingRulesNow(): Promise<PricingRules> {
  return readRules(primary());
}

async function readRules(db: Db): Promise<PricingRules> {
  // The version first: rules newer than it are found out, older ones would not be.
  const [state] = await db.select().from(pricingState);
  const [taxes, zones, rates, automatic] = await Promise.all([
    db.select().from(taxRates),
    db.select().from(shippingZones).orderBy(shippingZones.name),
    db.select().from(shippingRates),
    db
      .select()
      .from(promotions)
      .where(and(isNull(promotions.code), or(isNull(promotions.endsAt), gt(promotions.endsAt, sql`now()`)))),
  ]);
  return {
    version: state?.version ?? 0,
    taxRates: taxes.map(({ setBy: _by, setAt: _at, taxClass, ...rate }) => ({
      ...rate,
      taxClass: taxClass as TaxRate['taxClass'],
    })),
    tariff: {
      zones: zones.map(({ id, name, countryCodes }) => ({ id, name, countryCodes })),
      rates: rates.map(({ id: _id, setBy: _by, setAt: _at, method, ...rate }) => ({
        ...rate,
        method: method as ShippingMethodId,
      })),
    },
    automatic: automatic.map(promotionOf),
  };
}
