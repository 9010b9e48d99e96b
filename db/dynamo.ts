import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { env } from '@/env';
import { type TableDeclaration, type TableKey, tables } from './dynamo-tables';

const shelf = globalThis as unknown as { stoaDynamo?: DynamoDBDocumentClient };

/**
 * Waits 150 and then 500 ms, long enough for a server to come up again: a refused connection would else use
 * up its tries within milliseconds.
 */
const retries = new ConfiguredRetryStrategy(3, (attempt) => (attempt <= 1 ? 150 : 500));

/** The document client. A request is given 1.5 s and two retries: a page never waits longer for it. */
export function dynamo(): DynamoDBDocumentClient {
  if (!shelf.stoaDynamo) {
    const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region } = env();
    const client = new DynamoDBClient({
      region,
      endpoint,
      retryStrategy: retries,
      requestHandler: { requestTimeout: 1500, connectionTimeout: 1000, throwOnRequestTimeout: true },
    });
    shelf.stoaDynamo = DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    });
  }
  return shelf.stoaDynamo;
}

/** The name a table has in this shop: `stoa_carts`. */
export function tableName(table: TableKey): string {
  return `${env().STOA_NAMESPACE}_${tables[table].name}`;
}

/** Creates the tables that are missing. Safe to run from several processes at once. */
export async function ensureTables(): Promise<void> {
  await Promise.all((Object.keys(tables) as TableKey[]).map(ensureTable));
}

async function ensureTable(table: TableKey): Promise<void> {
  const TableName = tableName(table);
  try {
    await dynamo().send(new DescribeTableCommand({ TableName }));
    return;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  try {
    await dynamo().send(new CreateTableCommand(creationOf(tables[table], TableName)));
    await dynamo().send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { AttributeName: tables[table].ttlAttribute, Enabled: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

function creationOf(table: TableDeclaration, TableName: string) {
  const names = new Set([table, ...table.indexes].flatMap((part) => [part.partitionKey, part.sortKey]));
  const keys = (part: { partitionKey: string; sortKey: string }) => [
    { AttributeName: part.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: part.sortKey, KeyType: 'RANGE' as const },
  ];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: keys(table),
    ...(table.stream && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
    }),
    ...(table.indexes.length > 0 && {
      GlobalSecondaryIndexes: table.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  };
}

/** Closes the client's sockets. For commands and tests, which must end. */
export function closeDynamo(): void {
  shelf.stoaDynamo?.destroy();
  shelf.stoaDynamo = undefined;
}
