import { pathTo } from '@/lib/catalog/categories';
import type { Picture } from '@/lib/catalog/product';
import { categoryTree, productByHandle } from '@/lib/catalog/questions';
import { formatMoney } from '@/lib/locale/formats';
import { textsIn } from '@/lib/locale/texts/texts';
import type { Market } from '@/lib/market';
import { loadMedia } from '@/lib/media/load-media';
import { shop } from '@/lib/shop';
import { drawShareCard, type ShareCard } from './draw-share-card';

/** The card of a page, by the segments of its path; `undefined` when there is no such page. */
export async function shareCardOf(what: string[], market: Market): Promise<Buffer | undefined> {
  const [room, segment, ...more] = what;
  if (more.length > 0) return undefined;
  if (room === 'home' && segment === undefined) return homeCard(market);
  const handle = segment === undefined ? undefined : decoded(segment);
  if (handle === undefined) return undefined;
  if (room === 'p') return productCard(handle, market);
  return room === 'c' ? categoryCard(handle, market) : undefined;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** The shop's line, with the picture of its first room. */
async function homeCard({ locale }: Market): Promise<Buffer> {
  const [first] = await categoryTree({ locale });
  return drawShareCard({ title: textsIn(locale).shell.tagline, ...(await pictured(first?.picture)) });
}

async function productCard(handle: string, market: Market): Promise<Buffer | undefined> {
  const product = await productByHandle(handle, market);
  if (!product) return undefined;
  return drawShareCard({
    title: product.title,
    label: product.vendor,
    line: formatMoney(product.price, market.locale),
    ...(await pictured(product.pictures[0])),
  });
}

async function categoryCard(handle: string, market: Market): Promise<Buffer | undefined> {
  const category = pathTo(await categoryTree(market), (node) => node.handle === handle)?.at(-1);
  if (!category) return undefined;
  const { name, description, picture } = category;
  return drawShareCard({ title: name, label: shop.name, line: description, ...(await pictured(picture)) });
}

/** Our own pictures only: others' addresses are not fetched. */
async function pictured(picture: Picture | undefined): Promise<Pick<ShareCard, 'picture' | 'ground'>> {
  const file = /^\/media\/([^/]+)$/.exec(picture?.src ?? '')?.[1];
  const found = file === undefined ? undefined : await loadMedia(file);
  return { picture: found?.bytes, ground: picture?.isVector ? picture.placeholder : '#f1eadc' };
}
