import type { Transaction } from '@/db/client';
import * as schema from '@/db/schema';
import { optionEntry } from '@/lib/catalog/filter-conditions';
import { newId } from '@/lib/id';
import type { ProductDraft } from './product-draft';
import {
  type Arrival,
  firstKind,
  type ImportRun,
  imageRows,
  inPieces,
  insertVariants,
  optionRows,
  productFacts,
} from './product-rows';

/** As `refresh_product_facts` would write it. */
function optionList({ options, variants }: ProductDraft): string[] {
  const entries = variants.flatMap(({ optionValues }) =>
    options.map(({ name }, index) => optionEntry(name, optionValues[index] ?? '')),
  );
  return [...new Set(entries)].sort();
}

/** As `refresh_product_facts` would write it. */
function variantWords({ variants }: ProductDraft): string {
  const words = variants.flatMap(({ optionValues, sku, barcode }) => [...optionValues, sku, barcode]);
  return [...new Set(words)].filter(Boolean).sort().join(' | ').slice(0, 4000);
}

/** Writes products the shop has not had, a statement a table. Returns their ids. */
export async function writeCreated(tx: Transaction, arrivals: Arrival[], run: ImportRun): Promise<string[]> {
  if (arrivals.length === 0) return [];
  const placed = arrivals.map((arrival) => ({ arrival, productId: newId('product') }));
  await tx.insert(schema.products).values(
    placed.map(({ arrival, productId }) => ({
      id: productId,
      ...productFacts(arrival),
      ...firstKind(arrival),
      // What the triggers would write a moment later: each writing of a product costs its search index.
      priceFromMinor: Math.min(...arrival.draft.variants.map(({ priceMinor }) => priceMinor)),
      optionList: optionList(arrival.draft),
      variantWords: variantWords(arrival.draft),
      inStock: arrival.draft.isGiftCard ?? arrival.draft.variants.some(({ quantity = 0 }) => quantity > 0),
    })),
  );
  await inPieces(
    placed.flatMap(({ arrival, productId }) => optionRows(arrival, productId)),
    (piece) => tx.insert(schema.productOptions).values(piece),
  );
  const variants = placed.flatMap(({ arrival, productId }) =>
    arrival.draft.variants.map((variant, index) => ({
      ...{ id: newId('variant'), productId, position: index + 1, variant },
    })),
  );
  await insertVariants(tx, variants, run);
  await inPieces(
    placed.flatMap(({ arrival, productId }) => imageRows(arrival, productId)),
    (piece) => tx.insert(schema.productImages).values(piece),
  );
  return placed.map(({ productId }) => productId);
}
