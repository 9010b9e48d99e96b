import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { clock } from '@/lib/clock';
import { select } from './cards';
import { type PricePast, pricePastOf } from './price-past';

/** A price that changes by the hour must not make its page heavy: the last steps tell enough. */
const mostSteps = 200;

type StepRow = {
  variant_id: string;
  amount_minor: number;
  compare_at_minor: number | null;
  changed_at: string;
};

/** The pasts of a product's reduced prices in one currency, by variant id. */
export async function loadPricePasts(
  db: Db,
  productId: string,
  currency: string,
): Promise<Record<string, PricePast>> {
  const rows = await select<StepRow>(
    db,
    sql`
    select step.* from variants v
    join prices pr on pr.variant_id = v.id and pr.currency = ${currency}
    cross join lateral (
      select c.variant_id, c.amount_minor, c.compare_at_minor, c.changed_at from price_changes c
      where c.variant_id = v.id and c.currency = ${currency}
      order by c.changed_at desc limit ${mostSteps}
    ) step
    where v.product_id = ${productId} and v.withdrawn_at is null and pr.compare_at_minor is not null
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
