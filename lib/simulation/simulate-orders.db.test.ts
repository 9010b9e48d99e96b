import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { seedDemoShopOnce } from '@/lib/demo-shop/seed';
import { reconcileLedger } from '@/lib/reports/reconcile-ledger';
import { simulateOrders } from './simulate-orders';

useTestStores();

test('120 orders live every fate, and the books agree', async () => {
  await seedDemoShopOnce();
  const seen: number[] = [];
  const { byFate, faults, orders } = await simulateOrders(120, {
    seed: 4,
    onProgress: (done) => seen.push(done),
  });
  expect(faults).toEqual({});
  expect(orders).toBe(120);
  expect(seen.at(-1)).toBe(120);
  expect(Object.entries(byFate).filter(([, count]) => count === 0)).toEqual([]);
  const [counts] = await primarySql()`
    select count(*)::int as orders, count(distinct currency)::int as currencies,
      bool_or(discount_minor > 0) as discounted, bool_or(gift_card_minor > 0) as by_gift_card,
      (select count(*) > 0 from sold_cards) as cards_sold,
      (select count(*) > 0 from payments where state = 'refused') as refused,
      (select count(*) > 0 from inventory_movements where reason = 'write-off') as written_off,
      (select count(*) > 0 from refunds where state = 'settled') as refunded
    from orders`;
  expect(counts).toEqual({
    ...{ orders: 120, currencies: 2, discounted: true, by_gift_card: true, refused: true },
    ...{ written_off: true, refunded: true, cards_sold: true },
  });
  const { checks, isRight } = await reconcileLedger();
  expect(checks.filter(({ off }) => off > 0)).toEqual([]);
  expect(isRight).toBe(true);
}, 120_000);
