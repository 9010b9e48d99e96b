import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { rereadEnv } from '@/env';
import { closeDatabases } from './client';
import { closeDynamo, ensureTables } from './dynamo';
import { onServer, withDatabase } from './on-server';
import { closeRedis } from './redis';

/**
 * Gives a test file stores of its own: a database made from the migrated template, with its replica, and
 * a namespace in DynamoDB and Redis. Call it once at the top of an `x.db.test.ts`.
 */
export function useTestStores(): void {
  const name = `test_${randomBytes(5).toString('hex')}`;
  const addresses = inject('stores');

  beforeAll(async () => {
    await onServer(addresses.DATABASE_URL ?? '', (sql) =>
      sql.unsafe(`create database "${name}" template test_template`),
    );
    Object.assign(process.env, addresses, {
      DATABASE_URL: withDatabase(addresses.DATABASE_URL ?? '', name),
      DATABASE_REPLICA_URLS: withDatabase(addresses.DATABASE_REPLICA_URLS ?? '', name),
      STOA_NAMESPACE: name,
    });
    rereadEnv();
    await ensureTables();
    await replicaHas(withDatabase(addresses.DATABASE_REPLICA_URLS ?? '', name));
  });

  afterAll(async () => {
    await closeDatabases();
    closeDynamo();
    closeRedis();
    await onServer(addresses.DATABASE_URL ?? '', (sql) =>
      sql.unsafe(`drop database if exists "${name}" with (force)`),
    );
  });
}

/** The replica hears of a new database a moment later; a test must not start before. */
async function replicaHas(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await onServer(url, (sql) => sql`select 1 from ledger_accounts`);
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
