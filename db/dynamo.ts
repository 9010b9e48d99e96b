import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  LimitExceededException,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { env } from '@/env';
import { type IndexDeclaration, type TableDeclaration, type TableKey, tables } from './dynamo-tables';

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
    const { Table } = await dynamo().send(new DescribeTableCommand({ TableName }));
    const there = new Set(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName));
    const missing = tables[table].indexes.filter((index) => !there.has(index.name));
    for (const index of missing) await addIndex(table, TableName, index);
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

/** To a table from before the index was declared. A table takes one at a time, and fills it by itself. */
async function addIndex(table: TableKey, TableName: string, index: IndexDeclaration): Promise<void> {
  try {
    await dynamo().send(
      new UpdateTableCommand({
        TableName,
        AttributeDefinitions: attributesOf([tables[table], index]),
        GlobalSecondaryIndexUpdates: [{ Create: indexOf(index) }],
      }),
    );
  } catch (error) {
    // Another process was faster, or one is being filled: what is still missing is added at the next start.
    if (!(error instanceof ResourceInUseException || error instanceof LimitExceededException)) throw error;
  }
}

function creationOf(table: TableDeclaration, TableName: string) {
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: attributesOf([table, ...table.indexes]),
    KeySchema: keysOf(table),
    ...(table.stream && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
    }),
    ...(table.indexes.length > 0 && {
      GlobalSecondaryIndexes: table.indexes.map(indexOf),
    }),
  };
}

type Keys = { partitionKey: string; sortKey: string };

function attributesOf(parts: Keys[]) {
  const names = new Set(parts.flatMap((part) => [part.partitionKey, part.sortKey]));
  return [...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));
}

function keysOf(part: Keys) {
  return [
    { AttributeName: part.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: part.sortKey, KeyType: 'RANGE' as const },
  ];
}

function indexOf(index: IndexDeclaration) {
  return {
    IndexName: index.name,
    KeySchema: keysOf(index),
    Projection:
      index.copies === 'all'
        ? { ProjectionType: 'ALL' as const }
        : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.copies] },
  };
}

/** Closes the client's sockets. For commands and tests, which must end. */
export function closeDynamo(): void {
  shelf.stoaDynamo?.destroy();
  shelf.stoaDynamo = undefined;
}
