import type { LockedOrder } from '@/lib/aftercare/locked-order';
import { unsentOf } from '@/lib/aftercare/locked-order';
import type { Standing } from '@/lib/orders/standings';

/** Calling off and money back say more than parcels: they come first. */
export function standingOf(order: LockedOrder): Standing {
  if (order.state === 'cancelled' || order.state === 'refunded' || order.state === 'placed')
    return order.state;
  const keptMinor = order.leftMinor + order.disputedMinor;
  if (keptMinor < order.payment.capturedMinor || order.purseBackMinor > 0) return 'partly refunded';
  return order.state === 'fulfilled' ? 'shipped' : parcelsOf(order);
}

/** How much of it is on its way, whatever became of the money. */
export function parcelsOf(order: LockedOrder): 'paid' | 'partly shipped' | 'shipped' {
  const shipped = order.lines.some((line) => line.shippedPieces > 0);
  // Nothing but gift cards: there is no parcel to wait for.
  if (!shipped) return order.state === 'fulfilled' ? 'shipped' : 'paid';
  return order.lines.every((line) => unsentOf(line) <= 0) ? 'shipped' : 'partly shipped';
}
