import { randomBytes } from 'node:crypto';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { env, rereadEnv } from '@/env';
import { closeDatabases } from './client';
import { closeDynamo, dynamo, ensureTables, tableName } from './dynamo';
import { type TableKey, tables } from './dynamo-tables';
import { migrate } from './migrate';
import { onServer, withDatabase } from './on-server';
import { closeRedis } from './redis';

/**
 * Lets `work` break things in stores of its own, beside the shop's on the same servers: an empty, migrated
 * database and a namespace in DynamoDB and Redis, both gone afterwards.
 */
export async function inScratchStores<T>(work: () => Promise<T>): Promise<T> {
  const name = `scratch_${randomBytes(5).toString('hex')}`;
  const before = { ...process.env };
  const server = env().DATABASE_URL;
  await onServer(server, (sql) => sql.unsafe(`create database "${name}"`));
  try {
    await close();
    Object.assign(process.env, {
      DATABASE_URL: withDatabase(server, name),
      DATABASE_REPLICA_URLS: '',
      STOA_NAMESPACE: name,
    });
    rereadEnv();
    await migrate();
    await ensureTables();
    return await work();
  } finally {
    for (const table of Object.keys(tables) as TableKey[]) {
      await dynamo()
        .send(new DeleteTableCommand({ TableName: tableName(table) }))
        .catch((error) => console.error('scratch stores:', error.message));
    }
    await close();
    for (const key of ['DATABASE_URL', 'DATABASE_REPLICA_URLS', 'STOA_NAMESPACE']) restore(key, before[key]);
    rereadEnv();
    await onServer(server, (sql) => sql.unsafe(`drop database if exists "${name}" with (force)`));
  }
}

function restore(key: string, value: string | undefined): void {
  if (value === undefined) delete process.env[key];
  else process.env[key] = value;
}

async function close(): Promise<void> {
  await closeDatabases();
  closeDynamo();
  closeRedis();
}
