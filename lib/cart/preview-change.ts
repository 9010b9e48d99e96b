import type { CartLine } from '@/lib/cart/cart';
import type { ShownCart } from '@/lib/cart/cart-sums';
import { sumMoney, timesQuantity } from '@/lib/money';

/**
 * How the cart will be with another quantity of a line (0: without it), for the eye until the server's answer
 * is there. Pure, and of no consequence: what is paid is reckoned from live prices.
 */
export function previewChange(cart: ShownCart, variantId: string, quantity: number): ShownCart {
  const lines = cart.lines
    .filter((line) => quantity > 0 || line.variantId !== variantId)
    .map((line) => (line.variantId === variantId ? withQuantity(line, quantity) : line));
  const counted = lines.filter(({ problem }) => problem !== 'gone' && problem !== 'sold-out');
  const { currency } = cart.subtotal;
  const subtotal = sumMoney(
    counted.map(({ lineTotal }) => lineTotal),
    currency,
  );
  const off = cart.sums.discounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const total = { amountMinor: Math.max(0, subtotal.amountMinor - off), currency };
  return {
    ...cart,
    lines,
    subtotal,
    // What the discounts will be is the server's to say: until then they are as they were.
    sums: { ...cart.sums, total },
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
  };
}

function withQuantity(line: CartLine, quantity: number): CartLine {
  const { problem, ...rest } = line;
  const changed = { ...rest, quantity, lineTotal: timesQuantity(line.unitPrice, quantity) };
  if (problem === 'not-enough' && quantity <= line.available) return changed;
  return { ...changed, ...(problem && { problem }) };
}
