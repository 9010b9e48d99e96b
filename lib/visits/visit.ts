/** How a visit came about, in a word. */
export const media = [
  'search',
  'social',
  'email',
  'paid',
  'affiliate',
  'referral',
  'internal',
  'direct',
  'chatbot',
] as const;

export type Medium = (typeof media)[number];

/** A place on the web that sends visitors: its medium, and its name as people write it. */
export type Place = { medium: Medium; source: string };

/** What is known of a visit when it begins. Every text may be missing, broken or a lie. */
export type Visit = {
  /** Address of the page that was asked for; a path with its query is enough. */
  url?: string | null | undefined;
  referrer?: string | null | undefined;
  /** `null` or empty: asked for without one. `undefined`: not known. */
  userAgent?: string | null | undefined;
  /** The shop's own host, with or without a port. Without it the host of `url` is taken. */
  host?: string | null | undefined;
};
