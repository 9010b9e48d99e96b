import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { rereadEnv } from '@/env';
import { closeDatabases, currentLsn } from './client';
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
  let replica: postgres.Sql;

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
    replica = postgres(addresses.DATABASE_REPLICA_URLS ?? '', { max: 1 });
  });

  // On a busy machine the replica is behind for a moment, and a test may read there what was just made for it.
  beforeEach(() => replicaHasHeard(replica));

  afterAll(async () => {
    await replica.end({ timeout: 5 });
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

async function replicaHasHeard(replica: postgres.Sql): Promise<void> {
  const lsn = await currentLsn();
  const has = () =>
    replica`select pg_last_wal_replay_lsn() - '0/0'::pg_lsn >= ${lsn.toString()}::numeric as heard`;
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const [row] = await has();
    if (row?.heard) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The replica did not hear of the last write.');
}
