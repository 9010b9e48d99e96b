import { newId } from '@/lib/id';
import { writePromotion } from '@/lib/promotions/write-promotion';
import type { Stage } from './buy-planned';
import { goodsForSale, stockUp } from './goods';
import { liveOrder } from './live-order';
import { type CouponKind, type Fate, fates, type OrderPlan, planOrder } from './plan-order';

export type Simulation = {
  orders: number;
  seconds: number;
  byFate: Record<Fate, number>;
  /** Orders that could not be made as planned, by why. */
  faults: Record<string, number>;
};

/** At once: as many as the primary's pool has lines for. */
const lanes = 16;
const by = 'simulation';

/**
 * Makes so many orders by the shop's own verbs, each with a fate of its own: discounts, gift cards, two currencies,
 * refused cards, cancellations, refunds, parcels and returns. The same seed makes the same orders of the same goods.
 */
export async function simulateOrders(
  orders: number,
  { seed, onProgress = () => {} }: { seed: number; onProgress?: (done: number) => void },
): Promise<Simulation> {
  const goods = await goodsForSale();
  if (goods.ids.length === 0) throw new RangeError('The shop sells nothing.');
  await stockUp(goods, plansOf(orders, seed, goods.ids.length));
  const stage: Stage = { goods: { ...goods, in: plentyOf(goods.in) }, codes: await makeCoupons() };
  const byFate = Object.fromEntries(Object.keys(fates).map((fate) => [fate, 0])) as Simulation['byFate'];
  const faults: Simulation['faults'] = {};
  const plans = plansOf(orders, seed, goods.ids.length);
  let done = 0;
  const lane = async () => {
    for (const plan of plans) {
      try {
        await liveOrder(plan, stage);
        byFate[plan.fate] += 1;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        faults[why] = (faults[why] ?? 0) + 1;
      }
      done += 1;
      onProgress(done);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return { orders: done, seconds: (performance.now() - begun) / 1000, byFate, faults };
}

function* plansOf(orders: number, seed: number, goodsCount: number): Generator<OrderPlan> {
  for (let number = 0; number < orders; number += 1) yield planOrder(seed, number, goodsCount);
}

/** The shelves were filled for all orders after the goods were looked at. */
function plentyOf(seen: Stage['goods']['in']): Stage['goods']['in'] {
  for (const variants of Object.values(seen)) {
    for (const variant of variants.values()) variant.available = Number.MAX_SAFE_INTEGER;
  }
  return seen;
}

async function makeCoupons(): Promise<Stage['codes']> {
  const codes = {} as Stage['codes'];
  for (const kind of ['percent', 'amount', 'free-shipping'] as CouponKind[]) {
    const code = newId('cart').toUpperCase();
    const made = await writePromotion(
      {
        ...{ names: { en: `Simulated: ${kind}` }, code, kind, percentBasisPoints: 1500 },
        ...{ amounts: kind === 'amount' ? { USD: 400, EUR: 400 } : {}, buyPieces: 2, getPieces: 1 },
        ...{ scope: 'all', scopeIds: [], minimumTotals: {}, minimumPieces: 0, startsAt: null, endsAt: null },
        ...{ usesLimit: null, usesPerCustomer: null, isExclusive: false, priority: 5 },
      },
      { by },
    );
    if (!made.ok) throw new Error(made.problem.kind);
    codes[kind] = code;
  }
  return codes;
}
