import { innerLinkOf, pathOf } from '@/components/ui/inner-links';

export type Ahead = {
  /** Whether the page at this path is the same for all and kept, so that fetching it early costs little. */
  isKept: (pathname: string) => boolean;
  fetchPage: (path: string) => void;
};

/** So many pages are fetched ahead for one that is looked at. */
const mostInView = 12;
/** A link that is only scrolled past is not looked at. */
const seenForMs = 150;

/** Fetches, when the browser is idle, a few pages whose links stay in view. Returns how to stop. */
export function lookAtLinksInView({ isKept, fetchPage }: Ahead): () => void {
  if (isFrugal()) return () => {};
  const asked = new Set([location.pathname + location.search]);
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const look = (link: HTMLAnchorElement) => {
    const path = pathOf(link);
    if (asked.size > mostInView || asked.has(path)) return;
    asked.add(path);
    whenIdle(() => fetchPage(path));
  };
  const links = new Map<Element, HTMLAnchorElement>();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      const link = links.get(target);
      if (!link || !isIntersecting || !isShown(target)) continue;
      timers.set(
        target,
        setTimeout(() => look(link), seenForMs),
      );
    }
  });
  // What the page is about comes before what frames it.
  for (const place of ['main', 'header'])
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`${place} a[href]:not([data-ahead])`))
      if (link.origin === location.origin && isKept(link.pathname)) {
        // A tile is seen by its picture, which stands above its link.
        const place = link.closest('[data-picture-ahead]') ?? link;
        links.set(place, link);
        watch.observe(place);
      }
  return () => {
    watch.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/** Fetches the page behind a link that is pointed at, touched or reached by keyboard. Returns how to stop. */
export function lookWhereItPoints({ isKept, fetchPage }: Ahead): () => void {
  let latest: HTMLAnchorElement | undefined;
  const look = (event: Event) => {
    const link = innerLinkOf(event);
    if (!link || link === latest) return;
    latest = link;
    warmPicture(link);
    if (isKept(link.pathname)) fetchPage(pathOf(link));
  };
  const signs = ['pointerover', 'touchstart', 'focusin'] as const;
  for (const sign of signs) document.addEventListener(sign, look, { passive: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, look);
  };
}

/** The picture that the next page shows large, at the size it will have there (`data-picture-ahead`: its CSS sizes). */
function warmPicture(link: HTMLAnchorElement): void {
  const place = link.closest<HTMLElement>('[data-picture-ahead]');
  const shown = place?.querySelector('img');
  if (!place || !shown) return;
  const ahead = new Image();
  ahead.sizes = place.dataset.pictureAhead ?? '';
  ahead.srcset = shown.srcset;
  if (!shown.srcset) ahead.src = shown.src;
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** The shopper pays by the megabyte, or waits for each. */
function isFrugal(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}
