import { env } from '@/env';

/** The whole address of a path, for what is read away from the shop: share cards, sitemaps, mail. */
export function siteAddress(path: string): string {
  return new URL(path, env().STOA_URL ?? `http://localhost:${env().PORT}`).href;
}
