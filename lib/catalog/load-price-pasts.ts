import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { clock } from '@/lib/clock';
import { texts } from './filter-conditions';
import { type PricePast, pricePastOf } from './price-past';
import { select } from './select';

/** A price that changes by the hour must not make its page heavy: the last steps tell enough. */
const mostSteps = 200;

type StepRow = {
  variant_id: string;
  amount_minor: number;
  compare_at_minor: number | null;
  changed_at: string;
};

/**
 * The pasts of a product's reduced prices in one currency, by variant id. A price that is converted has the
 * past of the one it comes from, at today's rate: another rate is no reduction.
 */
export async function loadPricePasts(
  db: Db,
  productId: string,
  currency: string,
): Promise<Record<string, PricePast>> {
  return pastsWhere(db, sql`v.product_id = ${productId}`, currency);
}

/**
 * The lowest price of the 30 days before their reduction, in minor units, of variants that are reduced now: what
 * a list's "per cent off" counts from, as the product's page does.
 */
export async function lowestBeforeReductions(
  db: Db,
  variantIds: string[],
  currency: string,
): Promise<Map<string, number>> {
  if (variantIds.length === 0) return new Map();
  const pasts = await pastsWhere(db, sql`v.id = any(${texts(variantIds)})`, currency);
  return new Map(
    Object.entries(pasts).flatMap(([variantId, { lowestMinor }]) =>
      lowestMinor === undefined ? [] : [[variantId, lowestMinor] as const],
    ),
  );
}

async function pastsWhere(db: Db, which: SQL, currency: string): Promise<Record<string, PricePast>> {
  const rows = await select<StepRow>(
    db,
    sql`
    select step.variant_id, step.changed_at,
      case when rate.currency is null then step.amount_minor
        else convert_price(step.amount_minor, rate.rate, rate.step_minor, rate.ending_minor) end as amount_minor,
      case when rate.currency is null then step.compare_at_minor
        else convert_price(step.compare_at_minor, rate.rate, rate.step_minor, rate.ending_minor) end as compare_at_minor
    from variants v
    cross join lateral price_in(v.id, ${currency}) shown
    left join prices own on own.variant_id = v.id and own.currency = ${currency}
    left join exchange_rates rate on rate.currency = ${currency} and own.variant_id is null
    cross join lateral (
      select c.variant_id, c.amount_minor, c.compare_at_minor, c.changed_at from price_changes c
      where c.variant_id = v.id and c.currency = coalesce(rate.base_currency, ${currency})
      order by c.changed_at desc limit ${mostSteps}
    ) step
    where ${which} and v.withdrawn_at is null and shown.compare_at_minor is not null
    order by step.variant_id, step.changed_at`,
  );
  const now = clock.now();
  const byVariant = new Map<string, StepRow[]>();
  for (const row of rows) byVariant.set(row.variant_id, [...(byVariant.get(row.variant_id) ?? []), row]);
  return Object.fromEntries(
    [...byVariant].flatMap(([variantId, steps]) => {
      const past = pricePastOf(steps.map(toStep), now);
      return past ? [[variantId, past]] : [];
    }),
  );
}

function toStep({ amount_minor, compare_at_minor, changed_at }: StepRow) {
  return { amountMinor: amount_minor, compareAtMinor: compare_at_minor, changedAt: new Date(changed_at) };
}
