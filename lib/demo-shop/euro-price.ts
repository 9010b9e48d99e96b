/**
 * What a demo good costs in euros: not its dollar price converted, but a price somebody set: tax is in it,
 * so it is a little more than a rate would make it, in whole euros, and in fives from a hundred on.
 */
export function euroPrice(dollarsMinor: number): number {
  const euros = (dollarsMinor / 100) * 0.95;
  const step = euros < 100 ? 1 : 5;
  return Math.max(1, Math.round(euros / step) * step) * 100;
}
