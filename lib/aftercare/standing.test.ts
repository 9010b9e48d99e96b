import { expect, test } from 'vitest';
import type { LockedOrder } from '@/lib/aftercare/locked-order';
import { standingOf } from '@/lib/aftercare/standing';

function order(
  state: LockedOrder['state'],
  shippedPieces: number,
  backMinor = 0,
  shelvedPieces = 0,
): LockedOrder {
  const line = { pieces: 3, shippedPieces, shelvedPieces };
  return {
    ...{
      state,
      lines: [line],
      payment: { capturedMinor: 1000 },
      leftMinor: 1000 - backMinor,
      disputedMinor: 0,
    },
  } as unknown as LockedOrder;
}

test.each([
  [order('placed', 0), 'placed'],
  [order('paid', 0), 'paid'],
  [order('paid', 1), 'partly shipped'],
  [order('fulfilled', 3), 'shipped'],
  [order('paid', 2, 0, 1), 'shipped'],
  [order('paid', 0, 10), 'partly refunded'],
  [order('fulfilled', 3, 10), 'partly refunded'],
  [order('refunded', 3, 1000), 'refunded'],
  [order('cancelled', 0, 1000), 'cancelled'],
])('%#: an order stands where its records say', (given, standing) => {
  expect(standingOf(given)).toBe(standing);
});
