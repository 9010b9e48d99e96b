import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { countFacets, facetColumns } from '@/lib/catalog/count-facets';
import type { Facets } from '@/lib/catalog/facets';
import { type ListingFilters, noFilters } from '@/lib/catalog/listing-filters';
import { categoryTree } from '@/lib/catalog/questions';
import { homeMarket, type Locale } from '@/lib/market';
import { candidatesFor } from './rank';
import { cleanQuery } from './read-query';
import { understand } from './understand';

/** What the products found can be narrowed by. */
export async function searchFacets(wanted: {
  query: string;
  filters?: ListingFilters;
  locale?: Locale;
}): Promise<Facets> {
  return facets({
    query: cleanQuery(wanted.query).toLowerCase(),
    filters: wanted.filters ?? noFilters,
    locale: wanted.locale ?? homeMarket.locale,
  });
}

type Asked = { query: string; filters: ListingFilters; locale: Locale };

const facets = question<Asked, Facets>({
  name: 'search-facets',
  tags: () => [tag.catalog, tag.synonyms],
  ask: countFound,
});

/** The same counts asked of the database itself, past every cache of answers. */
export async function countFound(db: Db, { query, filters, locale }: Asked): Promise<Facets> {
  const [{ wanted }, tree] = await Promise.all([understand(db, query, locale), categoryTree({ locale })]);
  const candidates =
    wanted.length === 0
      ? () => sql`select ${facetColumns} from products p where false`
      : await candidatesFor(db, wanted);
  return countFacets(db, { candidates, filters, tree });
}
