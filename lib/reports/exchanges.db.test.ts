import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { askReturn } from '@/lib/aftercare/ask-return';
import { wishesFor } from '@/lib/aftercare/exchange-choices';
import { aftercareOf } from '@/lib/aftercare/questions';
import { sendReplacement } from '@/lib/aftercare/send-replacement';
import { returnsForShopper } from '@/lib/aftercare/shopper-returns';
import { newId } from '@/lib/id';
import { approved, onHand, sibling } from '@/lib/reports/test-exchanges';
import { bought, by, offChecks, send, standing } from '@/lib/reports/test-orders';

useTestStores();

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

test('sold out or never sold: refused, and nothing of the return was taken in', async () => {
  const { orderId, lineId, variantId, returnId, receive } = await approved();
  const rare = await sibling(lineId, 'Rare', 1900, 1);
  expect((await wishesFor(orderId)).map((wish) => wish.variantId)).toEqual([variantId, rare]);
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

test('a shopper may wish only for what is there', async () => {
  const { orderId, lineId } = await bought(1);
  await send(orderId, lineId, 1);
  const gone = await sibling(lineId, 'Gone', 1900, 0);
  for (const wishVariantId of [gone, newId('variant'), 'nonsense']) {
    const lines = [{ lineId, quantity: 1, reason: 'no', wishVariantId }];
    expect(await askReturn({ returnId: newId('return'), orderId, lines, by: 'guest' })).toEqual({
      ok: false,
      problem: { kind: 'wish', lineId },
    });
  }
});
