import { beforeAll, describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { array, text } from './bulk-rows';
import { seedProducts } from './bulk-seed';

useTestStores();

const first = 400;

/** Every index and constraint, as the catalog of the database spells it. */
async function shape(): Promise<unknown> {
  const indexes = await primarySql()`
    select indexdef from pg_indexes where schemaname = 'public' order by 1`;
  const constraints = await primarySql()`
    select conrelid::regclass::text, conname, convalidated, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`;
  return { indexes: [...indexes], constraints: [...constraints] };
}

async function count(query: string): Promise<number> {
  const [row] = await primarySql().unsafe(`select count(*)::int as n from ${query}`);
  return row?.n as number;
}

describe('seedProducts', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await shape();
    expect(await seedProducts(first)).toMatchObject({ created: first, known: 0 });
  });

  test('puts every index and constraint back', async () => expect(await shape()).toEqual(before));

  test('leaves what triggers and foreign keys would have left', async () => {
    const facts = `products p left join lateral (
        select min(pr.amount_minor) as price_from, bool_or(l.on_hand > l.reserved) as in_stock
        from variants v join prices pr on pr.variant_id = v.id
        join inventory_levels l on l.variant_id = v.id where v.product_id = p.id) fact on true`;
    expect(
      await count(
        `${facts} where (p.price_from_minor, p.in_stock) is distinct from (price_from, fact.in_stock)`,
      ),
    ).toBe(0);
    expect(
      await count('products p where not exists (select from categories c where c.id = p.category_id)'),
    ).toBe(0);
    expect(
      await count('products p where not exists (select from product_images i where i.product_id = p.id)'),
    ).toBe(0);
    expect(
      await count('product_images i where not exists (select from media m where m.id = i.media_id)'),
    ).toBe(0);
    expect(
      await count('variants v where not exists (select from products p where p.id = v.product_id)'),
    ).toBe(0);
    const moved = `inventory_levels l left join (
        select variant_id, sum(delta) as moved from inventory_movements group by 1) m using (variant_id)`;
    expect(await count(`${moved} where l.on_hand <> coalesce(m.moved, 0)`)).toBe(0);
    const options = 'variants v left join product_options o on o.product_id = v.product_id';
    expect(
      await count(
        `${options} where v.option_values is distinct from case when o.values is null then '{}' else array[o.values[v.position]] end`,
      ),
    ).toBe(0);
  });

  test('adds only what is missing, by feeding the indexes too', async () => {
    expect(await seedProducts(first)).toMatchObject({ created: 0, known: first });
    expect(await seedProducts(first + 20)).toMatchObject({ created: 20, known: first });
    expect(await count('products')).toBe(first + 20);
    expect(await shape()).toEqual(before);
  });

  test('leaves nothing behind when it is cut off', async () => {
    const cutOff = (phase: string) =>
      seedProducts(5000, (progress) => {
        if (progress.phase === phase) throw new Error('cut off');
      });
    const products = await count('products');
    await expect(cutOff('products')).rejects.toThrow('cut off');
    await expect(cutOff('indexes')).rejects.toThrow('cut off');
    expect(await count('products')).toBe(products);
    expect(await shape()).toEqual(before);
  });

  test('search documents are those the trigger would write', async () => {
    const fresh = `product_search_key(title, vendor, product_type, category_words, variant_words, tags)`;
    expect(await count('products where category_words <> category_words_of(category_id)')).toBe(0);
    for (const weight of ['a', 'b', 'c', 'd'])
      expect(
        await count(
          `products where strip(ts_filter(search, '{${weight}}')) <> strip(ts_filter(${fresh}, '{${weight}}'))`,
        ),
      ).toBe(0);
    expect(await count('products where search_body <> product_search_body(description_html)')).toBe(0);
    const [row] = await primarySql()`
      select bool_and(variant_words = '' or variant_words like '%B%') as named from products`;
    expect(row).toMatchObject({ named: true });
    const facts = await count(`products p where variant_words <> (
      select string_agg(distinct word, ' | ' order by word) from variants v,
        unnest(v.option_values || array[v.sku, v.barcode]) word where v.product_id = p.id and word <> '')`);
    expect(facts).toBe(0);
  });

  test('texts and arrays arrive as they were', async () => {
    const sql = primarySql();
    const words = ['plain', 'tab\tline\n\r', 'quote " and \\ and {a,b}', '\\N', '', 'é 雪'];
    await sql.begin(async (tx) => {
      await tx`create temp table arrived (one text, many text[]) on commit drop`;
      const sink = await tx`copy arrived from stdin`.writable();
      await new Promise((resolve, reject) => {
        sink.on('finish', resolve).on('error', reject);
        sink.end(words.map((word) => `${text(word)}\t${array([word, 'x'])}\n`).join(''));
      });
      const rows = await tx<{ one: string; many: string[] }[]>`select one, many from arrived`;
      expect(rows.map((row) => row.one)).toEqual(words);
      expect(rows.map((row) => row.many)).toEqual(words.map((word) => [word, 'x']));
    });
  });
});
