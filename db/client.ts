import { sql as raw } from 'drizzle-orm';
import { withReplicas } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/env';
import { errorCode, isConflict, isConnectionLost, isNobodyThere, patiently } from './faults';
import {
  askReplay,
  canAnswer,
  type Lsn,
  openReplicas,
  parseLsn,
  type Replica,
  restReplica,
  sessionSettings,
} from './replicas';
import * as schema from './schema';

export type { Lsn } from './replicas';
export type Db = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];

type House = { primary: Db; primarySql: postgres.Sql; replicas: Replica[]; close(): Promise<void> };

const poolSize = 16;

// On globalThis: Next bundles this module more than once, and each copy would open pools of its own.
const shelf = globalThis as unknown as { stoaDatabases?: House };

function house(): House {
  shelf.stoaDatabases ??= open();
  return shelf.stoaDatabases;
}

function open(): House {
  const primarySql = postgres(env().DATABASE_URL, {
    max: poolSize,
    onnotice: () => {},
    connect_timeout: 5,
    idle_timeout: 60,
    connection: { application_name: 'stoa', ...sessionSettings },
  });
  const { replicas, close } = openReplicas(env().DATABASE_REPLICA_URLS, poolSize);
  return {
    primary: drizzle(primarySql, { schema }),
    primarySql,
    replicas,
    close: async () => {
      await Promise.all([close(), primarySql.end({ timeout: 5 })]);
    },
  };
}

/** The primary, for what must be true now: checkout, admin forms, sign-in. */
export function primary(): Db {
  return house().primary;
}

/** The driver under the primary: for COPY, and statements Drizzle cannot say. */
export function primarySql(): postgres.Sql {
  return house().primarySql;
}

/**
 * Asks a question that only the primary can answer, again while it is being started anew. For what may be
 * done twice: it may have been answered, and the answer lost.
 */
export function askPrimary<T>(ask: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  return patiently(() => ask(house().primarySql), isConnectionLost);
}

/**
 * Asks a question of a read replica. It goes to the primary instead when no replica has replayed as far
 * as `atLeast` (the caller's own last write), or all are behind or away; and a question that fails because
 * its replica died is asked once more of the primary.
 */
export async function read<T>(ask: (db: Db) => Promise<T>, options: { atLeast?: Lsn } = {}): Promise<T> {
  const { primary: writer, replicas } = house();
  const replica = await pickReplica(replicas, options.atLeast ?? 0n);
  if (!replica) return ask(writer);
  const routed = withReplicas(writer, [replica.db]) as unknown as Db;
  try {
    return await ask(routed);
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    restReplica(replica);
    return ask(writer);
  }
}

let turn = 0;

async function pickReplica(replicas: Replica[], atLeast: Lsn): Promise<Replica | undefined> {
  if (replicas.length === 0) return undefined;
  turn = (turn + 1) % replicas.length;
  const first = replicas[turn];
  if (first && canAnswer(first, atLeast)) return first;
  const other = replicas.find((replica) => canAnswer(replica, atLeast));
  if (other) return other;
  // What we know may be a poll old: ask once before the primary is burdened.
  if (first && Date.now() >= first.restUntil) {
    await askReplay(first);
    if (canAnswer(first, atLeast)) return first;
  }
  return undefined;
}

/**
 * Runs one transaction on the primary and tells how far the log had come when it was done, so that the
 * writer's next reads can ask for at least that. Retries serialization failures and deadlocks twice.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<{ value: T; lsn: Lsn }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const value = await patiently(() => primary().transaction(work), isNobodyThere);
      return { value, lsn: await currentLsn() };
    } catch (error) {
      if (attempt >= 3 || !isConflict(error)) throw error;
    }
  }
}

/** The primary's write position now. */
export async function currentLsn(): Promise<Lsn> {
  const [row] = await primary().execute<{ lsn: string }>(raw`select pg_current_wal_lsn()::text as lsn`);
  return parseLsn(row?.lsn ?? '0/0');
}

export type DatabaseHealth = {
  name: string;
  ok: boolean;
  latencyMs: number;
  lagSeconds?: number;
  detail?: string;
};

/** One ping of the primary and of each replica, for `/api/health`. Never throws. */
export async function databaseHealth(): Promise<DatabaseHealth[]> {
  const { primarySql: writer, replicas } = house();
  const primaryHealth = ping('postgres-primary', writer);
  const replicaHealth = replicas.map(async (replica, index) => ({
    ...(await ping(`postgres-replica-${index + 1}`, replica.sql)),
    lagSeconds: replica.lagSeconds,
  }));
  return Promise.all([primaryHealth, ...replicaHealth]);
}

async function ping(name: string, sql: postgres.Sql): Promise<DatabaseHealth> {
  const started = performance.now();
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer in 2 s')), 2000).unref(),
  );
  try {
    await Promise.race([sql`select 1`, late]);
    return { name, ok: true, latencyMs: performance.now() - started };
  } catch (error) {
    return {
      name,
      ok: false,
      latencyMs: performance.now() - started,
      detail: errorCode(error) ?? 'unreachable',
    };
  }
}

/** Closes every pool. For commands and tests, which must end. */
export async function closeDatabases(): Promise<void> {
  const open = shelf.stoaDatabases;
  shelf.stoaDatabases = undefined;
  await open?.close();
}
