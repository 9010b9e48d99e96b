import type { Metadata } from 'next';
import { shareMetadata } from '@/components/shell/share-metadata';
import type { ProductDetail } from '@/lib/catalog/product';
import { alternatesOf } from '@/lib/locale/address';
import { market } from '@/lib/locale/current-market';
import { summaryOf } from './summary';

/** Title, description, canonical address in each language, and the card that is shown when it is shared. */
export async function metadataOf(product: ProductDetail): Promise<Metadata> {
  const { locale } = await market();
  const { title, handle } = product;
  const description = await summaryOf(product);
  const path = `/p/${encodeURIComponent(handle)}`;
  return {
    title,
    description,
    alternates: alternatesOf(path, locale),
    ...shareMetadata({ title, description, path, locale }),
  };
}
