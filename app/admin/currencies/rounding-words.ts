import type { Rounding } from '@/lib/exchange/convert-price';

/** How the desk calls the ways to round. */
export const roundingWords: Record<Rounding, string> = {
  ninety: 'To the nearest .90',
  half: 'To the nearest .00 or .50',
  whole: 'To the nearest .00',
  cent: 'To the cent',
};
