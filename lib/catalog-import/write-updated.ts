import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import * as schema from '@/db/schema';
import { recordPrices } from '@/lib/catalog/set-price';
import { newId } from '@/lib/id';
import { shop } from '@/lib/shop';
import type { VariantDraft } from './product-draft';
import {
  type Arrival,
  changedTaxClass,
  type ImportRun,
  imageRows,
  inPieces,
  insertVariants,
  movementRow,
  type NewVariant,
  optionRows,
  priceRow,
  productFacts,
} from './product-rows';

export type Update = { arrival: Arrival; productId: string };

type Known = Awaited<ReturnType<typeof lockVariants>>[number];
type Matched = { known: Known; position: number; variant: VariantDraft };

/**
 * Makes products what the file says. Variants are recognised by their option values; those the file no
 * longer has are withdrawn, since orders point at them. Stock becomes the file's number of pieces, though
 * never less than what is reserved; it is left alone where the file does not name it.
 */
export async function writeUpdated(tx: Transaction, updates: Update[], run: ImportRun): Promise<void> {
  if (updates.length === 0) return;
  const productIds = updates.map(({ productId }) => productId);
  const known = await lockVariants(tx, productIds);
  const { matched, fresh, gone, kept } = compare(updates, known);
  for (const { arrival, productId } of updates)
    await tx
      .update(schema.products)
      .set({
        ...productFacts(arrival),
        ...changedTaxClass(arrival),
        updatedAt: sql`greatest(now(), updated_at + interval '1 microsecond')`,
      })
      .where(eq(schema.products.id, productId));
  await tx.delete(schema.productOptions).where(inArray(schema.productOptions.productId, productIds));
  await inPieces(
    updates.flatMap(({ arrival, productId }) => withValues(optionRows(arrival, productId), kept)),
    (piece) => tx.insert(schema.productOptions).values(piece),
  );
  await tx.delete(schema.productImages).where(inArray(schema.productImages.productId, productIds));
  await inPieces(
    updates.flatMap(({ arrival, productId }) => imageRows(arrival, productId)),
    (piece) => tx.insert(schema.productImages).values(piece),
  );
  await changeVariants(tx, matched);
  await insertVariants(tx, fresh, run);
  await changePrices(tx, matched, run);
  await changeStock(tx, matched, run);
  if (gone.length > 0)
    await tx
      .update(schema.variants)
      .set({ withdrawnAt: new Date() })
      .where(inArray(schema.variants.id, gone));
}

/** Stock first and in id order, as checkouts lock it: then neither waits for the other for ever. */
async function lockVariants(tx: Transaction, productIds: string[]) {
  const { variants, inventoryLevels, prices } = schema;
  const own = tx.select({ id: variants.id }).from(variants).where(inArray(variants.productId, productIds));
  const levels = await tx
    .select()
    .from(inventoryLevels)
    .where(inArray(inventoryLevels.variantId, own))
    .orderBy(asc(inventoryLevels.variantId), asc(inventoryLevels.locationId))
    .for('update');
  const rows = await tx
    .select({ variant: variants, amountMinor: prices.amountMinor, compareAtMinor: prices.compareAtMinor })
    .from(variants)
    .leftJoin(prices, and(eq(prices.variantId, variants.id), eq(prices.currency, shop.currency)))
    .where(inArray(variants.productId, productIds));
  const byVariant = new Map<string, typeof levels>();
  for (const level of levels)
    byVariant.set(level.variantId, [...(byVariant.get(level.variantId) ?? []), level]);
  return rows.map((row) => ({ ...row, levels: byVariant.get(row.variant.id) ?? [] }));
}

function compare(updates: Update[], known: Known[]) {
  const keyOf = (productId: string, optionValues: string[]) => JSON.stringify([productId, optionValues]);
  const byKey = new Map(known.map((row) => [keyOf(row.variant.productId, row.variant.optionValues), row]));
  const matched: Matched[] = [];
  const fresh: NewVariant[] = [];
  for (const { arrival, productId } of updates) {
    for (const [index, variant] of arrival.draft.variants.entries()) {
      const key = keyOf(productId, variant.optionValues);
      const found = byKey.get(key);
      byKey.delete(key);
      const position = index + 1;
      if (found) matched.push({ known: found, position, variant });
      else fresh.push({ id: newId('variant'), productId, position, variant });
    }
  }
  const left = [...byKey.values()].map(({ variant }) => variant).filter(({ withdrawnAt }) => !withdrawnAt);
  // A variant that is missing because its row was rejected is not gone.
  const whole = new Set(
    updates.filter(({ arrival }) => arrival.draft.isWhole).map(({ productId }) => productId),
  );
  const gone = left.filter(({ productId }) => whole.has(productId)).map(({ id }) => id);
  return { matched, fresh, gone, kept: left.filter(({ productId }) => !whole.has(productId)) };
}

/** The options with the values of variants that stay though the file did not name them. */
function withValues(options: ReturnType<typeof optionRows>, kept: Known['variant'][]) {
  return options.map((option) => {
    const own = kept.filter(
      ({ productId, optionValues }) =>
        productId === option.productId && optionValues.length === options.length,
    );
    const values = [
      ...option.values,
      ...own.map(({ optionValues }) => optionValues[option.position - 1] ?? ''),
    ];
    return { ...option, values: [...new Set(values)] };
  });
}

async function changeVariants(tx: Transaction, matched: Matched[]): Promise<void> {
  for (const { known, position, variant } of matched) {
    const { sku, barcode, weightGrams } = variant;
    const now = { position, sku, barcode, weightGrams, withdrawnAt: null };
    const old = known.variant;
    const isSame = (Object.keys(now) as (keyof typeof now)[]).every((field) => now[field] === old[field]);
    if (!isSame) await tx.update(schema.variants).set(now).where(eq(schema.variants.id, old.id));
  }
}

async function changePrices(tx: Transaction, matched: Matched[], run: ImportRun): Promise<void> {
  const changed = matched
    .filter(
      ({ known, variant }) =>
        known.amountMinor !== variant.priceMinor || known.compareAtMinor !== variant.compareAtMinor,
    )
    .map(({ known, variant }) => priceRow(known.variant.id, variant));
  await inPieces(changed, async (piece) => {
    await tx
      .insert(schema.prices)
      .values(piece)
      .onConflictDoUpdate({
        target: [schema.prices.variantId, schema.prices.currency],
        set: {
          amountMinor: sql`excluded.amount_minor`,
          compareAtMinor: sql`excluded.compare_at_minor`,
          updatedAt: sql`now()`,
        },
      });
    const ids = piece.map(({ variantId }) => variantId);
    await recordPrices(tx, ids, shop.currency, run.importedBy);
  });
}

async function changeStock(tx: Transaction, matched: Matched[], run: ImportRun): Promise<void> {
  const moves = matched.flatMap(({ known, variant }) => {
    if (variant.quantity === undefined) return [];
    const onHand = known.levels.reduce((sum, level) => sum + level.onHand, 0);
    const here = known.levels.find((level) => level.locationId === run.locationId);
    const delta = Math.max(variant.quantity - onHand, (here?.reserved ?? 0) - (here?.onHand ?? 0));
    return delta === 0 ? [] : [{ variantId: known.variant.id, delta }];
  });
  for (const { variantId, delta } of moves)
    await tx
      .insert(schema.inventoryLevels)
      .values({ variantId, locationId: run.locationId, onHand: Math.max(0, delta) })
      .onConflictDoUpdate({
        target: [schema.inventoryLevels.variantId, schema.inventoryLevels.locationId],
        set: { onHand: sql`${schema.inventoryLevels.onHand} + ${delta}` },
      });
  await inPieces(moves, (piece) =>
    tx
      .insert(schema.inventoryMovements)
      .values(piece.map(({ variantId, delta }) => movementRow(variantId, delta, run))),
  );
}
