import type { Metadata } from 'next';
import { unlisted } from '@/app/unlisted';
import { type ListAddress, listHref } from '@/components/finding/list-address';
import { Listing } from '@/components/finding/listing';
import { SearchForm } from '@/components/shell/search-form';
import { Filled } from '@/components/ui/filled';
import { ShopLink } from '@/components/ui/shop-link';
import { isFiltered, noFilters, readFilters } from '@/lib/catalog/listing-filters';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { type SearchAnswer, type SearchSort, searchSorts } from '@/lib/search/search-answer';
import { searchFacets } from '@/lib/search/search-facets';
import { searchProducts } from '@/lib/search/search-products';
import { NothingFitting } from './nothing-fitting';
import { WaysOn } from './ways-on';
import { wordsNote } from './words-note';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { finding: t } = await texts();
  return { title: t.title, ...unlisted };
}

type Query = Record<string, string | string[] | undefined>;

const longestShown = 80;

export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await searchParams;
  const query = textOf(asked.q);
  if (!query) return <NothingAsked />;
  const [{ locale, currency }, { finding: t }] = await Promise.all([market(), texts()]);
  const list = listOf(query, asked);
  const { filters, sort, page } = list;
  const [found, facets] = await Promise.all([
    searchProducts({ query, page, filters, sort, locale, currency }),
    searchFacets({ query, filters, locale }),
  ]);
  const isNarrowed = isFiltered(filters);
  return (
    <div className="walk pt-8 lg:pt-12">
      <Heading query={query} isFound={found.total > 0} isNarrowed={isNarrowed} />
      <Spelling list={list} found={found} />
      {found.total > 0 || isNarrowed ? (
        <Listing
          list={list}
          sorts={searchSorts}
          listing={found}
          facets={facets}
          note={await wordsNote(found)}
          empty={
            found.total > 0 ? (
              <p className="py-12 text-soft">{t.noMorePages}</p>
            ) : (
              <NothingFitting clearHref={listHref({ ...list, filters: noFilters, page: 1 })} />
            )
          }
        />
      ) : (
        <WaysOn query={query} />
      )}
    </div>
  );
}

function listOf(query: string, asked: Query): ListAddress<SearchSort> {
  const number = textOf(asked.page);
  return {
    path: '/search',
    kept: [['q', query]],
    filters: readFilters(asked),
    sort: searchSorts.find((known) => known === asked.sort) ?? 'best',
    usualSort: 'best',
    page: /^\d{1,4}$/.test(number) ? Math.max(1, Number(number)) : 1,
  };
}

async function Heading(props: { query: string; isFound: boolean; isNarrowed: boolean }) {
  const { finding: t } = await texts();
  const { query: whole, isFound, isNarrowed } = props;
  const query = whole.length > longestShown ? `${whole.slice(0, longestShown)}…` : whole;
  const nothing = isNarrowed ? t.nothingForNarrowed : t.nothingFor;
  return (
    <h1 className="display-lg max-w-[24ch] wrap-anywhere">{fill(isFound ? t.found : nothing, { query })}</h1>
  );
}

async function Spelling({ list, found }: { list: ListAddress<SearchSort>; found: SearchAnswer }) {
  const { finding: t } = await texts();
  const { suggestion } = found;
  if (!suggestion) return null;
  const href = listHref({ ...list, kept: [['q', suggestion]], page: 1 });
  return (
    <p className="mt-3 text-lg">
      <Filled
        text={t.didYouMean}
        values={{
          suggestion: (
            <ShopLink href={href} className="link font-semibold text-accent">
              {suggestion}
            </ShopLink>
          ),
        }}
      />
    </p>
  );
}

async function NothingAsked() {
  const { finding: t } = await texts();
  return (
    <div className="walk max-w-3xl pt-12 lg:pt-20">
      <h1 className="display-lg">{t.whatFor}</h1>
      <div className="mt-8">
        <SearchForm id="search-page" />
      </div>
      <WaysOn query="" />
    </div>
  );
}

/** What was asked, as text that can be shown and stored: no NUL, no halves of letters, not endless. */
function textOf(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value[0] : value;
  return (text ?? '').replaceAll('\u0000', '').toWellFormed().trim().slice(0, 500);
}
