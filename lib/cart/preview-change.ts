import type { Cart, CartLine } from '@/lib/cart/cart';
import { sumMoney, timesQuantity } from '@/lib/money';

/**
 * How the cart will be with another quantity of a line (0: without it), for the eye until the server's answer
 * is there. Pure, and of no consequence: what is paid is reckoned from live prices.
 */
export function previewChange(cart: Cart, variantId: string, quantity: number): Cart {
  const lines = cart.lines
    .filter((line) => quantity > 0 || line.variantId !== variantId)
    .map((line) => (line.variantId === variantId ? withQuantity(line, quantity) : line));
  const counted = lines.filter(({ problem }) => problem !== 'gone' && problem !== 'sold-out');
  return {
    ...cart,
    lines,
    subtotal: sumMoney(
      counted.map(({ lineTotal }) => lineTotal),
      cart.subtotal.currency,
    ),
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
  };
}

function withQuantity(line: CartLine, quantity: number): CartLine {
  const { problem, ...rest } = line;
  const changed = { ...rest, quantity, lineTotal: timesQuantity(line.unitPrice, quantity) };
  if (problem === 'not-enough' && quantity <= line.available) return changed;
  return { ...changed, ...(problem && { problem }) };
}
