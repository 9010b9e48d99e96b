import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Candidates, facetColumns } from '@/lib/catalog/count-facets';
import { select } from '@/lib/catalog/select';
import type { SearchSort } from './search-answer';
import { anyOf, type Field } from './tsquery';
import type { Wanted } from './understand';

/** Of the products that match, only so many are looked at: a broad word must not cost the whole catalog. */
export const rankedAtMost = 1000;
/** Sorted by price, age or rating, a broad word's products are looked at further, or the cheapest would be missed. */
const sortedAtMost = 20_000;
/** With fewer that hold every word, those that come close are shown after them. */
const enough = 10;
const closeAtMost = 150;

export type Ranked = { ids: string[]; total: number; whole: number; isCapped: boolean };

export type RankWanted = {
  wanted: Wanted[];
  conditions: SQL[];
  sort: SearchSort;
  limit: number;
  offset: number;
};

/**
 * Products that hold all that is wanted, best first; when those are few, also those that hold most of it.
 * What is rare weighs most, then where it stands (what the title says the thing is, the title, the maker …),
 * then what stands side by side as it was asked for, then popularity.
 */
export async function rank(db: Db, ask: RankWanted): Promise<Ranked> {
  const whole = await rankWithin(db, ask, [byKey(ask.wanted)], { withBody: false });
  if (whole.total >= enough || ask.wanted.length === 0) return { ...whole, whole: whole.total };
  const close = await rankWithin(db, ask, [byKeyOrBody(ask.wanted), ...nearly(ask.wanted)], {
    withBody: true,
  });
  return { ...close, isCapped: false };
}

/** The key alone holds all: the one index is asked, and no description is opened. */
function byKey(wanted: Wanted[]): SQL {
  return sql`p.search @@ ${tsquery(wanted.map(({ alternatives }) => anyOf(alternatives)).join(' & '))}`;
}

function byKeyOrBody(wanted: Wanted[]): SQL {
  const each = wanted.map(({ alternatives }) => {
    const any = tsquery(anyOf(alternatives));
    return sql`(p.search @@ ${any} or p.search_body @@ ${any})`;
  });
  return sql.join(each, sql` and `);
}

/** All but one of what is wanted, in every way, and the rarest alone. */
function nearly(wanted: Wanted[]): SQL[] {
  if (wanted.length < 2) return [];
  const rarest = wanted.reduce((best, other) => (other.rarity > best.rarity ? other : best));
  const allButOne = wanted.map((left) => wanted.filter((other) => other !== left));
  const sets = wanted.length === 2 ? allButOne : [...allButOne, [rarest]];
  return sets.map(byKey);
}

/** The products that {@link rank} would order, for their facets. */
export async function candidatesFor(db: Db, wanted: Wanted[]): Promise<Candidates> {
  const [row] = await select<{ total: number }>(
    db,
    sql`select count(*)::int as total from (
      select 1 from products p where ${byKey(wanted)} and p.status = 'published' limit ${enough}) counted`,
  );
  const ways = (row?.total ?? 0) >= enough ? [byKey(wanted)] : [byKeyOrBody(wanted), ...nearly(wanted)];
  return (conditions, limit) => {
    const each = ways.map(
      (way, index) => sql`(select p.id, ${facetColumns} from products p
        where ${sql.join([way, sql`p.status = 'published'`, ...conditions], sql` and `)}
        limit ${index === 0 ? limit : closeAtMost})`,
    );
    const [only, ...others] = each;
    if (only && others.length === 0) return sql`select ${facetColumns} from ${only} p`;
    const once = sql`select distinct on (id) * from (${sql.join(each, sql` union all `)}) ways order by id`;
    return sql`select ${facetColumns} from (${once}) p limit ${limit}`;
  };
}

async function rankWithin(
  db: Db,
  { wanted, conditions, sort, limit, offset }: RankWanted,
  ways: SQL[],
  { withBody }: { withBody: boolean },
): Promise<Ranked> {
  const [main, ...others] = ways;
  const atMost = sort === 'best' ? rankedAtMost : sortedAtMost;
  const branch = (way: SQL | undefined, most: number) => sql`(
    select p.id, p.search, p.search_body, p.popularity, p.in_stock, p.created_at, p.price_from_minor,
      p.rating_average, p.review_count
    from products p where ${sql.join([way ?? sql`false`, sql`p.status = 'published'`, ...conditions], sql` and `)}
    limit ${most})`;
  const found =
    others.length === 0
      ? branch(main, atMost + 1)
      : sql`(select distinct on (id) * from (${sql.join(
          [branch(main, atMost + 1), ...others.map((way) => branch(way, closeAtMost))],
          sql` union all `,
        )}) ways order by id)`;
  const isWhole = withBody ? byKeyOrBody(wanted) : sql`true`;
  const rows = await select<{ id: string; total: number; whole: number }>(
    db,
    sql`select id, count(*) over ()::int as total, count(*) filter (where is_whole) over ()::int as whole
      from (select p.id, p.created_at, p.price_from_minor, p.rating_average, p.review_count, ${isWhole} as is_whole, ${score(wanted, withBody)} as score
        from ${found} p offset 0) ranked
      order by ${orders[sort]} limit ${limit} offset ${offset}`,
  );
  const total = rows[0]?.total ?? 0;
  return {
    ids: rows.map(({ id }) => id),
    total: Math.min(total, atMost),
    whole: Math.min(rows[0]?.whole ?? 0, atMost),
    isCapped: total > atMost,
  };
}

const orders: Record<SearchSort, SQL> = {
  best: sql`score desc, id`,
  rating: sql`rating_average desc nulls last, review_count desc, id`,
  newest: sql`created_at desc nulls last, id`,
  'price-asc': sql`price_from_minor, id`,
  'price-desc': sql`price_from_minor desc, id`,
};

// What a match is worth by where it stands, best first.
const fieldWorths: [Field, number][] = [
  ['A', 1],
  ['AB', 0.65],
  ['ABC', 0.5],
  ['', 0.35],
];
const bodyWorth = 0.12;
const sideBySideWorth = 0.25;

function score(wanted: Wanted[], withBody: boolean): SQL {
  const parts = wanted.map((thing) => sql`${number(thing.rarity)} * ${worthOf(thing, withBody)}`);
  const pairs = wanted.slice(1).map((right, index) => {
    const left = wanted[index] ?? right;
    const together = `${anyOf(simple(left))} <-> ${anyOf(simple(right))}`;
    const worth = sideBySideWorth * Math.min(left.rarity, right.rarity);
    return sql`case when p.search @@ ${tsquery(together)} then ${number(worth)} else 0 end`;
  });
  const sum = sql.join([...parts, ...pairs], sql` + `);
  return sql`(${sum}) * (1 + ln(1 + p.popularity) / 30) * (case when p.in_stock then 1 else 0.95 end)`;
}

/** The best place where any way of writing it stands; the ways of one weight are asked about together. */
function worthOf({ alternatives }: Wanted, withBody: boolean): SQL {
  const weights = [...new Set(alternatives.map(({ weight }) => weight))];
  const cases = weights
    .flatMap((weight) => {
      const alike = alternatives.filter((alternative) => alternative.weight === weight);
      return fieldWorths.map(([field, worth]) => ({ query: anyOf(alike, field), worth: weight * worth }));
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ query, worth }) => sql`when p.search @@ ${tsquery(query)} then ${number(worth)}`);
  const body = sql`when p.search_body @@ ${tsquery(anyOf(alternatives))} then ${number(bodyWorth)}`;
  return sql`case ${sql.join(withBody ? [...cases, body] : cases, sql` `)} else 0 end`;
}

function simple({ alternatives }: Wanted) {
  return alternatives.filter(({ anywhere }) => !anywhere);
}

function tsquery(text: string): SQL {
  return sql`${text}::tsquery`;
}

function number(value: number): SQL {
  return sql.raw(value.toFixed(5));
}
