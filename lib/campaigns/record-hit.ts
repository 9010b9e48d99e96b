import type { Hit } from '@/lib/campaigns/hit';
import { hitItems } from '@/lib/campaigns/hit-items';
import { leaveTraces } from '@/lib/traces/trace-queue';

/** Queues a hit. Returns at once; the promise settles after the next attempt to write, and never fails. */
export function recordHit(hit: Hit): Promise<void> {
  return leaveTraces(hitItems(hit));
}
