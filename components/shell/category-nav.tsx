import { ShopLink } from '@/components/ui/shop-link';
import type { CategoryNode } from '@/lib/catalog/product';
import { texts } from '@/lib/locale/current-market';

const shownAtOnce = 8;

/** The rooms of the shop along the header; pointing at one, or reaching it by keyboard, opens its shelves. */
export async function CategoryNav({ categories }: { categories: CategoryNode[] }) {
  const { shell: t } = await texts();
  const shown = categories.slice(0, shownAtOnce);
  const others = categories.slice(shownAtOnce);
  return (
    <nav aria-label={t.categories} className="walk relative hidden h-12 lg:block">
      <ul className="-mx-3 flex h-full items-stretch">
        {shown.map((category) => (
          <Entry
            key={category.id}
            href={`/c/${category.handle}`}
            name={category.name}
            shelves={category.children}
          />
        ))}
        {others.length > 0 && <Entry href="/#rooms" name={t.more} shelves={others} />}
      </ul>
    </nav>
  );
}

function Entry({ href, name, shelves }: { href: string; name: string; shelves: CategoryNode[] }) {
  return (
    <li className="group">
      <ShopLink
        href={href}
        className="relative flex h-full items-center px-3 text-md whitespace-nowrap after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:origin-left after:scale-x-0 after:bg-accent after:transition-transform after:duration-(--motion-quick) group-focus-within:after:scale-x-100 group-hover:after:scale-x-100"
      >
        {name}
      </ShopLink>
      {shelves.length > 0 && (
        <div className="invisible absolute inset-x-0 top-full z-30 mx-[calc(50%-50vw)] border-b bg-paper opacity-0 shadow-fold transition-[opacity,visibility] delay-75 duration-(--motion-quick) group-focus-within:visible group-focus-within:opacity-100 group-hover:visible group-hover:opacity-100">
          <div className="walk grid grid-cols-[1fr_3fr] gap-10 py-9">
            <p className="display-md">{name}</p>
            <ul className="columns-3 gap-8 [&_a]:inline-block [&_a]:py-1.5 [&_a]:hover:text-accent [&_a]:hover:underline [&_li]:break-inside-avoid">
              {shelves.slice(0, 24).map((shelf) => (
                <li key={shelf.id}>
                  <ShopLink href={`/c/${shelf.handle}`}>{shelf.name}</ShopLink>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </li>
  );
}
