import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { categories, inventoryLevels, outbox, products, variants } from '@/db/schema';
import { announceCatalogChange } from '@/lib/catalog/catalog-change';
import type { ProductEdit, VariantEdit } from '@/lib/catalog/product-edit';
import { sanitizeDescription } from '@/lib/catalog/sanitize-description';
import { removePrice, setPrice } from '@/lib/catalog/set-price';
import { setStock } from '@/lib/catalog/set-stock';
import { setTranslation } from '@/lib/catalog/set-translation';
import type { FieldErrors } from '@/lib/form';
import { ok, type Result, refused } from '@/lib/result';
import { shop } from '@/lib/shop';

export type EditProblem =
  | { kind: 'gone' }
  | { kind: 'changed-meanwhile'; version: string }
  | { kind: 'invalid'; errors: FieldErrors };

/** The product's state as a text to compare: PostgreSQL's microseconds do not fit a JavaScript date. */
export const productVersion = sql<string>`(extract(epoch from ${products.updatedAt}) * 1000000)::bigint::text`;

/** Thrown inside the transaction so that nothing of a refused edit stays. */
class EditRefused extends Error {
  constructor(readonly problem: EditProblem) {
    super(problem.kind);
  }
}

/**
 * Makes a product what the edit says: texts, place, status, prices and stock, all or nothing. Refused when
 * somebody saved it after `seenVersion` was read. Every node shows the change within a second.
 */
export async function editProduct(ask: {
  productId: string;
  seenVersion: string;
  edit: ProductEdit;
  editedBy: string;
}): Promise<Result<{ version: string }, EditProblem>> {
  try {
    const { value, lsn } = await transact((tx) => applyEdit(tx, ask));
    await announceCatalogChange({ productIds: [ask.productId], categoryIds: value.categoryIds }, lsn);
    return ok({ version: value.version });
  } catch (error) {
    if (error instanceof EditRefused) return refused(error.problem);
    throw error;
  }
}

async function applyEdit(
  tx: Transaction,
  { productId, seenVersion, edit, editedBy }: Parameters<typeof editProduct>[0],
) {
  await lockStock(tx, edit.variants);
  const [old] = await tx
    .select({ version: productVersion, categoryId: products.categoryId })
    .from(products)
    .where(eq(products.id, productId))
    .for('update');
  if (!old) throw new EditRefused({ kind: 'gone' });
  if (old.version !== seenVersion) throw new EditRefused({ kind: 'changed-meanwhile', version: old.version });
  await checkCategory(tx, edit.categoryId);
  if (edit.kind === 'gift-card') await checkGiftCard(tx, productId, edit.variants);
  await editVariants(tx, productId, edit.variants, editedBy);
  for (const translation of edit.translations ?? []) await setTranslation(tx, productId, translation);
  const [saved] = await tx
    .update(products)
    .set({
      title: edit.title,
      descriptionHtml: sanitizeDescription(edit.descriptionHtml),
      vendor: edit.vendor,
      tags: edit.tags,
      categoryId: edit.categoryId,
      status: edit.status,
      ...(edit.taxClass && { taxClass: edit.taxClass }),
      ...(edit.kind && { kind: edit.kind }),
      // What an import wrote is no longer what stands here: the next import must look again.
      importDigest: null,
      updatedAt: nextVersion,
    })
    .where(eq(products.id, productId))
    .returning({ version: productVersion });
  await tellCatalogChange(tx, productId, editedBy);
  const categoryIds = [old.categoryId, edit.categoryId].filter((id) => id !== null);
  return { version: saved?.version ?? '', categoryIds };
}

/** Later than the last change even if the clock was set back. */
const nextVersion = sql`greatest(now(), ${products.updatedAt} + interval '1 microsecond')`;

/** Writes to the outbox that a product is no longer what it was. */
export async function tellCatalogChange(
  tx: Transaction,
  productId: string,
  changedBy: string,
): Promise<void> {
  await tx
    .insert(outbox)
    .values({ topic: 'catalog.changed', payload: { productIds: [productId], changedBy } });
}

// Stock before product, in the order checkouts lock it: a sale that empties a shelf goes the same way.
async function lockStock(tx: Transaction, edits: VariantEdit[]): Promise<void> {
  const moving = edits.filter((edit) => edit.stock !== edit.stockSeen).map((edit) => edit.variantId);
  if (moving.length === 0) return;
  await tx
    .select({ variantId: inventoryLevels.variantId })
    .from(inventoryLevels)
    .where(inArray(inventoryLevels.variantId, moving))
    .orderBy(asc(inventoryLevels.variantId), asc(inventoryLevels.locationId))
    .for('update');
}

async function checkCategory(tx: Transaction, categoryId: string | null): Promise<void> {
  if (!categoryId) return;
  const found = await tx.select({ id: categories.id }).from(categories).where(eq(categories.id, categoryId));
  if (found.length === 0) {
    throw new EditRefused({ kind: 'invalid', errors: { category: 'This category no longer exists.' } });
  }
}

/** A gift card is worth what it costs: something, and the same for everybody. */
async function checkGiftCard(tx: Transaction, productId: string, edits: VariantEdit[]): Promise<void> {
  const errors: FieldErrors = {};
  for (const { variantId, priceMinor } of edits) {
    if (priceMinor === 0)
      errors[`price.${variantId}`] = 'A gift card is worth what it costs: more than nothing.';
  }
  const listed = await tx.execute(sql`
    select 1 from price_list_entries e join variants v on v.id = e.variant_id where v.product_id = ${productId} limit 1`);
  if (listed.length > 0)
    errors.kind = 'It stands on a price list. What is on lists cannot become a gift card.';
  if (Object.keys(errors).length > 0) throw new EditRefused({ kind: 'invalid', errors });
}

async function editVariants(
  tx: Transaction,
  productId: string,
  edits: VariantEdit[],
  editedBy: string,
): Promise<void> {
  const own = await tx
    .select({ id: variants.id })
    .from(variants)
    .where(and(eq(variants.productId, productId), isNull(variants.withdrawnAt)));
  const known = new Set(own.map((variant) => variant.id));
  const errors: FieldErrors = {};
  for (const edit of edits) {
    if (!known.has(edit.variantId)) {
      errors[`price.${edit.variantId}`] = 'This variant is no longer sold. Please reload the page.';
      continue;
    }
    await setPrice(tx, {
      variantId: edit.variantId,
      currency: shop.currency,
      amountMinor: edit.priceMinor,
      compareAtMinor: edit.compareAtMinor,
      changedBy: editedBy,
    });
    for (const { currency, price } of edit.otherPrices ?? []) {
      if (!price) await removePrice(tx, edit.variantId, currency);
      else await setPrice(tx, { variantId: edit.variantId, currency, ...price, changedBy: editedBy });
    }
    const { variantId, stockSeen: seen, stock } = edit;
    const moved = await setStock(tx, { variantId, seen, stock, movedBy: editedBy });
    if (!moved.ok) {
      errors[`stock.${variantId}`] =
        `Some were sold or reserved meanwhile: it cannot go below ${moved.problem.lowest}.`;
    }
  }
  if (Object.keys(errors).length > 0) throw new EditRefused({ kind: 'invalid', errors });
}
