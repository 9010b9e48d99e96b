import { describe, expect, test } from 'vitest';
import { currentLsn, primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { productByHandle } from '@/lib/catalog/questions';
import { newId } from '@/lib/id';
import type { Market } from '@/lib/market';
import { rateChanges, ratesForDesk } from './desk-rates';
import { setRate } from './set-rate';

useTestStores();

const euros: Market = { locale: 'en', currency: 'EUR' };
const setBy = newId('account');

async function priceShown(handle: string, market?: Market): Promise<number | undefined> {
  return (await productByHandle(handle, market))?.price.amountMinor;
}

describe('a rate set at the desk', () => {
  test('is seen at once on pages in that currency, and written down with who and when', async () => {
    const [productId, variantId] = [newId('product'), newId('variant')];
    await primarySql().begin((sql) => [
      sql`insert into accounts (id, email, name) values (${setBy}, 'ada@example.com', 'Ada')`,
      sql`insert into products (id, handle, title, status) values (${productId}, 'mug', 'Mug', 'published')`,
      sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`,
      sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', 2600)`,
    ]);
    // The replica may be a moment behind: questions wait for what was just written.
    await raiseTags([tag.catalog], await currentLsn());
    expect(await priceShown('mug', euros)).toBe(2390);
    expect(await priceShown('mug')).toBe(2600);
    expect(await setRate({ currency: 'EUR', rate: '1.1', rounding: 'half', setBy })).toBe(true);
    expect(await priceShown('mug', euros)).toBe(2850);
    expect(await priceShown('mug')).toBe(2600);
    expect(await ratesForDesk()).toMatchObject([
      { currency: 'EUR', baseCurrency: 'USD', rate: '1.1', stepMinor: 50, endingMinor: 0, setBy: 'Ada' },
    ]);
    expect(await rateChanges()).toMatchObject([
      { rate: '1.1', setBy: 'Ada' },
      { rate: '0.92', setBy: 'the shop itself' },
    ]);
  });

  test('changes nothing when it is what it was', async () => {
    const before = await rateChanges();
    expect(await setRate({ currency: 'EUR', rate: '1.10', rounding: 'half', setBy })).toBe(false);
    expect(await rateChanges()).toEqual(before);
    const told = await primarySql()`select 1 from outbox where topic = 'rate.changed'`;
    expect(told).toHaveLength(1);
  });
});
