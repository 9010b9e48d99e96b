import { type Currency, isCurrency } from '@/lib/market';
import type { Money } from '@/lib/money';

/** A way to get the goods, with its price for this order in minor units of the order's currency. */
export type ShippingOption = { id: ShippingMethodId; priceMinor: number };

export const shippingMethodIds = ['standard', 'express', 'pickup'] as const;
export type ShippingMethodId = (typeof shippingMethodIds)[number];

/** Prices of their own in each currency: a rate would make odd ones. */
const tariffs: Record<Currency, { freeFromMinor: number; standardMinor: number; expressMinor: number }> = {
  USD: { freeFromMinor: 7500, standardMinor: 500, expressMinor: 1400 },
  EUR: { freeFromMinor: 6900, standardMinor: 490, expressMinor: 1290 },
};

function tariffIn(currency: string) {
  if (!isCurrency(currency)) throw new RangeError(`Nothing is shipped for ${currency}.`);
  return tariffs[currency];
}

/** From this subtotal on, standard shipping is free. */
export function freeShippingFrom(currency: string): Money {
  return { amountMinor: tariffIn(currency).freeFromMinor, currency };
}

/** The ways this order can be shipped to a country; pickup is in the shop's own country only. */
export function shippingMethods(
  order: { subtotalMinor: number; currency: string },
  address?: { countryCode: string },
): ShippingOption[] {
  const { freeFromMinor, standardMinor, expressMinor } = tariffIn(order.currency);
  const isFree = order.subtotalMinor >= freeFromMinor;
  const options: ShippingOption[] = [
    { id: 'standard', priceMinor: isFree ? 0 : standardMinor },
    { id: 'express', priceMinor: expressMinor },
    { id: 'pickup', priceMinor: 0 },
  ];
  const isAbroad = address !== undefined && address.countryCode !== '' && address.countryCode !== 'US';
  return isAbroad ? options.filter((option) => option.id !== 'pickup') : options;
}
