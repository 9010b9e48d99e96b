import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { type TableKey, tables } from '@/db/dynamo-tables';
import { overflowKey, shardKeys } from '@/db/write-shards';
import { clock } from '@/lib/clock';

export type Item = Record<string, unknown>;

/** One key of a table or of an index, and the part of its items that is asked for. */
export type KeyQuestion = {
  table: TableKey;
  index?: string;
  key: string;
  /** Sort keys from here on; they begin with a moment in ISO. */
  since?: string;
  until?: string;
  newestFirst?: boolean;
  limit: number;
};

/** Reading more shards than this for one question is the warehouse's work. */
const readableTiers = 2;
const shardsAtOnce = 32;

/** The living items under one key, up to a limit. */
export async function itemsAt({ table, index, key, ...question }: KeyQuestion): Promise<Item[]> {
  const keys = keysOf(table, index);
  const found: Item[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await dynamo().send(
      new QueryCommand({
        TableName: tableName(table),
        IndexName: index,
        ...conditionOf(keys, key, question),
        ScanIndexForward: !question.newestFirst,
        Limit: question.limit,
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from && found.length < question.limit);
  return found.slice(0, question.limit);
}

function conditionOf(
  keys: { partitionKey: string; sortKey: string },
  key: string,
  { since, until }: Pick<KeyQuestion, 'since' | 'until'>,
) {
  const range = since && until ? 'between :since and :until' : since ? '>= :since' : until ? '<= :until' : '';
  return {
    KeyConditionExpression: `#key = :key${range && ` and #sort ${range}`}`,
    // Expired items are removed when the store gets to it.
    FilterExpression: 'expiresAt > :now',
    ExpressionAttributeNames: { '#key': keys.partitionKey, ...(range && { '#sort': keys.sortKey }) },
    ExpressionAttributeValues: {
      ':key': key,
      ':now': Math.floor(clock.now().getTime() / 1000),
      ...(since && { ':since': since }),
      ...(until && { ':until': until }),
    },
  };
}

function keysOf(table: TableKey, index: string | undefined): { partitionKey: string; sortKey: string } {
  if (!index) return tables[table];
  const found = tables[table].indexes.find(({ name }) => name === index);
  if (!found) throw new Error(`${table} has no index ${index}`);
  return found;
}

/** Items of a name that is spread over shards; `isWhole` is false when some lie in more shards than are read. */
export type ShardedItems = { items: Item[]; isWhole: boolean };

/**
 * Items of a name, newest first, merged over its shards: the first tier's always, others' where a node has told
 * that they were used. Of a name that overflowed into the tiers above, the first of every second are read.
 */
export async function itemsOfName(
  question: Omit<KeyQuestion, 'key' | 'newestFirst'> & { name: string; since: string },
): Promise<ShardedItems> {
  const { name, ...rest } = question;
  const tiers = await tiersOf(rest.table, name, question);
  const read = tiers.filter((tier) => tier < readableTiers);
  const keys = read.flatMap((tier) => shardKeys(name, tier));
  const found: Item[] = [];
  for (let start = 0; start < keys.length; start += shardsAtOnce) {
    const some = keys.slice(start, start + shardsAtOnce);
    const items = await Promise.all(some.map((key) => itemsAt({ ...rest, key, newestFirst: true })));
    found.push(...items.flat());
  }
  const { sortKey } = keysOf(rest.table, rest.index);
  found.sort((a, b) => (String(a[sortKey]) < String(b[sortKey]) ? 1 : -1));
  return { items: found.slice(0, rest.limit), isWhole: read.length === tiers.length };
}

/** The tiers a name was written to in a span of time. They are told of in the table, whichever index is read. */
async function tiersOf(
  table: TableKey,
  name: string,
  { since, until }: { since: string; until?: string },
): Promise<number[]> {
  const told = await itemsAt({
    ...{ table, key: overflowKey(name), limit: 2000, since: since.slice(0, 10) },
    ...(until && { until: `${until.slice(0, 10)}#9` }),
  });
  const tiers = told.map((item) => Number(String(item[tables[table].sortKey]).split('#')[1]));
  return [...new Set([0, ...tiers])].sort((a, b) => a - b);
}
