import { shareMinor, spreadMinor } from '@/lib/money';

/** An order as it was sold: what each line and the shipping cost with their tax, less discounts. Minor units. */
export type SoldParts = {
  /** Lines of gift cards bear nothing: a card is worth what is paid for it. */
  lines: { lineId: string; paidMinor: number; taxMinor: number; cards?: unknown }[];
  shippingMinor: number;
  /** Of the lines and the shipping together. */
  taxMinor: number;
};

/** What of a line, or of the shipping (no line), was never taken, and the tax in it. */
export type LetOffPart = { lineId: string | null; amountMinor: number; taxMinor: number };

/**
 * Spreads what was let go over the lines and the shipping in proportion to what they cost, by largest remainder, each with
 * its share of its own tax: so that what is left of every part still has its tax in the same proportion, and the parts
 * sum to the whole. `undefined`: more was let go than goods and shipping cost.
 */
export function splitLetOff(sold: SoldParts, letOffMinor: number): LetOffPart[] | undefined {
  const linesTaxMinor = sold.lines.reduce((sum, line) => sum + line.taxMinor, 0);
  const shipping = {
    lineId: null,
    paidMinor: sold.shippingMinor,
    taxMinor: sold.taxMinor - linesTaxMinor,
  };
  const parts = [...sold.lines.filter((line) => !line.cards), shipping];
  const weights = parts.map(({ paidMinor }) => paidMinor);
  if (letOffMinor > weights.reduce((sum, weight) => sum + weight, 0)) return undefined;
  if (letOffMinor <= 0) return [];
  return spreadMinor(letOffMinor, weights).flatMap((amountMinor, index) => {
    const part = parts[index];
    if (!part || amountMinor === 0) return [];
    const { lineId, paidMinor, taxMinor } = part;
    return [{ lineId, amountMinor, taxMinor: shareMinor(taxMinor, amountMinor, paidMinor) }];
  });
}
