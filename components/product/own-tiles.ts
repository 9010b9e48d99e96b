import { localPath } from '@/lib/locale/address';
import type { Locale } from '@/lib/market';
import type { OwnTile } from '@/lib/price-lists/own-prices';

type Tell = (tiles: Record<string, OwnTile>) => void;

const mostAtOnce = 60;
/** What is drawn together is asked for together. */
const gatherMs = 40;

let asked = new Set<string>();
let tell: Tell | undefined;
let waiting: number | undefined;

/**
 * Asks what the products on the page cost this member, those that come later too. The pages themselves are the same
 * for all; prices say by `data-price-of` whose they are.
 */
export function followTiles(tellOf: Tell): void {
  // Somebody else may have signed in, or a list may have begun.
  asked = new Set();
  const isFirst = tell === undefined;
  tell = tellOf;
  void askForNew();
  if (!isFirst) return;
  new MutationObserver(() => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(askForNew, gatherMs);
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-price-of'] });
}

async function askForNew(): Promise<void> {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-price-of]')];
  const ids = [...new Set(shown.map((price) => price.dataset.priceOf ?? ''))];
  const fresh = ids.filter((id) => id && !asked.has(id));
  for (const id of fresh) asked.add(id);
  for (let from = 0; from < fresh.length; from += mostAtOnce) await ask(fresh.slice(from, from + mostAtOnce));
}

async function ask(ids: string[]): Promise<void> {
  try {
    const locale = document.documentElement.lang as Locale;
    const response = await fetch(localPath(locale, `/api/prices?products=${ids.join(',')}`));
    const { tiles = {} } = (await response.json()) as { tiles?: Record<string, OwnTile> };
    if (Object.keys(tiles).length > 0) tell?.(tiles);
  } catch {
    // Offline: everybody's price stays, and the cart says the own one.
  }
}
