import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { askReturn } from '@/lib/aftercare/ask-return';
import { wishesFor } from '@/lib/aftercare/exchange-choices';
import { aftercareOf } from '@/lib/aftercare/questions';
import { decideReturn, type Receipt, receiveReturn } from '@/lib/aftercare/return-goods';
import { sendReplacement } from '@/lib/aftercare/send-replacement';
import { returnsForShopper } from '@/lib/aftercare/shopper-returns';
import { newId } from '@/lib/id';
import { bought, by, offChecks, send, standing } from '@/lib/reports/test-orders';

useTestStores();

/** Another variant of the product of a line, at this price, with so many on the shelf. */
async function sibling(lineId: string, name: string, priceMinor: number, stock: number): Promise<string> {
  const variantId = newId('variant');
  await primarySql().begin((sql) => [
    sql`insert into variants (id, product_id, position, option_values)
      select ${variantId}, product_id, 9, ${[name]} from order_lines where id = ${lineId}`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', ${priceMinor})`,
    sql`insert into inventory_levels (variant_id, location_id, on_hand)
      select ${variantId}, id, ${stock} from locations order by priority limit 1`,
    sql`insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
      select variant_id, location_id, on_hand, 'opening', 'test' from inventory_levels
      where variant_id = ${variantId}`,
  ]);
  return variantId;
}

const onHand = async (variantId: string) => {
  const [row] = await primarySql()`select on_hand from inventory_levels where variant_id = ${variantId}`;
  return row?.on_hand;
};

/** Three mugs at 19.00 that were sent, and two of them asked back and approved. */
async function approved(wish?: (lineId: string) => Promise<string>) {
  const order = await bought(3);
  const { orderId, lineId } = order;
  await send(orderId, lineId, 3);
  const wishVariantId = await wish?.(lineId);
  const returnId = newId('return');
  const lines = [{ lineId, quantity: 2, reason: 'wrong colour', wishVariantId }];
  const asked = await askReturn({ returnId, orderId, lines, by: 'guest' });
  if (!asked.ok) throw new Error(asked.problem.kind);
  await decideReturn({ returnId, isApproved: true, answer: '', by });
  const receive = (variantId: string, rest: Partial<Receipt> = {}) =>
    receiveReturn({
      ...{ returnId, shelved: [{ lineId, quantity: 2 }], isRefunded: true, by },
      ...{ swaps: [{ lineId, variantId }] },
      ...rest,
    });
  return { ...order, returnId, wishVariantId: wishVariantId ?? '', receive };
}

test('at the same price: pieces in, pieces out, no money; sent once; who, when and why are kept', async () => {
  const { orderId, variantId, wishVariantId, receive } = await approved((line) =>
    sibling(line, 'Blue', 1900, 5),
  );
  expect((await aftercareOf(orderId))?.aftercare.returns).toMatchObject([{ lines: [{ wishVariantId }] }]);
  const twice = await Promise.all([receive(wishVariantId), receive(wishVariantId), receive(wishVariantId)]);
  expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await standing(orderId)).toMatchObject({ order: 'fulfilled', back: 0 });
  expect([await onHand(variantId), await onHand(wishVariantId)]).toEqual([9, 3]);
  const [waiting] = (await aftercareOf(orderId))?.aftercare.exchanges ?? [];
  expect(waiting).toMatchObject({ title: 'Mug, Blue', quantity: 2 });
  const parcel = { exchangeId: waiting?.id ?? '', carrier: 'DHL', trackingNumber: 'X1', by };
  const sent = await Promise.all([sendReplacement(parcel), sendReplacement(parcel)]);
  expect(sent.filter((answer) => answer.ok)).toHaveLength(1);
  const told = (await aftercareOf(orderId))?.happened.filter(({ what }) => what === 'exchange');
  expect(told?.map(({ state, note, by: who }) => [state, note, who])).toEqual([
    ['agreed', '2 × Mug, Blue: wrong colour', by],
    ['sent', '2 × Mug, Blue · DHL · X1', by],
  ]);
  expect((await returnsForShopper(orderId)).returns[0]?.lines).toMatchObject([
    { instead: 'Mug, Blue', tracking: 'DHL X1' },
  ]);
  expect(await offChecks()).toEqual([]);
});

test('cheaper: the difference goes back, and stands in the books', async () => {
  const { orderId, wishVariantId, receive } = await approved((line) => sibling(line, 'Small', 1500, 5));
  expect(await receive(wishVariantId)).toMatchObject({ ok: true });
  expect(await standing(orderId)).toMatchObject({ order: 'fulfilled', back: 800 });
  expect(await offChecks()).toEqual([]);
});

test('dearer or sold out: refused, and nothing of the return was taken in', async () => {
  const { orderId, lineId, variantId, returnId, receive } = await approved();
  const dear = await sibling(lineId, 'Gold', 2500, 5);
  const rare = await sibling(lineId, 'Rare', 1900, 1);
  expect((await wishesFor(orderId)).map((wish) => wish.variantId)).toEqual([variantId, rare]);
  expect(await receive(dear)).toEqual({ ok: false, problem: { kind: 'costs-more', lineId, moreMinor: 600 } });
  expect(await receive(rare)).toEqual({ ok: false, problem: { kind: 'sold-out', lineId, left: 1 } });
  expect(await receive(newId('variant'))).toMatchObject({ problem: { kind: 'no-such-variant' } });
  expect(await onHand(variantId)).toBe(7);
  const [row] = await primarySql()`select state from returns where id = ${returnId}`;
  expect(row?.state).toBe('approved');
  // The same again for a broken one: what came back is on the shelf first.
  expect(await receive(variantId)).toMatchObject({ ok: true });
  expect(await onHand(variantId)).toBe(7);
  expect(await offChecks()).toEqual([]);
});

test('a shopper may wish only for what is there and not dearer', async () => {
  const { orderId, lineId } = await bought(1);
  await send(orderId, lineId, 1);
  const dear = await sibling(lineId, 'Gold', 2500, 5);
  for (const wishVariantId of [dear, newId('variant'), 'nonsense']) {
    const lines = [{ lineId, quantity: 1, reason: 'no', wishVariantId }];
    expect(await askReturn({ returnId: newId('return'), orderId, lines, by: 'guest' })).toEqual({
      ok: false,
      problem: { kind: 'wish', lineId },
    });
  }
});
