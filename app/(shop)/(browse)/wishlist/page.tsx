import type { Metadata } from 'next';
import { GiveTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { currentAccount } from '@/lib/accounts/auth-session';
import { market, texts } from '@/lib/locale/current-market';
import { counted } from '@/lib/locale/fill';
import type { Market } from '@/lib/market';
import { withOwnPrices } from '@/lib/price-lists/own-prices';
import { currentWishlistId } from '@/lib/wishlist/cookies';
import { sharePathOf } from '@/lib/wishlist/share-wishlist';
import { getWishlist, type Wish } from '@/lib/wishlist/wishlist';
import { WishlistUnreachable } from '@/lib/wishlist/wishlist-store';
import { EmptyWishlist } from './empty-wishlist';
import { LateWishes } from './late-wishes';
import { SharePanel } from './share-panel';
import { WishRow } from './wish-row';
import { WishlistAway } from './wishlist-away';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).wishlist.heading, robots: { index: false } };
}

/** Personal, and so never kept whole: the shopper's wishes, with the way of each into the cart. */
export default async function WishlistPage() {
  const [asked, { wishlist: t }] = await Promise.all([market(), texts()]);
  const wishes = await wishesInReach(asked);
  if (wishes === 'away') return <WishlistAway path="/wishlist" />;
  const account = await currentAccount();
  const isGuest = !account;
  const late = <LateWishes shown={wishes.map(({ productId }) => productId)} />;
  if (wishes.length === 0)
    return (
      <>
        <EmptyWishlist isGuest={isGuest} />
        {late}
      </>
    );
  const products = await withOwnPrices(
    wishes.map(({ product }) => product),
    account,
    asked,
  );
  return (
    <div className="walk max-w-5xl pt-8 lg:pt-12">
      {late}
      <h1 className="display-lg">{t.heading}</h1>
      <p className="mt-3 text-soft">{counted(t.count, wishes.length, asked.locale)}</p>
      <GiveTexts texts={{ wishlist: t }}>
        <ul className="mt-8 border-t">
          {wishes.map(({ productId }, index) => (
            <WishRow key={productId} productId={productId} product={products[index]} />
          ))}
        </ul>
        <SharePanel path={await shareInReach()} />
      </GiveTexts>
      {isGuest && (
        <p className="mt-6">
          <ShopLink href="/sign-in?next=/wishlist" prefetch={false} className="link">
            {t.signInToKeep}
          </ShopLink>
        </p>
      )}
    </div>
  );
}

async function wishesInReach(asked: Market): Promise<Wish[] | 'away'> {
  try {
    const listId = await currentWishlistId();
    return listId ? await getWishlist(listId, asked) : [];
  } catch (error) {
    if (!(error instanceof WishlistUnreachable)) throw error;
    console.error('wishlist:', error);
    return 'away';
  }
}

async function shareInReach(): Promise<string | undefined> {
  const listId = await currentWishlistId();
  return listId && sharePathOf(listId).catch(() => undefined);
}
