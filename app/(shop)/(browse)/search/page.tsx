import type { Metadata } from 'next';
import Link from 'next/link';
import { ProductGrid } from '@/components/product/product-grid';
import { ProductRail } from '@/components/product/product-rail';
import { categoriesInReach } from '@/components/shell/categories-in-reach';
import { SearchForm } from '@/components/shell/search-form';
import { Pagination } from '@/components/ui/pagination';
import { homeShelves } from '@/lib/catalog/questions';
import { searchProducts } from '@/lib/search/search-products';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const longestShown = 80;

export default async function SearchPage({ searchParams }: Props) {
  const asked = await searchParams;
  const query = textOf(asked.q);
  const page = /^\d{1,4}$/.test(textOf(asked.page)) ? Math.max(1, Number(asked.page)) : 1;
  if (!query) return <NothingAsked />;
  const found = await searchProducts({ query, page });
  const shown = query.length > longestShown ? `${query.slice(0, longestShown)}…` : query;
  return (
    <div className="walk pt-8 lg:pt-12">
      <h1 className="display-lg max-w-[24ch] wrap-anywhere">
        {found.total > 0 ? <>“{shown}”</> : <>Nothing for “{shown}”</>}
      </h1>
      {found.suggestion && (
        <p className="mt-3 text-lg">
          Did you mean{' '}
          <Link href={hrefOf(found.suggestion, 1)} className="link font-semibold text-accent">
            {found.suggestion}
          </Link>
          ?
        </p>
      )}
      {found.total > 0 ? (
        <>
          <p className="tabular mt-3 mb-8 text-soft lg:mb-10" role="status">
            {found.total.toLocaleString('en-US')} {found.total === 1 ? 'piece' : 'pieces'}
            {found.suggestion && ' that come close'}
          </p>
          {found.products.length > 0 ? (
            <ProductGrid products={found.products} headingLevel={2} />
          ) : (
            <p className="py-12 text-soft">There are no more results on this page.</p>
          )}
          <div className="mt-16">
            <Pagination
              page={Math.min(page, found.pageCount)}
              pageCount={found.pageCount}
              hrefOf={(other) => hrefOf(query, other)}
            />
          </div>
        </>
      ) : (
        <>
          <WaysOn />
          <TakenHome />
        </>
      )}
    </div>
  );
}

function NothingAsked() {
  return (
    <div className="walk max-w-3xl pt-12 lg:pt-20">
      <h1 className="display-lg">What are you looking for?</h1>
      <div className="mt-8">
        <SearchForm id="search-page" />
      </div>
      <WaysOn />
    </div>
  );
}

async function TakenHome() {
  const { popular } = await homeShelves();
  if (popular.length === 0) return null;
  return (
    <div className="mt-16 overflow-x-clip border-t pt-8">
      <h2 className="display-md mb-6">Most taken home</h2>
      <ProductRail products={popular} label="Most taken home" />
    </div>
  );
}

async function WaysOn() {
  const categories = await categoriesInReach();
  return (
    <div className="mt-8 grid gap-x-12 gap-y-8 border-t pt-8 md:grid-cols-2">
      <div>
        <h2 className="display-sm">A few things help</h2>
        <ul className="mt-3 list-[square] space-y-1.5 pl-5 text-soft marker:text-accent">
          <li>Fewer words: “lamp” finds more than “brass reading lamp with dimmer”.</li>
          <li>Another word for the same thing: sofa, couch; mug, cup.</li>
          <li>The maker’s name, or a number from the label.</li>
        </ul>
      </div>
      <nav aria-label="Categories to browse">
        <h2 className="display-sm">Or walk through the rooms</h2>
        <ul className="mt-3 flex flex-wrap gap-x-5">
          {categories.map((category) => (
            <li key={category.id}>
              <Link href={`/c/${category.handle}`} className="link inline-block py-1.5">
                {category.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** What was asked, as text that can be shown and stored: no NUL, no halves of letters, not endless. */
function textOf(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value[0] : value;
  return (text ?? '').replaceAll('\u0000', '').toWellFormed().trim().slice(0, 500);
}

function hrefOf(query: string, page: number): string {
  return `/search?${new URLSearchParams({ q: query, ...(page > 1 && { page: String(page) }) })}`;
}
