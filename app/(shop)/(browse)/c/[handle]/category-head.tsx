import Link from 'next/link';
import { ProductPicture } from '@/components/product/product-picture';
import type { CategoryPage } from '@/lib/catalog/questions';

/** The room's name and words, its picture under an arch, and the shelves inside it. */
export function CategoryHead({ found: { category, children } }: { found: CategoryPage }) {
  return (
    <div className="mt-5 grid items-end gap-x-10 gap-y-6 lg:mt-8 lg:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h1 className="display-lg max-w-[20ch]">{category.name}</h1>
        {category.description && (
          <p className="mt-4 max-w-[56ch] text-soft lg:text-lg">{category.description}</p>
        )}
        {children.length > 0 && (
          <nav aria-label={`Within ${category.name}`} className="mt-6">
            <ul className="scroller -mx-5 flex gap-2 px-5 sm:mx-0 sm:flex-wrap sm:px-0">
              {children.map((shelf) => (
                <li key={shelf.id} className="shrink-0">
                  <Link
                    href={`/c/${shelf.handle}`}
                    className="inline-flex min-h-11 items-center rounded-full border border-line-strong px-4.5 text-[0.9375rem] transition-colors hover:border-ink hover:bg-ink hover:text-paper"
                  >
                    {shelf.name}
                  </Link>
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
