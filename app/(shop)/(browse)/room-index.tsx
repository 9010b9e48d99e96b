import { ShopLink } from '@/components/ui/shop-link';
import type { CategoryNode } from '@/lib/catalog/product';
import { texts } from '@/lib/locale/current-market';

/** Every room and shelf of the shop, set like the index of a book. */
export async function RoomIndex({ categories }: { categories: CategoryNode[] }) {
  if (categories.length === 0) return null;
  const { home: t } = await texts();
  return (
    <section aria-labelledby="index" className="walk mt-20 lg:mt-32">
      <h2 id="index" className="display-lg">
        {t.wholeHouse}
      </h2>
      <ul className="mt-8 border-t lg:mt-12">
        {categories.map((category) => (
          <li
            key={category.id}
            className="grid gap-x-8 gap-y-2 border-b py-6 md:grid-cols-[1fr_2fr] md:items-baseline lg:py-7"
          >
            <h3 className="display-md">
              <ShopLink href={`/c/${category.handle}`} className="hover:text-accent">
                {category.name}
              </ShopLink>
            </h3>
            <ul className="flex flex-wrap gap-x-6 gap-y-1 text-soft">
              {category.children.slice(0, 16).map((shelf) => (
                <li key={shelf.id}>
                  <ShopLink
                    href={`/c/${shelf.handle}`}
                    prefetch={false}
                    className="inline-block py-1 hover:text-accent hover:underline"
                  >
                    {shelf.name}
                  </ShopLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
