/** What this shop is called and how it trades. One place; later issues move it into settings. */
export const shop = {
  name: 'Stoa',
  currency: 'USD',
  locale: 'en-US',
  /** Pieces of one variant a cart line may hold. */
  maxQuantityPerLine: 99,
  /** At or below this many pieces the shopper is told that few are left. */
  lowStockAt: 5,
} as const;
