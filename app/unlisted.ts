import type { Metadata } from 'next';

/**
 * For pages that are of use to the one who opened them only (cart, till, searches): they stay out of the
 * search engines people use. These are named, because a page closed to every robot alike counts as broken
 * in site audits; robots.txt lets them in, or they would never read this.
 */
export const unlisted: Pick<Metadata, 'robots' | 'other'> = {
  robots: { googleBot: { index: false } },
  other: { bingbot: 'noindex', duckduckbot: 'noindex' },
};
