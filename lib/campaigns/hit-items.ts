import { tables } from '@/db/dynamo-tables';
import { campaignKey, type Hit } from '@/lib/campaigns/hit';
import { shardFor, type Trace } from '@/lib/traces/trace-queue';

/** How long hits are kept. */
export const hitLifetimeSeconds = 400 * 24 * 3600;

/** The name of a click id in the sparse index: `gclid#Cj0…`. */
export function clickKey({ kind, value }: { kind: string; value: string }): string {
  return `${kind}#${value}`;
}

/** The items a hit becomes: one for its campaign, one for its affiliate code, or both. */
export function hitItems(hit: Hit): Trace[] {
  const { at, affiliateCode, clickId, ...touch } = hit;
  const common = {
    ...touch,
    hitAt: `${at.toISOString()}#${hit.hitId}`,
    expiresAt: Math.floor(at.getTime() / 1000) + hitLifetimeSeconds,
    ...(clickId && { clickIdKind: clickId.kind, clickId: clickId.value, clickKey: clickKey(clickId) }),
  };
  const items: Trace[] = [];
  if (affiliateCode) {
    const { key, told } = shardFor('affiliateClicks', { name: affiliateCode, itemId: hit.hitId, at });
    const item = { ...common, [tables.affiliateClicks.partitionKey]: key, affiliateCode };
    items.push({ table: 'affiliateClicks', item }, ...told);
  }
  if (hit.campaign || hit.linkSource || hit.linkMedium || hit.term || hit.content || clickId) {
    const campaign = campaignKey(hit.campaign);
    const { key, told } = shardFor('campaignHits', { name: campaign, itemId: hit.hitId, at });
    const item = { ...common, [tables.campaignHits.partitionKey]: key, campaign: hit.campaign ?? campaign };
    items.push({ table: 'campaignHits', item }, ...told);
  }
  return items;
}
