import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { getCart } from '@/lib/cart/cart';
import { nothingWrong, pay, readyToPay, stockedVariant, wrongs } from '@/lib/checkout/test-buyers';
import { type ListDraft, makeList } from '@/lib/price-lists/write-list';

useTestStores();

const by = 'acc_desk';

function draft(variantId: string, amountMinor: number, change: Partial<ListDraft> = {}): ListDraft {
  return {
    ...{ name: 'List', currency: 'USD', customerGroupId: null, productId: null, priority: 100 },
    ...{ startsAt: null, endsAt: null, entries: [{ variantId, amountMinor }] },
    ...change,
  };
}

describe('a sale price at the till', () => {
  test('is what is shown and paid, with the former one struck through in the cart', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    await makeList(draft(variantId, 1900), by);
    const request = await readyToPay([[variantId, 2]]);
    const cart = await getCart(request.cartId);
    expect(cart.lines[0]).toMatchObject({
      unitPrice: { amountMinor: 1900 },
      compareAt: { amountMinor: 2600 },
    });
    const outcome = await pay(request);
    expect(outcome.kind).toBe('ordered');
    const [order] =
      await primarySql()`select subtotal_minor from orders where checkout_id = ${request.checkoutId}`;
    expect(order).toEqual({ subtotal_minor: 3800 });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('that ended after the checkout began is said before the card is asked', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    const { id } = await makeList(draft(variantId, 1900), by);
    const request = await readyToPay([[variantId, 1]]);
    // Its moment has come, and nobody has told anybody yet.
    await primarySql()`
      update price_lists set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 second'
      where id = ${id}`;
    const outcome = await pay(request);
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.offer).toMatchObject({
      subtotalMinor: 2600,
      problems: [{ variantId, problem: 'price-changed' }],
    });
    expect(await primarySql()`select 1 from payments where checkout_id = ${request.checkoutId}`).toEqual([]);
    expect(await pay({ ...request, digest: outcome.offer.digest })).toMatchObject({ kind: 'ordered' });
    expect(await wrongs()).toEqual(nothingWrong);
  });
});
