import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { primary } from '@/db/client';
import * as schema from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { productForDesk, productsForDesk } from './desk-questions';
import { editProduct } from './edit-product';
import { loadProduct } from './product-detail';
import type { ProductEdit, VariantEdit } from './product-edit';

useTestStores();

const editedBy = newId('account');

async function makeProduct(
  changes: { title?: string; stock?: number; reserved?: number; sku?: string } = {},
) {
  const productId = newId('product');
  const variantId = newId('variant');
  const title = changes.title ?? 'Mug';
  const [location] = await primary().select().from(schema.locations);
  await primary()
    .insert(schema.products)
    .values({ id: productId, handle: productId, title, status: 'published' });
  await primary()
    .insert(schema.variants)
    .values({ id: variantId, productId, position: 1, sku: changes.sku ?? '' });
  await primary().insert(schema.prices).values({ variantId, currency: 'USD', amountMinor: 1900 });
  await primary()
    .insert(schema.inventoryLevels)
    .values({
      variantId,
      locationId: location?.id ?? '',
      onHand: changes.stock ?? 10,
      reserved: changes.reserved ?? 0,
    });
  return { productId, variantId };
}

async function save(productId: string, changes: Partial<ProductEdit>, seen?: string) {
  const product = await productForDesk(productId);
  if (!product) throw new Error('no such product');
  const edit: ProductEdit = {
    title: product.title,
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor,
    tags: product.tags,
    categoryId: product.categoryId ?? null,
    status: product.status,
    variants: [],
    ...changes,
  };
  return editProduct({ productId, seenVersion: seen ?? product.version, edit, editedBy });
}

function variantEdit(variantId: string, changes: Partial<VariantEdit> = {}): VariantEdit {
  return { variantId, priceMinor: 1900, compareAtMinor: null, stockSeen: 10, stock: 10, ...changes };
}

const movementsOf = (variantId: string) =>
  primary()
    .select({
      delta: schema.inventoryMovements.delta,
      reason: schema.inventoryMovements.reason,
      by: schema.inventoryMovements.movedBy,
    })
    .from(schema.inventoryMovements)
    .where(eq(schema.inventoryMovements.variantId, variantId));

describe('saving a product', () => {
  test('changes texts, price and stock together, with who and what in the books', async () => {
    const { productId, variantId } = await makeProduct();
    const saved = await save(productId, {
      title: 'Tall mug',
      descriptionHtml: '<p onclick="x">Clay</p><script>1</script>',
      tags: ['clay'],
      variants: [variantEdit(variantId, { priceMinor: 2100, compareAtMinor: 2500, stock: 14 })],
    });
    expect(saved.ok).toBe(true);
    const product = await productForDesk(productId);
    expect(product).toMatchObject({ title: 'Tall mug', descriptionHtml: '<p>Clay</p>', tags: ['clay'] });
    expect(product?.variants[0]).toMatchObject({
      price: { amountMinor: 2100 },
      compareAt: { amountMinor: 2500 },
      onHand: 14,
    });
    expect(await movementsOf(variantId)).toEqual([{ delta: 4, reason: 'correction', by: editedBy }]);
    const changes = await primary()
      .select()
      .from(schema.priceChanges)
      .where(eq(schema.priceChanges.variantId, variantId));
    expect(changes).toMatchObject([{ amountMinor: 2100, compareAtMinor: 2500, changedBy: editedBy }]);
    const [told] = await primary().select().from(schema.outbox).orderBy(desc(schema.outbox.id)).limit(1);
    expect(told).toMatchObject({ topic: 'catalog.changed', payload: { productIds: [productId] } });
  });

  test('gives it a German text and a euro price of its own, and takes them away', async () => {
    const { productId, variantId } = await makeProduct();
    const inEuros = (price: { amountMinor: number; compareAtMinor: number | null } | null) => ({
      variants: [variantEdit(variantId, { otherPrices: [{ currency: 'EUR' as const, price }] })],
    });
    const german = (text: { title: string; descriptionHtml: string } | null) => ({
      translations: [{ locale: 'de' as const, text }],
    });
    const text = { title: 'Becher', descriptionHtml: '<p onclick="x">Ton</p>' };
    const price = { amountMinor: 1700, compareAtMinor: 2000 };
    expect((await save(productId, { ...inEuros(price), ...german(text) })).ok).toBe(true);
    expect(await productForDesk(productId)).toMatchObject({
      translations: [{ locale: 'de', title: 'Becher', descriptionHtml: '<p>Ton</p>' }],
      variants: [{ otherPrices: [{ price: { amountMinor: 1700, currency: 'EUR' }, isOwn: true }] }],
    });
    const shown = await loadProduct(primary(), productId, { locale: 'de', currency: 'EUR' });
    expect(shown).toMatchObject({ title: 'Becher', price: { amountMinor: 1700, currency: 'EUR' } });
    // A save that does not speak of them leaves them.
    await save(productId, { vendor: 'Kiln' });
    expect((await productForDesk(productId))?.translations).toHaveLength(1);
    await save(productId, { ...inEuros(null), ...german(null) });
    expect(await productForDesk(productId)).toMatchObject({
      translations: [],
      // 19 dollars at 0.92, to the nearest .90.
      variants: [{ otherPrices: [{ price: { amountMinor: 1790, currency: 'EUR' }, isOwn: false }] }],
    });
  });

  test('books nothing that did not change', async () => {
    const { productId, variantId } = await makeProduct();
    await save(productId, { title: 'Other', variants: [variantEdit(variantId)] });
    expect(await movementsOf(variantId)).toEqual([]);
    expect(
      await primary().select().from(schema.priceChanges).where(eq(schema.priceChanges.variantId, variantId)),
    ).toEqual([]);
  });

  test('is refused when somebody else was faster; of two at once one wins', async () => {
    const { productId } = await makeProduct();
    const seen = (await productForDesk(productId))?.version;
    const both = await Promise.all(['A', 'B'].map((title) => save(productId, { title }, seen)));
    const refusals = both.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    const now = await productForDesk(productId);
    expect(refusals).toEqual([{ kind: 'changed-meanwhile', version: now?.version }]);
    expect(['A', 'B']).toContain(now?.title);
  });

  test('what was sold while the form was open stays sold', async () => {
    const { productId, variantId } = await makeProduct({ stock: 10 });
    await primary()
      .update(schema.inventoryLevels)
      .set({ onHand: 7 })
      .where(eq(schema.inventoryLevels.variantId, variantId));
    await save(productId, { variants: [variantEdit(variantId, { stockSeen: 10, stock: 15 })] });
    expect((await productForDesk(productId))?.variants[0]?.onHand).toBe(12);
  });

  test('stock cannot go below what checkouts hold, and then nothing else is saved either', async () => {
    const { productId, variantId } = await makeProduct({ stock: 10, reserved: 4 });
    const answer = await save(productId, {
      title: 'Never',
      variants: [variantEdit(variantId, { stock: 3, priceMinor: 1 })],
    });
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', errors: { [`stock.${variantId}`]: expect.stringContaining('below 4') } },
    });
    const product = await productForDesk(productId);
    expect(product).toMatchObject({ title: 'Mug', variants: [{ price: { amountMinor: 1900 }, onHand: 10 }] });
    expect((await save(productId, { variants: [variantEdit(variantId, { stock: 4 })] })).ok).toBe(true);
  });

  test("another product's variant and a category that is gone are refused", async () => {
    const [mine, other] = [await makeProduct(), await makeProduct()];
    expect(
      await save(mine.productId, { variants: [variantEdit(other.variantId, { priceMinor: 1 })] }),
    ).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
    expect((await productForDesk(other.productId))?.variants[0]?.price.amountMinor).toBe(1900);
    expect(await save(mine.productId, { categoryId: newId('category') })).toMatchObject({
      ok: false,
      problem: { errors: { category: expect.any(String) } },
    });
    expect(
      await editProduct({
        productId: newId('product'),
        seenVersion: '0',
        editedBy,
        edit: {
          title: 'x',
          descriptionHtml: '',
          vendor: '',
          tags: [],
          categoryId: null,
          status: 'draft',
          variants: [],
        },
      }),
    ).toEqual({ ok: false, problem: { kind: 'gone' } });
  });
});

describe('finding products at the desk', () => {
  test('by word, by part of a word, by SKU, by handle, by status', async () => {
    const { productId } = await makeProduct({ title: 'Zanzibar lantern', sku: 'ZAN-1' });
    const found = async (query: string) => (await productsForDesk({ query })).rows.map((row) => row.id);
    for (const query of ['lanterns', 'zanzi', 'ZAN-1', productId])
      expect(await found(query)).toEqual([productId]);
    for (const query of [
      "'; drop table products --",
      '%',
      '100%_\\',
      'x\u0000y',
      '"',
      '!!!:*&',
      'z'.repeat(100_000),
    ]) {
      expect(await found(query)).not.toContain(productId);
    }
    await save(productId, { status: 'archived' });
    expect((await productsForDesk({ query: 'lantern', status: 'published' })).rows).toEqual([]);
    expect((await productsForDesk({ query: 'lantern', status: 'archived' })).rows).toMatchObject([
      { id: productId, priceFrom: { amountMinor: 1900 }, stock: 10, variantCount: 1 },
    ]);
  });

  test('pages follow each other without gaps or repeats', async () => {
    for (let i = 0; i < 55; i += 1) await makeProduct({ title: 'Pageling' });
    const first = await productsForDesk({ query: 'pageling' });
    const second = await productsForDesk({ query: 'pageling', after: first.nextAfter });
    const ids = [...first.rows, ...second.rows].map((row) => row.id);
    expect([first.rows.length, second.rows.length, new Set(ids).size]).toEqual([50, 5, 55]);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(second.nextAfter).toBeUndefined();
  });
});
