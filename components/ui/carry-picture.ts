const carriedForMs = 260;
/** Later than this the shopper has forgotten where the picture was. */
const rememberedForMs = 1500;

let left: { place: DOMRect; at: number } | undefined;

/** Notes where the picture beside a followed link stands (`data-carries`), if it does. */
export function leavePicture(link: HTMLAnchorElement): void {
  const picture = link.closest('[data-picture-ahead]')?.querySelector('[data-carries]');
  const place = picture?.getBoundingClientRect();
  const isSeen = place && place.bottom > 0 && place.top < innerHeight && place.width > 0;
  left = isSeen && !isCalm() ? { place, at: performance.now() } : undefined;
}

/**
 * Lets the picture of the page that has just come (`data-carried`) grow out of the place noted before. The
 * page is there at once and only the picture moves: the browser's own view transitions take two pictures of
 * the window first, which keeps the page waiting.
 */
export function carryPicture(): void {
  const from = left;
  left = undefined;
  if (!from || performance.now() - from.at > rememberedForMs) return;
  // In the frame to come, when the page has been scrolled to its place.
  requestAnimationFrame(() => {
    const picture = document.querySelector<HTMLElement>('[data-carried]');
    const to = picture?.getBoundingClientRect();
    if (!picture || !to || to.width === 0) return;
    const { place } = from;
    picture.animate(
      [
        {
          transformOrigin: '0 0',
          transform: `translate(${place.left - to.left}px, ${place.top - to.top}px) scale(${place.width / to.width})`,
          zIndex: 20,
        },
        { transformOrigin: '0 0', transform: 'none', zIndex: 20 },
      ],
      { duration: carriedForMs, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
    );
  });
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
