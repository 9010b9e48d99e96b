/** A way to get the goods, with its price for this order in minor units of the shop's currency. */
export type ShippingOption = { id: ShippingMethodId; name: string; promise: string; priceMinor: number };

export const shippingMethodIds = ['standard', 'express', 'pickup'] as const;
export type ShippingMethodId = (typeof shippingMethodIds)[number];

const freeFromMinor = 7500;
const standardMinor = 500;
const expressMinor = 1400;

/** The ways this order can be shipped to a country; pickup is in the shop's own country only. */
export function shippingMethods(
  order: { subtotalMinor: number },
  address?: { countryCode: string },
): ShippingOption[] {
  const isFree = order.subtotalMinor >= freeFromMinor;
  const options: ShippingOption[] = [
    {
      id: 'standard',
      name: 'Standard',
      promise: isFree ? '3–5 working days, free from $75' : '3–5 working days',
      priceMinor: isFree ? 0 : standardMinor,
    },
    { id: 'express', name: 'Express', promise: '1–2 working days', priceMinor: expressMinor },
    { id: 'pickup', name: 'Pick up', promise: 'At our warehouse, from tomorrow', priceMinor: 0 },
  ];
  const isAbroad = address !== undefined && address.countryCode !== '' && address.countryCode !== 'US';
  return isAbroad ? options.filter((option) => option.id !== 'pickup') : options;
}
