import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GiveTexts } from '@/components/ui/market';
import { currentAccount } from '@/lib/accounts/auth-session';
import { market, texts } from '@/lib/locale/current-market';
import { counted } from '@/lib/locale/fill';
import type { Market } from '@/lib/market';
import { withOwnPrices } from '@/lib/price-lists/own-prices';
import { getSharedWishlist } from '@/lib/wishlist/share-wishlist';
import type { Wish } from '@/lib/wishlist/wishlist';
import { WishlistUnreachable } from '@/lib/wishlist/wishlist-store';
import { WishRow } from '../../wish-row';
import { WishlistAway } from '../../wishlist-away';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await texts()).wishlist.sharedHeading,
    robots: { index: false, follow: false },
    // The address is the key to the list: no other site is told it.
    referrer: 'same-origin',
  };
}

/** Somebody's list as it stands, for who was given the link. Nothing here says whose it is, or changes it. */
export default async function SharedWishlistPage({ params }: Props) {
  const [{ token }, asked, { wishlist: t }] = await Promise.all([params, market(), texts()]);
  const wishes = await wishesInReach(token, asked);
  if (wishes === 'away') return <WishlistAway path={`/wishlist/shared/${token}`} />;
  if (!wishes) notFound();
  const products = await withOwnPrices(
    wishes.map(({ product }) => product),
    await currentAccount(),
    asked,
  );
  return (
    <div className="walk max-w-5xl pt-8 lg:pt-12">
      <h1 className="display-lg">{t.sharedHeading}</h1>
      <p className="mt-3 text-soft">
        {wishes.length === 0 ? t.sharedEmpty : counted(t.count, wishes.length, asked.locale)}
      </p>
      <GiveTexts texts={{ wishlist: t }}>
        <ul className="mt-8 border-t">
          {wishes.map(({ productId }, index) => (
            <WishRow key={productId} productId={productId} product={products[index]} isShared />
          ))}
        </ul>
      </GiveTexts>
    </div>
  );
}

async function wishesInReach(token: string, asked: Market): Promise<Wish[] | undefined | 'away'> {
  try {
    return await getSharedWishlist(token, asked);
  } catch (error) {
    if (!(error instanceof WishlistUnreachable)) throw error;
    console.error('wishlist:', error);
    return 'away';
  }
}
