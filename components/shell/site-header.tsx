import { categoriesInReach } from '@/components/shell/categories-in-reach';
import { CategoryNav } from '@/components/shell/category-nav';
import { AccountLink, CartLink, WishlistLink } from '@/components/shell/header-personal';
import { type MenuRoom, MenuSheet } from '@/components/shell/menu-sheet';
import { SearchForm } from '@/components/shell/search-form';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import { Wordmark } from '@/components/shell/wordmark';
import type { CategoryNode } from '@/lib/catalog/product';

/** The same for everybody; what is personal in it arrives after load in places kept free. */
export async function SiteHeader() {
  const categories = await categoriesInReach();
  return (
    <header className="border-b bg-paper">
      <div className="walk grid grid-cols-[1fr_auto_1fr] items-center gap-x-4 pt-3 pb-3 lg:grid-cols-[auto_1fr_auto] lg:gap-x-10 lg:pt-5">
        <div className="-ml-2.5 lg:hidden">
          <MenuSheet rooms={categories.map(toRoom)} />
        </div>
        <Wordmark />
        <div className="hidden w-full max-w-xl justify-self-center lg:block">
          <SearchForm id="search-wide" />
        </div>
        <div className="-mr-2.5 flex items-center justify-self-end">
          <span className="hidden lg:block">
            <ThemeToggle />
          </span>
          <WishlistLink />
          <AccountLink />
          <CartLink />
        </div>
        <div className="col-span-3 mt-2.5 lg:hidden">
          <SearchForm id="search-narrow" />
        </div>
      </div>
      <CategoryNav categories={categories} />
    </header>
  );
}

/** Names and addresses alone: it is sent with every page. */
function toRoom({ handle, name, children }: CategoryNode): MenuRoom {
  return { handle, name, shelves: children.map((shelf) => ({ handle: shelf.handle, name: shelf.name })) };
}
