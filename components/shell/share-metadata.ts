import type { Metadata } from 'next';
import { localPath } from '@/lib/locale/address';
import { localeFacts } from '@/lib/locale/locale';
import type { Locale } from '@/lib/market';
import { shop } from '@/lib/shop';

type Shared = {
  title: string;
  description: string;
  /** The page's path, as it is in English; its card stands below `/share`. */
  path: string;
  locale: Locale;
};

/** The card that is shown where a page is shared. */
export function shareMetadata({ title, description, path, locale }: Shared): Metadata {
  const card = path === '/' ? '/share/home' : `/share${path}`;
  const images = [{ url: localPath(locale, card), width: 1200, height: 630, alt: title }];
  return {
    openGraph: {
      ...{ title, description, images, url: localPath(locale, path) },
      siteName: shop.name,
      type: 'website',
      locale: localeFacts[locale].tag.replace('-', '_'),
    },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}
