import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import * as schema from '@/db/schema';
import type { ProductKind } from '@/lib/catalog/product-kinds';
import { sanitizeDescription } from '@/lib/catalog/sanitize-description';
import { newId } from '@/lib/id';
import { shop } from '@/lib/shop';
import type { TaxClass } from '@/lib/tax/tax';
import type { ProductDraft, VariantDraft } from './product-draft';
import type { Resolved } from './resolve-pictures';

/** A draft with all that the shop had to find for it, ready to be written. */
export type Arrival = {
  draft: ProductDraft;
  digest: string;
  categoryId: string | null;
  pictures: Map<string, Resolved>;
};

/** What is the same for all rows of one import. */
export type ImportRun = { locationId: string; importedBy: string };

export function productFacts({ draft, digest, categoryId }: Arrival) {
  return {
    handle: draft.handle,
    title: draft.title,
    descriptionHtml: sanitizeDescription(draft.bodyHtml),
    vendor: draft.vendor,
    productType: draft.productType,
    tags: draft.tags,
    categoryId,
    status: draft.status,
    importDigest: digest,
  };
}

/** What a new product is sold and taxed as. */
export function firstKind({ draft }: Arrival): { kind: ProductKind; taxClass: TaxClass } {
  if (draft.isGiftCard) return { kind: 'gift-card', taxClass: 'exempt' };
  return { kind: 'goods', taxClass: draft.isTaxable === false ? 'exempt' : 'standard' };
}

/** What it is sold as is said at the desk once it is there. A file knows taxed or not; which class of the taxed ones is said at the desk, and stays. */
export function changedTaxClass({ draft }: Arrival) {
  if (draft.isTaxable === undefined) return {};
  if (!draft.isTaxable) return { taxClass: 'exempt' };
  return {
    taxClass: sql`case when tax_class = 'exempt' and kind = 'goods' then 'standard' else tax_class end`,
  };
}

export function optionRows({ draft }: Arrival, productId: string) {
  return draft.options.map((option, index) => ({ productId, position: index + 1, ...option }));
}

export function imageRows({ draft, pictures }: Arrival, productId: string) {
  return draft.images
    .flatMap(({ source, alt, optionValue }) => {
      const found = pictures.get(source);
      return found ? [{ id: newId('image'), productId, alt, optionValue, ...found }] : [];
    })
    .map((row, index) => ({ ...row, position: index + 1 }));
}

export type NewVariant = { id: string; productId: string; position: number; variant: VariantDraft };

/** Writes variants the shop has not had, with their prices and stock. */
export async function insertVariants(tx: Transaction, fresh: NewVariant[], run: ImportRun): Promise<void> {
  await inPieces(fresh, async (piece) => {
    await tx.insert(schema.variants).values(
      piece.map(({ id, productId, position, variant: { optionValues, sku, barcode, weightGrams } }) => ({
        ...{ id, productId, position, optionValues, sku, barcode, weightGrams },
      })),
    );
    const priced = piece.map(({ id, variant }) => priceRow(id, variant));
    await tx
      .insert(schema.priceChanges)
      .values(priced.map((price) => ({ ...price, changedBy: run.importedBy })));
    // In one statement, so that the triggers behind both see a product that is complete and write it not again.
    const pricing = tx
      .$with('pricing')
      .as(tx.insert(schema.prices).values(priced).returning({ variantId: schema.prices.variantId }));
    await tx
      .with(pricing)
      .insert(schema.inventoryLevels)
      .values(
        piece.map(({ id, variant }) => ({
          variantId: id,
          locationId: run.locationId,
          onHand: variant.quantity ?? 0,
        })),
      );
    const stocked = piece.filter(({ variant }) => (variant.quantity ?? 0) > 0);
    if (stocked.length === 0) return;
    await tx
      .insert(schema.inventoryMovements)
      .values(stocked.map(({ id, variant }) => movementRow(id, variant.quantity ?? 0, run)));
  });
}

export function priceRow(variantId: string, { priceMinor, compareAtMinor }: VariantDraft) {
  return { variantId, currency: shop.currency, amountMinor: priceMinor, compareAtMinor };
}

export function movementRow(variantId: string, delta: number, { locationId, importedBy }: ImportRun) {
  return { variantId, locationId, delta, reason: 'import' as const, movedBy: importedBy };
}

/** PostgreSQL takes 65,534 values a statement. */
export async function inPieces<Row>(rows: Row[], write: (piece: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 2000) await write(rows.slice(at, at + 2000));
}
