import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sweepExpired } from './dynamodb-sweeper';

const stores = inject('stores');
const client = new DynamoDBClient({
  endpoint: stores.DYNAMODB_ENDPOINT ?? '',
  region: 'eu-central-1',
  credentials: { accessKeyId: 'stoa', secretAccessKey: 'stoa' },
});
const tables = ['kept', 'mortal'].map((name) => `sweeper_${process.pid}_${name}`);
const [kept = '', mortal = ''] = tables;

beforeAll(async () => {
  for (const TableName of tables)
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['owner', 'item'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
        KeySchema: [
          { AttributeName: 'owner', KeyType: 'HASH' },
          { AttributeName: 'item', KeyType: 'RANGE' },
        ],
      }),
    );
  const life = { AttributeName: 'expiresAt', Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: mortal, TimeToLiveSpecification: life }));
});

afterAll(async () => {
  for (const TableName of tables) await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
});

function put(TableName: string, item: string, expiresAt?: number) {
  const Item = {
    owner: { S: 'anna' },
    item: { S: item },
    ...(expiresAt && { expiresAt: { N: String(expiresAt) } }),
  };
  return client.send(new PutItemCommand({ TableName, Item }));
}

async function itemsOf(TableName: string): Promise<string[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName }));
  return Items.map((item) => item.item?.S ?? '').sort();
}

test('what has expired goes; what has not, never will, or lies in a table without a time to live, stays', async () => {
  // Long ago: of other tests' items, only what they mean to have expired goes too.
  const nowSeconds = 1000;
  for (const item of ['old', 'older']) await put(mortal, item, 900);
  await put(mortal, 'young', 1100);
  await put(mortal, 'ageless');
  await put(kept, 'old', 900);
  expect(await sweepExpired(client, { nowSeconds })).toBeGreaterThanOrEqual(2);
  expect(await itemsOf(mortal)).toEqual(['ageless', 'young']);
  expect(await itemsOf(kept)).toEqual(['old']);
});
