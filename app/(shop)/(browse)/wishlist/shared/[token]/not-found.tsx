import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';

/** A link that was withdrawn, or was never one. */
export default async function SharedWishlistGone() {
  const { wishlist: t } = await texts();
  return (
    <div className="walk pt-16 pb-10 lg:pt-24">
      <h1 className="display-lg max-w-[20ch]">{t.sharedGone}</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-soft">{t.sharedGoneWords}</p>
      <ShopLink href="/" className="button mt-8">
        {t.browse}
      </ShopLink>
    </div>
  );
}
