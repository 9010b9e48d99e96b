import { ProductRail } from '@/components/product/product-rail';
import { ShopLink } from '@/components/ui/shop-link';
import { market, texts } from '@/lib/locale/current-market';
import { zeroResultHelp } from '@/lib/search/zero-result-help';

/** Where to go on from a search that found nothing: better words, rooms, and what others took home. */
export async function WaysOn({ query }: { query: string }) {
  const here = await market();
  const [{ finding: t }, { categories, popular }] = await Promise.all([texts(), zeroResultHelp(query, here)]);
  return (
    <>
      <div className="mt-8 grid gap-x-12 gap-y-8 border-t pt-8 md:grid-cols-2">
        <div>
          <h2 className="display-sm">{t.help}</h2>
          <ul className="mt-3 list-[square] space-y-1.5 pl-5 text-soft marker:text-accent">
            <li>{t.helpFewer}</li>
            <li>{t.helpOther}</li>
            <li>{t.helpMaker}</li>
          </ul>
        </div>
        <nav aria-label={t.rooms}>
          <h2 className="display-sm">{t.rooms}</h2>
          <ul className="mt-3 flex flex-wrap gap-x-5">
            {categories.map((category) => (
              <li key={category.id}>
                <ShopLink href={`/c/${category.handle}`} className="link inline-block py-1.5">
                  {category.name}
                </ShopLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {query && popular.length > 0 && (
        <div className="mt-16 overflow-x-clip border-t pt-8">
          <h2 className="display-md mb-6">{t.mostTaken}</h2>
          <ProductRail products={popular} label={t.mostTaken} />
        </div>
      )}
    </>
  );
}
