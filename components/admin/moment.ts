import { shop } from '@/lib/shop';

const words = new Intl.DateTimeFormat(shop.locale, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** `Nov 23, 2026, 8:01 AM`, in UTC: the desk has one clock, wherever its people sit. */
export function formatMoment(at: Date): string {
  return words.format(at);
}
