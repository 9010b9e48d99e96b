import type { PriceStep } from '@/lib/catalog/price-past';
import { diceOf } from './drawings/paint';

const dayMs = 86_400_000;

/**
 * What a demo variant has cost until now. What is on sale had its full price for three months, most with a
 * cheaper week in between, and was reduced some days before the shop opened.
 */
export function demoPriceSteps(
  product: { handle: string; createdAt: Date },
  price: { amountMinor: number; compareAtMinor: number | null },
  now: Date,
): PriceStep[] {
  const { amountMinor, compareAtMinor } = price;
  if (compareAtMinor === null) return [{ amountMinor, compareAtMinor, changedAt: product.createdAt }];
  const dice = diceOf(`${product.handle} prices`);
  const reducedDaysAgo = 3 + Math.floor(dice() * 15);
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const full = { amountMinor: compareAtMinor, compareAtMinor: null };
  const opening = { ...full, changedAt: daysAgo(90) };
  const reduced = { amountMinor, compareAtMinor, changedAt: daysAgo(reducedDaysAgo) };
  const cheaper = Math.round((compareAtMinor * 0.9) / 100) * 100;
  if (dice() < 0.3 || cheaper >= compareAtMinor) return [opening, reduced];
  const weekBegins = reducedDaysAgo + 12 + Math.floor(dice() * 12);
  const week = { amountMinor: cheaper, compareAtMinor, changedAt: daysAgo(weekBegins) };
  return [opening, week, { ...full, changedAt: daysAgo(weekBegins - 7) }, reduced];
}
