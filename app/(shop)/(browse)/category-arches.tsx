import { PictureStandIn } from '@/components/product/picture-stand-in';
import { ProductPicture } from '@/components/product/product-picture';
import { Colonnade } from '@/components/ui/colonnade';
import { ShopLink } from '@/components/ui/shop-link';
import type { CategoryNode } from '@/lib/catalog/product';
import { texts } from '@/lib/locale/current-market';

const gutter = 'px-gutter';

/** The rooms as a colonnade: an arch for each, side by side. */
export async function CategoryArches({ categories }: { categories: CategoryNode[] }) {
  if (categories.length === 0) return null;
  const { home: t } = await texts();
  return (
    <>
      <Colonnade />
      <section aria-labelledby="rooms" className="pt-14 lg:pt-20">
        <div className="walk">
          <h2 id="rooms" className="display-lg scroll-mt-10">
            {t.alongTheWalk}
          </h2>
        </div>
        <ul className={`scroller mx-auto mt-8 flex max-w-[90rem] gap-4 ${gutter} lg:mt-12 lg:gap-6`}>
          {categories.slice(0, 8).map((category) => (
            <li
              key={category.id}
              className="w-[38vw] max-w-52 min-w-32 shrink-0 snap-center lg:w-auto lg:max-w-none lg:flex-1 lg:shrink"
            >
              <ShopLink href={`/c/${category.handle}`} className="group block">
                <span className="block overflow-hidden rounded-arch bg-plinth">
                  <span className="block aspect-[3/4] *:h-full *:w-full transition-transform duration-(--motion-drift) ease-walk group-hover:scale-[1.04]">
                    {category.picture ? (
                      <ProductPicture
                        picture={category.picture}
                        title={category.name}
                        sizes="13rem"
                        isDecorative
                      />
                    ) : (
                      <PictureStandIn title={category.name} />
                    )}
                  </span>
                </span>
                <span className="mt-3 block text-center leading-snug font-medium group-hover:text-accent">
                  {category.name}
                </span>
              </ShopLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
