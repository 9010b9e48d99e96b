'use client';

import type { ComponentProps } from 'react';
import { useMarket } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  /** `false`: too many, or too seldom followed, to be fetched as soon as it stands in view. */
  prefetch?: false;
  /** `false`: the next page is shown at the height where this one was left. */
  scroll?: false;
};

/**
 * A link within the shop: stays in the page's language. Paths are given without a language's prefix. A plain
 * link, which `InstantPages` follows without loading the page anew.
 */
export function ShopLink({ href, prefetch, scroll, ...link }: Props) {
  const { locale } = useMarket();
  return (
    <a
      {...link}
      href={localPath(locale, href)}
      data-inner={scroll === false ? 'keep-scroll' : ''}
      data-ahead={prefetch === false ? 'no' : undefined}
    />
  );
}
