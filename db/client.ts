import { sql as raw } from 'drizzle-orm';
import { withReplicas } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/env';
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
      const value = await primary().transaction(work);
      return { value, lsn: await currentLsn() };
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error;
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

/** SQLSTATE or driver code of an error, looking through Drizzle's wrapping. */
export function errorCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string') return code;
  }
  return undefined;
}

/** The constraint that refused a write, if one did: `inventory_not_oversold`. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const name = (cause as { constraint_name?: unknown }).constraint_name;
    if (typeof name === 'string' && name) return name;
  }
  return undefined;
}

const lostCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  // A replica cancels a question that conflicts with what it must replay.
  '40001',
  '25006',
]);

/** Whether the server went away (or refused to serve), as opposed to a wrong question. */
export function isConnectionLost(error: unknown): boolean {
  return lostCodes.has(errorCode(error) ?? '');
}

function isRetryable(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01';
}
