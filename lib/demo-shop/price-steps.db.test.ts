import { eq, isNotNull, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { primary, transact } from '@/db/client';
import { priceChanges, prices, variants } from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { cardsOf } from '@/lib/catalog/cards';
import { loadPricePasts } from '@/lib/catalog/load-price-pasts';
import { loadProduct } from '@/lib/catalog/product-detail';
import { setPrice } from '@/lib/catalog/set-price';
import { homeMarket } from '@/lib/market';
import { seedProducts } from './bulk-seed';
import { makeProduct } from './factories';
import { seedDemoShopOnce } from './seed';

useTestStores();

const dayMs = 86_400_000;
const setTo = (variantId: string, amountMinor: number, compareAtMinor: number | null) =>
  transact((tx) =>
    setPrice(tx, { variantId, currency: 'USD', amountMinor, compareAtMinor, changedBy: 'test' }),
  );

describe('every price has its first step and its last', () => {
  /** Prices that the newest of their steps does not say. */
  const unexplained = () =>
    primary()
      .select({ variantId: prices.variantId })
      .from(prices)
      .where(
        sql`(select (c.amount_minor, c.compare_at_minor) from price_changes c
          where c.variant_id = ${prices.variantId} and c.currency = ${prices.currency}
          order by c.changed_at desc limit 1)
          is distinct from (${prices.amountMinor}, ${prices.compareAtMinor})`,
      );
  const reducedVariants = () =>
    primary()
      .select({
        productId: variants.productId,
        variantId: variants.id,
        amountMinor: prices.amountMinor,
      })
      .from(prices)
      .innerJoin(variants, eq(variants.id, prices.variantId))
      .where(isNotNull(prices.compareAtMinor));

  test('in the demo shop, whose sales all have a past', async () => {
    await seedDemoShopOnce();
    expect(await unexplained()).toEqual([]);
    const reduced = await reducedVariants();
    expect(reduced.length).toBeGreaterThan(50);
    for (const { productId, variantId, amountMinor } of reduced.slice(0, 60)) {
      const past = (await loadPricePasts(primary(), productId, 'USD'))[variantId];
      expect(past?.lowestMinor).toBeGreaterThan(amountMinor);
    }
  });

  test.each([homeMarket, { locale: 'de', currency: 'EUR' } as const])(
    'a list counts a reduction from where the product’s page does, in $currency',
    async (market) => {
      await seedDemoShopOnce();
      const productIds = [...new Set((await reducedVariants()).map(({ productId }) => productId))];
      const cards = (await cardsOf(primary(), productIds, market)).filter(({ compareAt }) => compareAt);
      expect(cards.length).toBeGreaterThan(10);
      for (const { id, handle, price, compareAt, lowestBefore } of cards) {
        const variants = (await loadProduct(primary(), handle, market))?.variants ?? [];
        const cheapest = variants.find((variant) => variant.price.amountMinor === price.amountMinor);
        const past = (await loadPricePasts(primary(), id, market.currency))[cheapest?.id ?? ''];
        expect(lowestBefore).toEqual({ amountMinor: past?.lowestMinor, currency: market.currency });
        expect(lowestBefore?.amountMinor).toBeLessThanOrEqual(compareAt?.amountMinor ?? 0);
      }
    },
  );

  test('in the generated catalog', async () => {
    await seedProducts(500);
    expect(await unexplained()).toEqual([]);
  });
});

describe('the past of a price', () => {
  test('a converted price has the past of the price it comes from', async () => {
    const { productId, variantId } = await makeProduct(primary(), { priceMinor: 10_000 });
    await setTo(variantId, 8000, 10_000);
    const past = (await loadPricePasts(primary(), productId, 'EUR'))[variantId];
    expect(past?.lowestMinor).toBe(9190);
    expect(past?.steps.at(-1)?.amountMinor).toBe(7390);
    expect(await loadPricePasts(primary(), productId, 'JPY')).toEqual({});
  });

  test('the desk reduces a price: the lowest of the 30 days before is known', async () => {
    const { productId, variantId } = await makeProduct(primary(), { priceMinor: 5000 });
    expect(await loadPricePasts(primary(), productId, 'USD')).toEqual({});
    await primary()
      .update(priceChanges)
      .set({ changedAt: new Date(Date.now() - 80 * dayMs) })
      .where(eq(priceChanges.variantId, variantId));
    await primary()
      .insert(priceChanges)
      .values([
        {
          variantId,
          currency: 'USD',
          amountMinor: 4400,
          changedAt: new Date(Date.now() - 20 * dayMs),
          changedBy: 'test',
        },
        {
          variantId,
          currency: 'USD',
          amountMinor: 5000,
          changedAt: new Date(Date.now() - 15 * dayMs),
          changedBy: 'test',
        },
        {
          variantId,
          currency: 'EUR',
          amountMinor: 100,
          changedAt: new Date(Date.now() - 15 * dayMs),
          changedBy: 'test',
        },
      ]);
    await setTo(variantId, 4500, 5000);
    const past = (await loadPricePasts(primary(), productId, 'USD'))[variantId];
    expect(past?.lowestMinor).toBe(4400);
    expect(past?.steps.map((step) => step.amountMinor)).toEqual([5000, 4400, 5000, 4500]);
    await setTo(variantId, 5000, null);
    expect(await loadPricePasts(primary(), productId, 'USD')).toEqual({});
  });
});
