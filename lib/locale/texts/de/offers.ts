import type { offers as english } from '../en/offers';
import type { Worded } from '../worded';

export const offers: Worded<typeof english> = {
  past: 'Danach hast du gesucht',
  forget: 'Alle vergessen',
  forgotten: 'Deine Suchen sind vergessen.',
  words: 'Suchen nach',
  categories: 'Räume',
  products: 'Stücke',
  all: 'Alle Treffer zu „{query}“',
  count: { one: '{count} Vorschlag', other: '{count} Vorschläge' },
  from: 'ab {price}',
};
