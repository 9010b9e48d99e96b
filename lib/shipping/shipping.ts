export const shippingMethodIds = ['standard', 'express', 'pickup'] as const;
export type ShippingMethodId = (typeof shippingMethodIds)[number];

/** How gift cards go: with nothing else in the cart it is the only way, and no tariff names it. */
export const mailWayId = 'email';
export type WayId = ShippingMethodId | typeof mailWayId;

/** The way that a promotion of free shipping makes free. */
export const freeMethodId: ShippingMethodId = 'standard';

export function isShippingMethodId(text: unknown): text is ShippingMethodId {
  return shippingMethodIds.some((known) => known === text);
}

/** A zone holds countries; the zone with none is for all that no other names. */
export type ShippingZone = { id: string; name: string; countryCodes: string[] };

/**
 * A price of a way of shipping, for orders of some weight and total. `toGrams` and `belowTotalMinor` absent:
 * no bound. Where several fit, the lowest price is the one.
 */
export type ShippingRate = {
  zoneId: string;
  method: ShippingMethodId;
  currency: string;
  priceMinor: number;
  fromTotalMinor: number;
  belowTotalMinor: number | null;
  fromGrams: number;
  toGrams: number | null;
};

export type Tariff = { zones: ShippingZone[]; rates: ShippingRate[] };

/** A way to get the goods, with its price for this order in minor units of the order's currency. */
export type ShippingOption = { id: WayId; priceMinor: number };

export function zoneOf({ zones }: Tariff, countryCode: string): ShippingZone | undefined {
  return (
    zones.find((zone) => zone.countryCodes.includes(countryCode)) ??
    zones.find((zone) => zone.countryCodes.length === 0)
  );
}

/** The ways an order can be sent to a country: `totalMinor` is what its goods cost after discounts. */
export function shippingOptions(
  tariff: Tariff,
  order: { totalMinor: number; grams: number; currency: string; countryCode: string },
): ShippingOption[] {
  const zone = zoneOf(tariff, order.countryCode);
  const fitting = tariff.rates.filter((rate) => rate.zoneId === zone?.id && fits(rate, order));
  return shippingMethodIds.flatMap((id) => {
    const prices = fitting.filter((rate) => rate.method === id).map((rate) => rate.priceMinor);
    return prices.length > 0 ? [{ id, priceMinor: Math.min(...prices) }] : [];
  });
}

function fits(rate: ShippingRate, order: { totalMinor: number; grams: number; currency: string }): boolean {
  return (
    rate.currency === order.currency &&
    order.totalMinor >= rate.fromTotalMinor &&
    (rate.belowTotalMinor === null || order.totalMinor < rate.belowTotalMinor) &&
    order.grams >= rate.fromGrams &&
    (rate.toGrams === null || order.grams <= rate.toGrams)
  );
}

/** From this total on standard shipping to a country is free, whatever it weighs; `undefined` when it never is. */
export function freeShippingFromIn(
  tariff: Tariff,
  { currency, countryCode }: { currency: string; countryCode: string },
): number | undefined {
  const zone = zoneOf(tariff, countryCode);
  const free = tariff.rates.filter(
    (rate) =>
      rate.zoneId === zone?.id &&
      rate.method === freeMethodId &&
      rate.currency === currency &&
      rate.priceMinor === 0 &&
      rate.belowTotalMinor === null &&
      rate.fromGrams === 0 &&
      rate.toGrams === null,
  );
  return free.length > 0 ? Math.min(...free.map((rate) => rate.fromTotalMinor)) : undefined;
}
