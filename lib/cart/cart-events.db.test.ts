import { afterEach, expect, test, vi } from 'vitest';
import { useTestStores } from '@/db/test-stores';
import { clock } from '@/lib/clock';
import { newId } from '@/lib/id';
import { flushTraces } from '@/lib/traces/trace-queue';
import { mergeCarts, removeLine, setLineQuantity, takeBoughtFromCart } from './cart';
import { cartsIdleSince, eventsOfCart, touchCart } from './cart-events';
import { addQuantity } from './cart-store';

useTestStores();

afterEach(() => vi.restoreAllMocks());

const hour = new Date().toISOString().slice(0, 13);

async function fill(cartId: string, variantId: string, quantity: number): Promise<void> {
  await addQuantity(cartId, { variantId, quantity, seenPriceMinor: 900, seenCurrency: 'USD' });
}

test('what happened to a cart is told in order, and an order taken from it once', async () => {
  const [cartId, variantId] = [newId('cart'), newId('variant')];
  await fill(cartId, variantId, 3);
  // A moment each, so that the order is theirs and not the ids'.
  let tick = Date.now();
  vi.spyOn(clock, 'now').mockImplementation(() => {
    tick += 1;
    return new Date(tick);
  });
  await setLineQuantity(cartId, variantId, 2);
  for (const _ of [1, 2]) await takeBoughtFromCart(cartId, 'chk_1', [{ variantId, quantity: 1 }]);
  await removeLine(cartId, variantId);
  await flushTraces();
  expect((await eventsOfCart(cartId)).map(({ kind, quantity, other }) => [kind, quantity, other])).toEqual([
    ['changed', 2, undefined],
    ['bought', 1, 'chk_1'],
    ['removed', 0, undefined],
  ]);
});

test('a cart waits from its last touch until it is bought, emptied or moved', async () => {
  const carts = Array.from({ length: 4 }, () => newId('cart'));
  const [kept = '', bought = '', emptied = '', moved = ''] = carts;
  const owner = newId('account');
  const variantId = newId('variant');
  for (const cartId of carts) {
    await fill(cartId, variantId, 1);
    touchCart(cartId);
  }
  const waiting = () =>
    cartsIdleSince(hour).then((found) => found.filter((id) => [...carts, owner].includes(id)).sort());
  await expect.poll(waiting).toEqual([...carts].sort());
  await takeBoughtFromCart(bought, 'chk_2', [{ variantId, quantity: 1 }]);
  await removeLine(emptied, variantId);
  await mergeCarts(moved, owner);
  await expect.poll(waiting).toEqual([kept, owner].sort());
});
