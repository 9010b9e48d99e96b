import { isbot } from 'isbot';
import type { Version } from '@/lib/cache/front';
import { clock } from '@/lib/clock';
import { assign, firstVariant } from '@/lib/experiments/assign';
import { type Experiment, experiments, isLive } from '@/lib/experiments/experiments';
import { isId, newId } from '@/lib/id';
import { splitLocale } from '@/lib/locale/address';
import { visitorCookieName, visitorCookieOptions } from '@/lib/visitors/visitor-cookie';

/** Tells the renderer which variants to show: `home-shelf-order=newest-first`. Never taken from a visitor. */
export const variantsHeader = 'x-stoa-variants';

type Asked = { url: string; headers: Record<string, string | string[] | undefined> };

/**
 * Which version of a page a request sees, decided before any cache is asked; `undefined` for the pages that no
 * experiment touches. A browser without a visitor id is given one with this very answer, so that its next page
 * is no other variant.
 */
export function chooseVersion(
  { url, headers }: Asked,
  all: readonly Experiment[] = experiments,
): Version | undefined {
  const { path } = splitLocale(url.split('?')[0] ?? '/');
  const live = liveOn(path, all);
  if (live.length === 0) return undefined;
  const known = visitorIn(headers.cookie);
  if (known) return { value: variantsFor(live, known) };
  const userAgent = headers['user-agent'];
  if (typeof userAgent !== 'string' || !userAgent || isbot(userAgent))
    return { value: variantsFor(live, undefined) };
  const visitorId = newId('visitor');
  return { value: variantsFor(live, visitorId), setCookie: cookieOf(visitorId) };
}

/** The experiments that run on a path (without its language) now. */
export function liveOn(path: string, all: readonly Experiment[] = experiments): Experiment[] {
  return all.filter((experiment) => experiment.pages.test(path) && isLive(experiment, clock.now()));
}

/** The header's value for a visitor; without one, the shop as it was. */
export function variantsFor(live: readonly Experiment[], visitorId: string | undefined): string {
  return live
    .map(
      (experiment) =>
        `${experiment.name}=${visitorId ? assign(experiment, visitorId) : firstVariant(experiment)}`,
    )
    .join(',');
}

const visitorCookie = new RegExp(`(?:^|;\\s*)${visitorCookieName}=([^;]+)`);

function visitorIn(cookie: string | string[] | undefined): string | undefined {
  const id = typeof cookie === 'string' ? visitorCookie.exec(cookie)?.[1] : undefined;
  return isId('visitor', id) ? id : undefined;
}

function cookieOf(visitorId: string): string {
  const { path, maxAge, secure } = visitorCookieOptions();
  const parts = [`${visitorCookieName}=${visitorId}`, `Path=${path}`, `Max-Age=${maxAge}`, 'HttpOnly'];
  return [...parts, 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ');
}
