import Link from 'next/link';
import type { CategoryNode } from '@/lib/catalog/product';

/** Every room and shelf of the shop, set like the index of a book. */
export function RoomIndex({ categories }: { categories: CategoryNode[] }) {
  if (categories.length === 0) return null;
  return (
    <section aria-labelledby="index" className="walk mt-20 lg:mt-32">
      <h2 id="index" className="display-lg">
        The whole house
      </h2>
      <ul className="mt-8 border-t lg:mt-12">
        {categories.map((category) => (
          <li
            key={category.id}
            className="grid gap-x-8 gap-y-2 border-b py-6 md:grid-cols-[1fr_2fr] md:items-baseline lg:py-7"
          >
            <h3 className="display-md">
              <Link href={`/c/${category.handle}`} className="hover:text-accent">
                {category.name}
              </Link>
            </h3>
            <ul className="flex flex-wrap gap-x-6 gap-y-1 text-soft">
              {category.children.slice(0, 16).map((shelf) => (
                <li key={shelf.id}>
                  <Link
                    href={`/c/${shelf.handle}`}
                    prefetch={false}
                    className="inline-block py-1 hover:text-accent hover:underline"
                  >
                    {shelf.name}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
