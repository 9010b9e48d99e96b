import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { dynamo, tableName } from '@/db/dynamo';
import { tables } from '@/db/dynamo-tables';
import { campaignKey } from '@/lib/campaigns/hit';
import { type HitTable, shardKeys } from '@/lib/campaigns/hit-items';
import { clock } from '@/lib/clock';

const text = z.string().optional();

const storedHit = z
  .object({
    hitId: z.string(),
    hitAt: z.string(),
    visitorId: z.string(),
    landing: z.string().default('/'),
    campaign: text,
    source: text,
    medium: text,
    term: text,
    content: text,
    clickIdKind: text,
    clickId: text,
    affiliateCode: text,
    referrer: text,
  })
  .transform(({ hitAt, ...hit }) => ({ ...hit, at: new Date(hitAt.split('#')[0] ?? '') }));

/** A hit as it was kept: of a campaign, or of an affiliate when it has an `affiliateCode`. */
export type KeptHit = z.infer<typeof storedHit>;

/** Every campaign and affiliate touch of a visitor, newest first. */
export async function hitsOfVisitor(visitorId: string, options: { limit?: number } = {}): Promise<KeptHit[]> {
  const limit = options.limit ?? 100;
  const ask = (table: HitTable) =>
    allPages(
      {
        TableName: tableName(table),
        IndexName: tables[table].indexes[0].name,
        KeyConditionExpression: 'visitorId = :visitor',
        ExpressionAttributeValues: { ':visitor': visitorId },
        ScanIndexForward: false,
      },
      limit,
    );
  const hits = await Promise.all([ask('campaignHits'), ask('affiliateClicks')]);
  return newestFirst(hits.flat()).slice(0, limit);
}

/** Hits of a campaign since a moment, newest first, merged over its partitions. */
export async function hitsOfCampaign(
  name: string,
  options: { since: Date; limit?: number },
): Promise<KeptHit[]> {
  const limit = options.limit ?? 10_000;
  const shards = shardKeys(campaignKey(name)).map((shard) =>
    allPages(
      {
        TableName: tableName('campaignHits'),
        KeyConditionExpression: 'campaignShard = :shard and hitAt >= :since',
        ExpressionAttributeValues: { ':shard': shard, ':since': options.since.toISOString() },
        ScanIndexForward: false,
      },
      limit,
    ),
  );
  return newestFirst((await Promise.all(shards)).flat()).slice(0, limit);
}

async function allPages(query: QueryCommandInput, limit: number): Promise<KeptHit[]> {
  const found: KeptHit[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await dynamo().send(
      new QueryCommand({ ...query, ...livingOnly(query), Limit: limit, ExclusiveStartKey: from }),
    );
    found.push(...(page.Items ?? []).map((item) => storedHit.parse(item)));
    from = page.LastEvaluatedKey;
  } while (from && found.length < limit);
  return found;
}

// Expired items are removed when the store gets to it.
function livingOnly(query: QueryCommandInput) {
  return {
    FilterExpression: 'expiresAt > :now',
    ExpressionAttributeValues: {
      ...query.ExpressionAttributeValues,
      ':now': Math.floor(clock.now().getTime() / 1000),
    },
  };
}

function newestFirst(hits: KeptHit[]): KeptHit[] {
  return hits.sort((a, b) => b.at.getTime() - a.at.getTime());
}
