import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { assign } from '@/lib/experiments/assign';
import type { Experiment } from '@/lib/experiments/experiments';
import { flushExposures, recordExposure, writeExposures } from '@/lib/experiments/record-exposure';
import { experimentResult } from '@/lib/experiments/results';
import { newId } from '@/lib/id';

useTestStores();

const experiment = (name: string): Experiment => ({
  name,
  question: '',
  variants: [
    { name: 'before', weight: 1 },
    { name: 'after', weight: 1 },
  ],
  pages: /^\/$/,
  since: '2020-01-01T00:00:00Z',
  isOn: true,
});

async function order(visitorId: string, placedAt: Date, state = 'paid'): Promise<void> {
  const [checkoutId, orderId] = [newId('checkout'), newId('order')];
  await primarySql().begin((sql) => [
    sql`insert into checkouts (id, cart_id, state, expires_at) values (${checkoutId}, 'c', 'completed', now())`,
    sql`insert into orders (id, checkout_id, visitor_id, email, currency, subtotal_minor, shipping_minor,
        total_minor, shipping_method, shipping_address, state, placed_at)
      values (${orderId}, ${checkoutId}, ${visitorId}, 'a@example.com', 'USD', 1900, 0, 1900, 'standard', '{}',
        ${state}, ${placedAt.toISOString()})`,
  ]);
}

test('each visitor counts once, in the variant they saw first, however often they come', async () => {
  const once = experiment('once');
  const ids = Array.from({ length: 60 }, () => newId('visitor'));
  const at = new Date();
  for (let turn = 0; turn < 3; turn += 1)
    for (const visitorId of ids)
      recordExposure({ experiment: once.name, variant: assign(once, visitorId), visitorId, at });
  await flushExposures();
  const [first = ''] = ids;
  await writeExposures([{ experiment: once.name, variant: 'neither', visitorId: first, at: new Date() }]);
  const { variants } = await experimentResult(once);
  const expected = ids.filter((id) => assign(once, id) === 'before').length;
  expect(variants.map((variant) => variant.exposed)).toEqual([expected, 60 - expected]);
});

test('buyers are those who bought after they had seen it and kept it; other experiments are apart', async () => {
  const [own, other] = [experiment('bought'), experiment('bought-other')];
  const seenAt = new Date('2026-01-02T00:00:00Z');
  const [before, after, refunded, never] = Array.from({ length: 4 }, () => newId('visitor'));
  const seen = (visitorId = '') => ({ experiment: own.name, variant: 'after', visitorId, at: seenAt });
  await writeExposures([seen(before), seen(after), seen(refunded), seen(never)]);
  await writeExposures([{ ...seen(newId('visitor')), experiment: other.name }]);
  await order(before ?? '', new Date('2026-01-01T00:00:00Z'));
  await order(after ?? '', new Date('2026-01-03T00:00:00Z'));
  await order(after ?? '', new Date('2026-01-04T00:00:00Z'));
  await order(refunded ?? '', new Date('2026-01-03T00:00:00Z'), 'refunded');
  const { variants } = await experimentResult(own);
  expect(variants).toMatchObject([
    { name: 'before', exposed: 0, buyers: 0 },
    { name: 'after', exposed: 4, buyers: 1, difference: { low: -1, high: 1 } },
  ]);
});
