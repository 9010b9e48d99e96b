import { setImmediate as breathe } from 'node:timers/promises';
import { type Handler, render } from './render';

const keptLink = /href="((?:\/[a-z]{2})?\/[cp]\/[^"?#/]+)"/g;
const mostPages = 40;

/**
 * Asks the front for its first pages and what they link to: categories and the products that sell. Whoever
 * comes first would else wait for code that has not run yet, and for what everybody looks at. One page at a
 * time, so that who comes meanwhile is served between two of them. Answers how many there were; what fails is
 * left to who asks for it.
 */
export async function warmUp(front: Handler, startPaths: string[]): Promise<number> {
  const waiting = [...startPaths];
  const known = new Set(waiting);
  let warmed = 0;
  for (let path = waiting.shift(); path !== undefined && warmed < mostPages; path = waiting.shift()) {
    await breathe();
    const page = await render(front, path, {}).catch(() => undefined);
    warmed += 1;
    if (!page || !startPaths.includes(path)) continue;
    for (const [, link = ''] of page.body.toString('utf8').matchAll(keptLink)) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push(link);
    }
  }
  return warmed;
}
