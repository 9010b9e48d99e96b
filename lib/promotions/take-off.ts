import { shareMinor, spreadMinor } from '@/lib/money';
import { isInScope, type PromotedLine, type Promotion, wholeBasisPoints } from './promotion';

/** A line as far as it is discounted: `leftMinor` of its price is still to be paid. */
export type DiscountedLine = PromotedLine & { leftMinor: number };

/**
 * What a promotion takes off each line, in their order; never more than is left of one. Percentages are of
 * what is left of the goods in scope together, rounded half up once, and spread by largest remainder.
 */
export function takenOff(promotion: Promotion, lines: readonly DiscountedLine[], currency: string): number[] {
  const weights = lines.map((line) => (isInScope(promotion, line) ? line.leftMinor : 0));
  const left = weights.reduce((sum, weight) => sum + weight, 0);
  switch (promotion.kind) {
    case 'percent':
      return spreadMinor(shareMinor(left, promotion.percentBasisPoints, wholeBasisPoints), weights);
    case 'amount':
      return spreadMinor(Math.min(left, promotion.amounts[currency] ?? 0), weights);
    case 'buy-x-get-y':
      return cheapestPieces(promotion, lines);
    case 'free-shipping':
      return lines.map(() => 0);
  }
}

/** For every `buy + get` pieces in scope, `get` are reduced: the cheapest of all. */
function cheapestPieces(promotion: Promotion, lines: readonly DiscountedLine[]): number[] {
  const own = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => isInScope(promotion, line))
    .sort((one, other) => one.line.unitPriceMinor - other.line.unitPriceMinor || one.index - other.index);
  const pieces = own.reduce((sum, { line }) => sum + line.quantity, 0);
  let toReduce = Math.floor(pieces / (promotion.buyPieces + promotion.getPieces)) * promotion.getPieces;
  const off = lines.map(() => 0);
  for (const { line, index } of own) {
    const reduced = Math.min(toReduce, line.quantity);
    toReduce -= reduced;
    const share = shareMinor(reduced * line.unitPriceMinor, promotion.percentBasisPoints, wholeBasisPoints);
    off[index] = Math.min(line.leftMinor, share);
  }
  return off;
}

/** What a promotion takes off the price of one way of shipping. */
export function takenOffShipping(promotion: Promotion, priceMinor: number): number {
  return promotion.kind === 'free-shipping' ? priceMinor : 0;
}
