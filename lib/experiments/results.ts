import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { primarySql } from '@/db/client';
import { dynamo, tableName } from '@/db/dynamo';
import { clock } from '@/lib/clock';
import { type Experiment, isLive } from '@/lib/experiments/experiments';
import { difference, type Interval, wilson } from '@/lib/experiments/interval';
import { exposureShardAt, exposureShards } from '@/lib/experiments/record-exposure';

export type VariantResult = {
  name: string;
  weight: number;
  /** Visitors who have seen it. */
  exposed: number;
  /** Of these, who bought after they had seen it. */
  buyers: number;
  rate: Interval & { seen: number };
  /** Compared with the first variant; absent for itself. */
  difference?: Interval;
};

export type ExperimentResult = {
  experiment: Experiment;
  isLive: boolean;
  variants: VariantResult[];
  /** More were exposed than are counted here. */
  isCut: boolean;
};

type Seen = { visitorId: string; variant: string; seenAt: string };

const mostPerShard = 5000;
const visitorsAtOnce = 5000;

/** What an experiment has shown so far: who saw which variant, and who of them bought afterwards. */
export async function experimentResult(experiment: Experiment): Promise<ExperimentResult> {
  const shards = await Promise.all(
    Array.from({ length: exposureShards }, (_, shard) => seenIn(exposureShardAt(experiment.name, shard))),
  );
  const seen = shards.flat();
  const buyers = await buyersAmong(seen, experiment.since);
  const counted = experiment.variants.map(({ name, weight }) => {
    const own = seen.filter((one) => one.variant === name);
    return {
      name,
      weight,
      exposed: own.length,
      buyers: own.filter((one) => buyers.has(one.visitorId)).length,
    };
  });
  const [first] = counted;
  const variants = counted.map((variant, index): VariantResult => {
    const sample = (of: typeof variant) => ({ successes: of.buyers, trials: of.exposed });
    return {
      ...variant,
      rate: {
        ...wilson(variant.buyers, variant.exposed),
        seen: variant.exposed ? variant.buyers / variant.exposed : 0,
      },
      ...(index > 0 && first && { difference: difference(sample(first), sample(variant)) }),
    };
  });
  return {
    experiment,
    isLive: isLive(experiment, clock.now()),
    variants,
    isCut: shards.some((shard) => shard.length >= mostPerShard),
  };
}

async function seenIn(experimentShard: string): Promise<Seen[]> {
  const found: Seen[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await dynamo().send(
      new QueryCommand({
        TableName: tableName('experimentExposures'),
        KeyConditionExpression: 'experimentShard = :shard',
        FilterExpression: 'expiresAt > :now',
        ExpressionAttributeValues: {
          ':shard': experimentShard,
          ':now': Math.floor(clock.now().getTime() / 1000),
        },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...((page.Items ?? []) as Seen[]));
    from = page.LastEvaluatedKey;
  } while (from && found.length < mostPerShard);
  return found.slice(0, mostPerShard);
}

/** Who bought after they had seen their variant, and did not get the money back. */
async function buyersAmong(seen: Seen[], since: string): Promise<Set<string>> {
  const buyers = new Set<string>();
  for (let at = 0; at < seen.length; at += visitorsAtOnce) {
    const part = seen.slice(at, at + visitorsAtOnce);
    const rows = await primarySql()<{ visitor_id: string }[]>`
      select distinct o.visitor_id
      from unnest(${part.map((one) => one.visitorId)}::text[], ${part.map((one) => one.seenAt)}::text[])
        as seen(visitor_id, seen_at)
      join orders o on o.visitor_id = seen.visitor_id
      where o.placed_at >= ${since}::timestamptz and o.placed_at >= seen.seen_at::timestamptz
        and o.state in ('placed', 'paid', 'fulfilled')`;
    for (const row of rows) buyers.add(row.visitor_id);
  }
  return buyers;
}
