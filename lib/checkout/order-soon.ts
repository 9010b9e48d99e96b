import { setTimeout as pause } from 'node:timers/promises';
import { placedBefore } from '@/lib/checkout/place-order';

const looks = 8;
const betweenMs = 250;

/**
 * What came of a payment that another request of the same checkout had begun: its order, if it comes within two
 * seconds. Whose own question to the bank was refused because the other's was still open shall not hear that
 * nobody knows.
 */
export async function orOrderSoon<Outcome extends { kind: string }>(
  outcome: Outcome | undefined,
  checkoutId: string,
): Promise<Outcome | { kind: 'ordered'; orderId: string } | undefined> {
  if (outcome?.kind !== 'unclear') return outcome;
  for (let look = 1; look <= looks; look += 1) {
    const placed = await placedBefore(checkoutId);
    if (placed) return { kind: 'ordered', orderId: placed.orderId };
    await pause(betweenMs);
  }
  return outcome;
}
