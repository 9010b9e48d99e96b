type Press = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** The link this event happened in, if it leads to another page of this site, in this window. */
export function innerLinkOf(event: Event): HTMLAnchorElement | undefined {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return undefined;
  if (link.target && link.target !== '_self') return undefined;
  // A place within this page is the browser's to find.
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return isHere && link.hash ? undefined : link;
}

/** Address without the site's name, as the router wants it. */
export function pathOf(link: HTMLAnchorElement): string {
  return link.pathname + link.search + link.hash;
}

/** The main button, and no key that asks for a new tab, a window or a download. */
export function isPlainPress(press: Press): boolean {
  return press.button === 0 && !press.metaKey && !press.ctrlKey && !press.shiftKey && !press.altKey;
}

/** Where a GET form of this site (`data-inner`) leads with what is typed into it, as the router wants it. */
export function pathOfForm(event: SubmitEvent): string | undefined {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-inner')) return undefined;
  const address = new URL(form.action);
  address.search = new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, `${value}`]),
  ).toString();
  return address.pathname + address.search;
}
