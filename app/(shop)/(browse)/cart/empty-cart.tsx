import { ProductRail } from '@/components/product/product-rail';
import { ShopLink } from '@/components/ui/shop-link';
import { homeShelves } from '@/lib/catalog/questions';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';

/** An empty cart: a way on, and what others take home. */
export async function EmptyCart() {
  const [here, { cart: t }] = await Promise.all([market(), texts()]);
  const { popular } = await homeShelves(here);
  return (
    <div className="walk overflow-x-clip pt-12 lg:pt-20">
      <h1 className="display-lg">{t.empty}</h1>
      <p className="mt-4 max-w-[48ch] text-lg text-soft">{t.emptyWords}</p>
      <div className="mt-7 flex flex-wrap gap-3">
        <ShopLink href="/" className="button button-accent">
          {t.walkRooms}
        </ShopLink>
        <ShopLink
          href={`/sign-in?next=${encodeURIComponent(localPath(here.locale, '/cart'))}`}
          prefetch={false}
          className="button"
        >
          {t.signInForCart}
        </ShopLink>
      </div>
      {popular.length > 0 && (
        <section className="mt-16">
          <h2 className="display-md mb-6">{t.mostTaken}</h2>
          <ProductRail products={popular} label={t.mostTaken} />
        </section>
      )}
    </div>
  );
}
