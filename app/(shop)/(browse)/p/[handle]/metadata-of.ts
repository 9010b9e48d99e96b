import type { Metadata } from 'next';
import type { ProductDetail } from '@/lib/catalog/product';
import { alternatesOf } from '@/lib/locale/address';
import { market } from '@/lib/locale/current-market';
import { summaryOf } from './summary';

/** Title, description, canonical address in each language, and the card that is shown when it is shared. */
export async function metadataOf(product: ProductDetail): Promise<Metadata> {
  const { locale } = await market();
  const { title, handle } = product;
  const description = await summaryOf(product);
  const alternates = alternatesOf(`/p/${encodeURIComponent(handle)}`, locale);
  const [picture] = product.pictures;
  const images = picture ? [{ url: picture.src }] : [];
  return {
    title,
    description,
    alternates,
    openGraph: { title, description, url: alternates.canonical, images },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}
