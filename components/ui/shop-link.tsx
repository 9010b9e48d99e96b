'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { useMarket } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'as' | 'locale'> & { href: string };

/** A link within the shop: stays in the page's language. Paths are given without a language's prefix. */
export function ShopLink({ href, ...link }: Props) {
  const { locale } = useMarket();
  return <Link {...link} href={localPath(locale, href)} />;
}
