import { ProductRail } from '@/components/product/product-rail';
import { ShopLink } from '@/components/ui/shop-link';
import { homeShelves } from '@/lib/catalog/questions';
import { market, texts } from '@/lib/locale/current-market';

/** No wishes yet: how to make one, and what others take home. */
export async function EmptyWishlist({ isGuest }: { isGuest: boolean }) {
  const [{ popular }, { wishlist: t }] = await Promise.all([homeShelves(await market()), texts()]);
  return (
    <div className="walk overflow-x-clip pt-12 lg:pt-20">
      <h1 className="display-lg">{t.empty}</h1>
      <p className="mt-4 max-w-[48ch] text-lg text-soft">{t.emptyWords}</p>
      <div className="mt-7 flex flex-wrap gap-3">
        <ShopLink href="/" className="button button-accent">
          {t.browse}
        </ShopLink>
        {isGuest && (
          <ShopLink href="/sign-in?next=/wishlist" prefetch={false} className="button">
            {t.signInToSee}
          </ShopLink>
        )}
      </div>
      {popular.length > 0 && (
        <section className="mt-16">
          <h2 className="display-md mb-6">{t.popular}</h2>
          <ProductRail products={popular} label={t.popular} />
        </section>
      )}
    </div>
  );
}
