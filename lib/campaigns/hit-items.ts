import { hitShards, tables } from '@/db/dynamo-tables';
import { campaignKey, type Hit } from '@/lib/campaigns/hit';

/** How long hits are kept. */
export const hitLifetimeSeconds = 400 * 24 * 3600;

export type HitTable = 'campaignHits' | 'affiliateClicks';
export type HitItem = { table: HitTable; item: Record<string, unknown> };

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** `spring-sale#07`: which partition a hit goes to. Told by its id, so that a repeat meets itself. */
export function shardKey(name: string, hitId: string): string {
  return shardKeyAt(name, digits.indexOf(hitId.at(-1) ?? '0') % hitShards);
}

/** Every partition of a campaign or affiliate code. */
export function shardKeys(name: string): string[] {
  return Array.from({ length: hitShards }, (_, shard) => shardKeyAt(name, shard));
}

function shardKeyAt(name: string, shard: number): string {
  return `${name}#${String(Math.max(0, shard)).padStart(2, '0')}`;
}

/** The items a hit becomes: one for its campaign, one for its affiliate code, or both. */
export function hitItems(hit: Hit): HitItem[] {
  const { at, affiliateCode, clickId, ...touch } = hit;
  const common = {
    ...touch,
    hitAt: `${at.toISOString()}#${hit.hitId}`,
    expiresAt: Math.floor(at.getTime() / 1000) + hitLifetimeSeconds,
    clickIdKind: clickId?.kind,
    clickId: clickId?.value,
  };
  const items: HitItem[] = [];
  if (affiliateCode) {
    const key = { [tables.affiliateClicks.partitionKey]: shardKey(affiliateCode, hit.hitId) };
    items.push({ table: 'affiliateClicks', item: { ...common, ...key, affiliateCode } });
  }
  if (hit.campaign || hit.linkSource || hit.linkMedium || hit.term || hit.content || clickId) {
    const campaign = campaignKey(hit.campaign);
    const key = { [tables.campaignHits.partitionKey]: shardKey(campaign, hit.hitId) };
    items.push({ table: 'campaignHits', item: { ...common, ...key, campaign: hit.campaign ?? campaign } });
  }
  return items;
}
