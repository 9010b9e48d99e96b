import type { Texts } from '@/lib/locale/texts/texts';

const known = ['standard', 'express', 'pickup', 'email'] as const;
type Way = (typeof known)[number];

function wayOf(method: string): Way | undefined {
  return known.find((way) => way === method);
}

/** What a way of shipping is called; an older one that is no longer offered keeps its id. */
export function shippingName(t: Texts['shipping'], method: string): string {
  const way = wayOf(method);
  return way ? t[way] : method;
}

/** What happens next to an order that goes this way. */
export function nextStep(t: Texts['shipping'], method: string): string {
  const way = wayOf(method);
  return way ? t[`${way}Next`] : '';
}
