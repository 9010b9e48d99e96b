import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { maxAmountMinor } from '@/lib/money';
import { convertPrice, type Rounding, roundings } from './convert-price';

useTestStores();

async function variantFor(priceMinor: number): Promise<string> {
  const [productId, variantId] = [newId('product'), newId('variant')];
  await primarySql().begin((sql) => [
    sql`insert into products (id, handle, title) values (${productId}, ${productId}, 'Mug')`,
    sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', ${priceMinor})`,
  ]);
  return variantId;
}

async function priceIn(variantId: string, currency: string) {
  const [row] = await primarySql()<{ amount_minor: number; compare_at_minor: number | null }[]>`
    select * from price_in(${variantId}, ${currency})`;
  return row && [row.amount_minor, row.compare_at_minor];
}

describe('the database', () => {
  test('converts as the TypeScript does', async () => {
    const cases = fc.sample(
      fc.record({
        amount: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: maxAmountMinor })),
        rate: fc.integer({ min: 1, max: 2_000_000_000 }).map((rate) => (rate / 1e8).toFixed(8)),
        rounding: fc.constantFrom<Rounding>('ninety', 'half', 'whole', 'cent'),
      }),
      2000,
    );
    const asked = cases.map(({ amount, rate, rounding }, place) => ({
      amount,
      rate,
      place,
      ...roundings[rounding],
    }));
    const rows = await primarySql()<{ converted: number }[]>`
      select convert_price(asked.amount, asked.rate, asked."stepMinor", asked."endingMinor") as converted
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as asked(amount int, rate numeric, "stepMinor" int, "endingMinor" int, place int)
      order by place`;
    expect(rows.map((row) => row.converted)).toEqual(asked.map((one) => convertPrice(one.amount, one)));
  });

  test('takes a price of its own before a converted one, and has none without a rate', async () => {
    const variantId = await variantFor(2600);
    expect(await priceIn(variantId, 'USD')).toEqual([2600, null]);
    expect(await priceIn(variantId, 'EUR')).toEqual([2390, null]);
    expect(await priceIn(variantId, 'CHF')).toBeUndefined();
    await primarySql()`update prices set compare_at_minor = 3000 where variant_id = ${variantId}`;
    expect(await priceIn(variantId, 'EUR')).toEqual([2390, 2790]);
    // Rounded to the same price, it is no former price any more.
    await primarySql()`update prices set compare_at_minor = 2610 where variant_id = ${variantId}`;
    expect(await priceIn(variantId, 'EUR')).toEqual([2390, null]);
    await primarySql()`insert into prices values (${variantId}, 'EUR', 2100, 2500)`;
    expect(await priceIn(variantId, 'EUR')).toEqual([2100, 2500]);
  });

  test('looks a price up by its key, however large the catalog', async () => {
    const plan = await primarySql()`
      explain (costs off) select p.* from variants v cross join lateral price_in(v.id, 'EUR') p where v.id = 'x'`;
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).not.toContain('Function Scan');
    expect(text).not.toMatch(/Seq Scan on prices/);
  });
});
