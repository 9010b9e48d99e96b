import { randomBytes } from 'node:crypto';
import { clock } from '@/lib/clock';
import { takeNotice } from '@/lib/payments/notices';

/** As a webhook would: the shop may have heard it already, or be no longer there to hear the answer. */
export async function sayOfItsOwn(providerRef: string, type: string): Promise<void> {
  const eventId = `evt_${randomBytes(15).toString('base64url')}`;
  await takeNotice('test-gateway', { eventId, type, providerRef, happenedAt: clock.now() });
}
