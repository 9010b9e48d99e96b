import { ProductPicture } from '@/components/product/product-picture';
import { ShopLink } from '@/components/ui/shop-link';
import type { CategoryPage } from '@/lib/catalog/questions';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';

/** The room's name and words, its picture under an arch, and the shelves inside it. */
export async function CategoryHead({ found: { category, children } }: { found: CategoryPage }) {
  const { finding: t } = await texts();
  return (
    <div className="mt-5 grid items-end gap-x-10 gap-y-6 lg:mt-8 lg:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h1 className="display-lg max-w-[20ch]">{category.name}</h1>
        {category.description && (
          <p className="mt-4 max-w-[56ch] text-soft lg:text-lg">{category.description}</p>
        )}
        {children.length > 0 && (
          <nav aria-label={fill(t.within, { name: category.name })} className="mt-6">
            <ul className="scroller -mx-5 flex gap-2 px-5 sm:mx-0 sm:flex-wrap sm:px-0">
              {children.map((shelf) => (
                <li key={shelf.id} className="shrink-0">
                  <ShopLink
                    href={`/c/${shelf.handle}`}
                    className="inline-flex min-h-11 items-center rounded-full border border-line-strong px-4.5 text-md transition-colors hover:border-ink hover:bg-ink hover:text-paper"
                  >
                    {shelf.name}
                  </ShopLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {category.picture && (
        <div className="hidden w-56 overflow-hidden rounded-arch lg:block">
          <ProductPicture
            picture={category.picture}
            title={category.name}
            sizes="14rem"
            isFirst
            isDecorative
          />
        </div>
      )}
    </div>
  );
}
