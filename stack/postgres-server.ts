import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { ChildPlan } from './child';
import { StackFault } from './fault';
import { untilYes } from './patience';
import type { PostgresPlace } from './postgres-place';
import { endProcesses, lockHolder, markOf, postgresIn } from './process-table';

const run = promisify(execFile);

// invalid_password
const wrongPassword = '28P01';

export const databaseUser = 'stoa';
export const databaseName = 'stoa';

export type Server = {
  name: string;
  dataDir: string;
  port: number;
  place: PostgresPlace;
  password: string;
  logFile: string;
};

/** For two cores and shared memory; commits wait for the standby, not for the replica. */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  wal_level: 'replica',
  wal_compression: 'on',
  max_wal_size: '4GB',
  max_wal_senders: '10',
  max_replication_slots: '10',
  // A replica that never comes back must not fill the disk with log kept for it.
  max_slot_wal_keep_size: '8GB',
  // A standby that hangs is given up as soon as one that died.
  wal_sender_timeout: '10s',
  wal_receiver_timeout: '10s',
  wal_receiver_status_interval: '1s',
  wal_retrieve_retry_interval: '200ms',
  hot_standby: 'on',
  hot_standby_feedback: 'on',
  max_standby_streaming_delay: '10s',
  // After a crash every file is synced before a start, one by one: seconds in which writes wait.
  ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
  shared_preload_libraries: 'pg_stat_statements',
  log_min_messages: 'warning',
  // What initdb would have taken from the machine: the same everywhere.
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'iso, mdy',
  default_text_search_config: 'pg_catalog.english',
};

/** Makes an empty cluster with one superuser, whose password is asked even on loopback. */
export async function initCluster(server: Server): Promise<void> {
  const { uid, gid, root: cwd, bin } = server.place;
  const passwordFile = join(cwd, 'password');
  writeFileSync(passwordFile, server.password, { mode: 0o600 });
  giveToServer(server, passwordFile);
  rmSync(server.dataDir, { recursive: true, force: true });
  try {
    const who = ['-U', databaseUser, '-A', 'scram-sha-256', '--pwfile', passwordFile];
    const how = ['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'];
    await run(join(bin, 'initdb'), ['-D', server.dataDir, ...who, ...how], { uid, gid, cwd });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** A server to be kept running; up when it answers a query. */
export function serverPlan(server: Server, readyWithinMs: number): ChildPlan {
  return {
    name: `PostgreSQL ${server.name}`,
    command: join(server.place.bin, 'postgres'),
    args: ['-D', server.dataDir],
    logFile: server.logFile,
    cwd: server.place.root,
    uid: server.place.uid,
    gid: server.place.gid,
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
    stopSignal: 'SIGINT',
    prepare: async () => {
      await clearFolder(server.dataDir);
      writeSettings(server);
    },
    ready: (over) => answers(server, over),
    readyWithinMs,
  };
}

function writeSettings(server: Server): void {
  const all = { ...settings, port: String(server.port), cluster_name: server.name };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'\n`);
  writeOwned(server, 'postgresql.conf', lines.join(''));
}

/**
 * Ends what an earlier server left in the folder, a whole server nobody remembers or orphaned backends, and
 * removes its lock, whose number may belong to another process by now.
 */
async function clearFolder(dataDir: string): Promise<void> {
  const server = markOf(lockHolder(dataDir));
  const left = postgresIn(dataDir);
  const isServer = left.some((mark) => mark.pid === server?.pid);
  if (server && isServer) await endProcesses([server], 10_000, 'SIGINT');
  await endProcesses(left, 0, 'SIGKILL');
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

async function answers(server: Server, over: AbortSignal): Promise<void> {
  let isRefused = false;
  const knock = async () => {
    await ask(server, 'select 1', 'postgres').catch((error) => {
      isRefused = error.code === wrongPassword;
      if (!isRefused) throw error;
    });
    return true;
  };
  await untilYes(knock, { everyMs: 40, over });
  if (isRefused)
    throw new StackFault(`PostgreSQL ${server.name} has another password than secrets.json says.`);
}

/** One statement on a connection of its own. */
export async function ask(
  server: Server,
  sql: string,
  database = databaseName,
): Promise<Record<string, unknown>[]> {
  return onConnection(
    server,
    { database, query_timeout: 20_000 },
    async (client) => (await client.query(sql)).rows,
  );
}

async function onConnection<T>(
  server: Server,
  options: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: databaseUser,
    password: server.password,
    connectionTimeoutMillis: 3000,
    ...options,
  });
  // A server that dies while we talk says so here as well as in the query.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A physical copy of a running server, as pg_basebackup would make it. */
export async function copyCluster(source: Server, target: Server): Promise<void> {
  const { root: cwd, uid, gid } = target.place;
  const tarDir = join(cwd, `base-backup-${target.name}`);
  rmSync(tarDir, { recursive: true, force: true });
  try {
    const options = `LABEL 'stoa', TARGET 'server', TARGET_DETAIL '${tarDir}', WAL true, CHECKPOINT 'fast', MANIFEST 'no'`;
    await onConnection(source, { database: databaseName, replication: 'true' } as pg.ClientConfig, (client) =>
      client.query(`BASE_BACKUP (${options})`),
    );
    rmSync(target.dataDir, { recursive: true, force: true });
    mkdirSync(target.dataDir, { mode: 0o700 });
    giveToServer(target, target.dataDir);
    await run('tar', ['-xf', join(tarDir, 'base.tar'), '-C', target.dataDir], { uid, gid, cwd });
  } finally {
    rmSync(tarDir, { recursive: true, force: true });
  }
}

/** Makes a copied cluster follow another one, through a slot that keeps the log it still needs. */
export function follow(server: Server, source: Server, slot: string): void {
  const conninfo = `host=127.0.0.1 port=${source.port} user=${databaseUser} password=${server.password} application_name=${server.name}`;
  const lines = [`primary_conninfo = '${conninfo}'`, `primary_slot_name = '${slot}'`, ''];
  writeOwned(server, 'postgresql.auto.conf', lines.join('\n'));
  writeOwned(server, 'standby.signal', '');
}

function writeOwned(server: Server, name: string, text: string): void {
  const path = join(server.dataDir, name);
  writeFileSync(path, text, { mode: 0o600 });
  giveToServer(server, path);
}

function giveToServer({ place }: Server, path: string): void {
  if (place.uid !== undefined) chownSync(path, place.uid, place.gid ?? place.uid);
}

export function isCluster(server: Server): boolean {
  return existsSync(join(server.dataDir, 'PG_VERSION'));
}

export function serverUrl(server: Server): string {
  return `postgres://${databaseUser}:${server.password}@127.0.0.1:${server.port}/${databaseName}`;
}
