'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect } from 'react';
import { carryPicture, leavePicture } from '@/components/ui/carry-picture';
import { innerLinkOf, isPlainPress, pathOf, pathOfForm } from '@/components/ui/inner-links';
import { noteLeaving } from '@/components/ui/later';
import { type Ahead, lookAtLinksInView, lookWhereItPoints } from '@/components/ui/look-ahead';
import { splitLocale } from '@/lib/locale/address';

type Router = ReturnType<typeof useRouter>;
type PrefetchKind = NonNullable<Parameters<Router['prefetch']>[1]>['kind'];

/** Pages that are kept whole and the same for all: to fetch one early is cheap, and never wrong. */
const keptPath = /^\/$|^\/[cp]\/[^/]+$/;
const isShared = (pathname: string) => keptPath.test(splitLocale(pathname).path);

/**
 * Leads from page to page at once: fetches what may come next, goes when the pointer goes down and not when
 * it comes up, and carries the picture along. One script for all links of a page, which stay plain links.
 */
export function InstantPages() {
  const router = useRouter();
  const pathname = usePathname();
  useLayoutEffect(() => {
    if (pathname) carryPicture();
  }, [pathname]);
  useEffect(() => followLinks(router), [router]);
  useEffect(() => lookWhereItPoints(aheadOf(router)), [router]);
  useEffect(() => {
    if (pathname) return lookAtLinksInView(aheadOf(router));
  }, [router, pathname]);
  return null;
}

function aheadOf(router: Router): Ahead {
  return {
    isKept: isShared,
    fetchPage: (path) => router.prefetch(path, { kind: 'full' as PrefetchKind }),
  };
}

function followLinks(router: Router): () => void {
  /** The link that the pressed pointer has followed already: its click is old news. */
  let followed: HTMLAnchorElement | undefined;
  const press = (event: PointerEvent) => {
    followed = undefined;
    const link = innerLinkOf(event);
    // A finger may be about to scroll: it has gone somewhere only when it lifts.
    if (!link || event.pointerType !== 'mouse' || !isPlainPress(event)) return;
    if (!isShared(link.pathname)) return;
    followed = link;
    // By a click of its own, so that whoever listens to the link hears of it.
    link.click();
  };
  const click = (event: MouseEvent) => {
    const link = innerLinkOf(event);
    if (!link?.hasAttribute('data-inner') || event.defaultPrevented || !isPlainPress(event)) return;
    event.preventDefault();
    leavePicture(link);
    noteLeaving();
    router.push(pathOf(link), { scroll: link.dataset.inner !== 'keep-scroll' });
  };
  const swallow = (event: MouseEvent) => {
    if (!event.isTrusted || !followed?.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    followed = undefined;
  };
  const submit = (event: SubmitEvent) => {
    const path = event.defaultPrevented ? undefined : pathOfForm(event);
    if (path === undefined) return;
    event.preventDefault();
    router.push(path);
  };
  document.addEventListener('pointerdown', press);
  document.addEventListener('click', swallow, true);
  document.addEventListener('click', click);
  document.addEventListener('submit', submit);
  return () => {
    document.removeEventListener('pointerdown', press);
    document.removeEventListener('click', swallow, true);
    document.removeEventListener('click', click);
    document.removeEventListener('submit', submit);
  };
}
