import { categoriesInReach } from '@/components/shell/categories-in-reach';
import { SearchForm } from '@/components/shell/search-form';
import { Mark } from '@/components/shell/wordmark';
import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';

/** Nothing stands here: say so, and show the ways on. */
export async function NotFoundView() {
  const [categories, { shell: t }] = await Promise.all([categoriesInReach(), texts()]);
  return (
    <div className="walk grid gap-x-16 gap-y-10 pt-16 pb-8 lg:grid-cols-[auto_1fr] lg:pt-28">
      <Mark className="h-24 text-accent lg:h-56" />
      <div>
        <p className="label text-soft">404</p>
        <h1 className="display-lg mt-3 max-w-[16ch]">{t.nothingHere}</h1>
        <p className="mt-5 max-w-[52ch] text-lg text-soft">{t.nothingHereWords}</p>
        <div className="mt-8 max-w-md">
          <SearchForm id="search-missing" />
        </div>
        <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-1">
          {categories.slice(0, 10).map((category) => (
            <li key={category.id}>
              <ShopLink href={`/c/${category.handle}`} className="link inline-block py-2">
                {category.name}
              </ShopLink>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
