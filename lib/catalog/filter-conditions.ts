import { type SQL, sql } from 'drizzle-orm';
import { branchIds, pathTo } from './categories';
import type { ListingFilters } from './listing-filters';
import type { CategoryNode } from './product';

/** One filter of a list; an option is named by its name. */
export type FilterKind = 'category' | 'vendor' | 'price' | 'stock' | { option: string };

/**
 * What products `p` must be to pass the filters, leaving out the one of kind `except`: a facet's own counts
 * are those its other values would have.
 */
export function filterConditions(filters: ListingFilters, tree: CategoryNode[], except?: FilterKind): SQL[] {
  const { categories, vendors, price, options, inStock } = filters;
  const exceptOption = typeof except === 'object' ? except.option : undefined;
  const conditions: (SQL | false)[] = [
    except !== 'category' &&
      categories.length > 0 &&
      sql`p.category_id = any(${texts(branches(categories, tree))})`,
    except !== 'vendor' && vendors.length > 0 && sql`p.vendor = any(${texts(vendors)})`,
    except !== 'price' &&
      price?.fromMinor !== undefined &&
      sql`p.price_from_minor >= ${price.fromMinor}::int`,
    except !== 'price' && price?.toMinor !== undefined && sql`p.price_from_minor < ${price.toMinor}::int`,
    except !== 'stock' && inStock && sql`p.in_stock`,
    ...options
      .filter(({ name }) => name !== exceptOption)
      .map(
        ({ name, values }) => sql`p.option_list && ${texts(values.map((value) => optionEntry(name, value)))}`,
      ),
  ];
  return conditions.filter((condition) => condition !== false);
}

/** How `products.option_list` spells one value of an option. */
export function optionEntry(name: string, value: string): string {
  return `${name.replaceAll(':', ' ')}:${value}`;
}

/** `Colour:Olive` → its two parts. */
export function optionParts(entry: string): { name: string; value: string } {
  const at = entry.indexOf(':');
  return { name: entry.slice(0, at), value: entry.slice(at + 1) };
}

/** A text array as one parameter. */
export function texts(values: string[]): SQL {
  return sql`${sql.param(values)}::text[]`;
}

function branches(handles: string[], tree: CategoryNode[]): string[] {
  return handles.flatMap((handle) => {
    const node = pathTo(tree, (candidate) => candidate.handle === handle)?.at(-1);
    return node ? branchIds(node) : [];
  });
}
