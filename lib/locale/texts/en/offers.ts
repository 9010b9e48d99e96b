/** What the search field offers while it is typed into. Sent with every page, so keep it short. */
export const offers = {
  past: 'You looked for',
  forget: 'Forget these',
  forgotten: 'Your searches are forgotten.',
  words: 'Search for',
  categories: 'Rooms',
  products: 'Pieces',
  all: 'All results for “{query}”',
  count: { one: '{count} suggestion', other: '{count} suggestions' },
  from: 'from {price}',
} as const;
