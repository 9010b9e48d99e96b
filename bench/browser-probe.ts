import type { Page } from '@playwright/test';

type Probe = {
  pressedAt: number;
  layoutShift: number;
  painted: (title: string) => Promise<number>;
};
type Probed = { stoaProbe: Probe };

/** Watches a page from its first moment: when the pointer went down, when a heading was painted, what moved. */
export async function installProbe(page: Page): Promise<void> {
  // The compiler that runs this file names functions by a helper of its own, which no page has.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(() => {
    const probe: Probe = { pressedAt: 0, layoutShift: 0, painted };
    (window as unknown as Probed).stoaProbe = probe;
    addEventListener('pointerdown', (event) => (probe.pressedAt = event.timeStamp), true);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) probe.layoutShift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });

    /** The moment after the frame in which a heading of this text first stood in the page. */
    function painted(title: string): Promise<number> {
      return new Promise((resolve) => {
        const isThere = () =>
          [...document.querySelectorAll('h1')].some((heading) => heading.textContent?.trim() === title);
        const afterFrame = () =>
          requestAnimationFrame(() => {
            // A message sent in the frame arrives after its painting.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(0);
          });
        if (isThere()) return afterFrame();
        const watch = new MutationObserver(() => {
          if (!isThere()) return;
          watch.disconnect();
          afterFrame();
        });
        watch.observe(document, { subtree: true, childList: true, characterData: true });
      });
    }
  });
}

/** From the press of the pointer on the link to the painted title of the page it leads to. */
export async function pressToTitleMs(
  page: Page,
  link: ReturnType<Page['locator']>,
  title: string,
  hoverMs: number,
): Promise<number> {
  await link.scrollIntoViewIfNeeded();
  const box = await link.boundingBox();
  if (!box) throw new Error(`The link to "${title}" is not to be seen.`);
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10), { steps: 3 });
  await page.waitForTimeout(hoverMs);
  const painted = page.evaluate((wanted) => (window as unknown as Probed).stoaProbe.painted(wanted), title);
  // The watch has begun before the press is sent.
  await page.evaluate(() => 0);
  await page.mouse.down();
  // As long as a finger stays down on a mouse.
  await page.waitForTimeout(60);
  await page.mouse.up();
  const at = await painted;
  return at - (await page.evaluate(() => (window as unknown as Probed).stoaProbe.pressedAt));
}

export function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Probed).stoaProbe.layoutShift);
}

export function firstContentfulPaintMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
