import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const firstAfterMs = 10 * 60_000;
const everyMs = 3_600_000;

/**
 * The embedded DynamoDB keeps what has expired; the real one deletes it within days. This does the same, an hour
 * apart, until the signal. The shop's readers look for themselves, so nothing waits for it.
 */
export function startSweeper({ endpoint, over }: { endpoint: string; over: AbortSignal }): void {
  let timer: NodeJS.Timeout;
  const again = (afterMs: number) => {
    timer = setTimeout(sweep, afterMs);
    timer.unref();
  };
  const sweep = async () => {
    // Away or busy: there is another hour.
    await sweepAt(endpoint, over).catch(() => undefined);
    if (!over.aborted) again(everyMs);
  };
  again(firstAfterMs);
  over.addEventListener('abort', () => clearTimeout(timer));
}

async function sweepAt(endpoint: string, over: AbortSignal): Promise<void> {
  // Not needed to start, so not loaded before.
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
  const credentials = { accessKeyId: 'stoa', secretAccessKey: 'stoa' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  try {
    await sweepExpired(client, { nowSeconds: Math.floor(Date.now() / 1000), over });
  } finally {
    client.destroy();
  }
}

/** Deletes what has expired, in every table that has a time to live. Answers how many items went. */
export async function sweepExpired(
  client: DynamoDBClient,
  { nowSeconds, over }: { nowSeconds: number; over?: AbortSignal },
): Promise<number> {
  const { DescribeTimeToLiveCommand, paginateListTables } = await import('@aws-sdk/client-dynamodb');
  let gone = 0;
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    for (const table of TableNames) {
      const { TimeToLiveDescription: life } = await client.send(
        new DescribeTimeToLiveCommand({ TableName: table }),
      );
      if (life?.TimeToLiveStatus !== 'ENABLED' || !life.AttributeName) continue;
      gone += await sweepTable(client, { table, attribute: life.AttributeName, nowSeconds, over });
    }
  }
  return gone;
}

async function sweepTable(
  client: DynamoDBClient,
  { table, attribute, nowSeconds, over }: SweptTable,
): Promise<number> {
  const { DeleteItemCommand, DescribeTableCommand, paginateScan } = await import('@aws-sdk/client-dynamodb');
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const keys = Table?.KeySchema?.map((key) => key.AttributeName ?? '') ?? [];
  const expired = {
    ExpressionAttributeNames: { '#ttl': attribute },
    ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
  };
  let gone = 0;
  const pages = paginateScan({ client }, { TableName: table, FilterExpression: '#ttl < :now', ...expired });
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      if (over?.aborted) return gone;
      const Key = Object.fromEntries(keys.flatMap((key) => (item[key] ? [[key, item[key]]] : [])));
      // Somebody may have given it a new life in between.
      const request = { TableName: table, Key, ConditionExpression: '#ttl < :now', ...expired };
      const isGone = await client.send(new DeleteItemCommand(request)).then(
        () => true,
        () => false,
      );
      if (isGone) gone += 1;
    }
  }
  return gone;
}

type SweptTable = { table: string; attribute: string; nowSeconds: number; over?: AbortSignal | undefined };
