import { primarySql } from '@/db/client';
import type { ProviderNotice } from '@/lib/outbox/write-events';

export type ProviderName = 'test-gateway' | 'stripe';

/**
 * Takes in what a provider says of its own accord: stored once by its id, and put on the way to whoever acts
 * on it (`<provider>.noticed` in the outbox, delivered at least once). Answers false for one we had already.
 */
export async function takeNotice(
  provider: ProviderName,
  notice: ProviderNotice & { happenedAt: Date },
): Promise<boolean> {
  const { eventId, type, providerRef, happenedAt } = notice;
  const payload: ProviderNotice = { eventId, type, providerRef };
  const rows = await primarySql()`
    with kept as (
      insert into payment_notices (provider, event_id, type, provider_ref, happened_at)
      values (${provider}, ${eventId}, ${type}, ${providerRef}, ${happenedAt.toISOString()})
      on conflict do nothing
      returning event_id
    )
    insert into outbox (topic, payload)
    select ${`${provider}.noticed`}, ${JSON.stringify(payload)}::jsonb from kept
    returning id`;
  return rows.length > 0;
}
