import { type TaxRate, taxOn, taxRateFor } from '@/lib/tax/tax';
import { chooseDiscounts } from './choose-discounts';
import type { LineToPrice, PricedCart, PricedLine, PurseToUse, ToPrice, UsedPurse } from './priced-cart';

/**
 * Prices a cart: discounts on lines, discounts on the order spread over lines, shipping and what is taken
 * off it, tax for each line and for shipping rounded half up, the total, and what gift cards and store credit
 * pay of it. Pure; the order of computation is stated in docs/pricing.md.
 */
export function priceCart(cart: ToPrice): PricedCart {
  const { currency, shipping, isTaxIncluded } = cart;
  const { adjustments, offLines, offShipping } = chooseDiscounts(cart);
  const rateOf = (taxClass: TaxRate['taxClass']) =>
    (cart.place && taxRateFor(cart.taxRates, cart.place, taxClass)?.millionths) ?? 0;
  const lines = cart.lines.map((line, index): PricedLine => {
    const grossMinor = line.unitPriceMinor * line.quantity;
    const discountMinor = offLines[index] ?? 0;
    const taxMillionths = rateOf(line.taxClass);
    const taxMinor = taxOn(grossMinor - discountMinor, taxMillionths, isTaxIncluded);
    return { variantId: line.variantId, grossMinor, discountMinor, taxMinor, taxMillionths };
  });
  const shippingMinor = shipping?.priceMinor ?? 0;
  const shippingTaxMinor = taxOn(shippingMinor - offShipping, rateOf('shipping'), isTaxIncluded);
  const subtotalMinor = sum(lines.map((line) => line.grossMinor));
  const discountMinor = sum(lines.map((line) => line.discountMinor)) + offShipping;
  const allTaxMinor = sum(lines.map((line) => line.taxMinor)) + shippingTaxMinor;
  const taxMinor = isTaxIncluded ? 0 : allTaxMinor;
  const totalMinor = subtotalMinor - discountMinor + shippingMinor + taxMinor;
  const giftCardsMinor = sum(cart.lines.map(worthOf));
  const purses = payFromPurses(cart.purses, totalMinor - giftCardsMinor);
  return {
    currency,
    lines,
    adjustments,
    subtotalMinor,
    discountMinor,
    shippingMinor,
    shippingTaxMinor,
    taxMinor,
    includedTaxMinor: isTaxIncluded ? allTaxMinor : 0,
    totalMinor,
    ...(giftCardsMinor > 0 && { giftCardsMinor }),
    purses,
    dueMinor: totalMinor - sum(purses.map((purse) => purse.amountMinor)),
  };
}

/** What a line is worth as gift cards: of other goods, nothing. */
export function worthOf({ isGiftCard, unitPriceMinor, quantity }: LineToPrice): number {
  return isGiftCard ? unitPriceMinor * quantity : 0;
}

function payFromPurses(purses: readonly PurseToUse[], mostMinor: number): UsedPurse[] {
  let left = mostMinor;
  return purses.flatMap(({ id, kind, availableMinor }) => {
    const amountMinor = Math.max(0, Math.min(left, availableMinor));
    left -= amountMinor;
    return amountMinor > 0 ? [{ id, kind, amountMinor }] : [];
  });
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
