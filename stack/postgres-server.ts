import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Child, keepRunning } from './child';
import type { PostgresPlace } from './postgres-binaries';

const run = promisify(execFile);

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
  wal_receiver_status_interval: '1s',
  wal_retrieve_retry_interval: '200ms',
  wal_receiver_timeout: '10s',
  hot_standby: 'on',
  hot_standby_feedback: 'on',
  max_standby_streaming_delay: '10s',
  shared_preload_libraries: 'pg_stat_statements',
  log_min_messages: 'warning',
};

/** Makes an empty cluster with one superuser, whose password is asked even on loopback. */
export async function initCluster(server: Server): Promise<void> {
  const { place } = server;
  const passwordFile = join(place.root, 'password');
  writeFileSync(passwordFile, server.password, { mode: 0o600 });
  if (place.uid !== undefined) chownSync(passwordFile, place.uid, place.gid ?? place.uid);
  rmSync(server.dataDir, { recursive: true, force: true });
  try {
    const args = ['-D', server.dataDir, '-U', databaseUser, '-A', 'scram-sha-256', '--pwfile', passwordFile];
    await run(
      join(place.bin, 'initdb'),
      [...args, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
      {
        uid: place.uid,
        gid: place.gid,
        cwd: place.root,
      },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts a server and keeps it running; ready when it answers a query. */
export function startServer(
  server: Server,
  log: (line: string) => void,
  started: () => void,
): Promise<Child> {
  const all = { ...settings, port: String(server.port), cluster_name: server.name };
  return keepRunning({
    name: `PostgreSQL ${server.name}`,
    command: join(server.place.bin, 'postgres'),
    args: ['-D', server.dataDir, ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    logFile: server.logFile,
    cwd: server.place.root,
    uid: server.place.uid,
    gid: server.place.gid,
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
    stopSignal: 'SIGINT',
    ready: () => answers(server),
    log,
    started,
  });
}

async function answers(server: Server): Promise<void> {
  for (;;) {
    try {
      await ask(server, 'select 1', 'postgres');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

/** One statement on a connection of its own. */
export async function ask(
  server: Server,
  sql: string,
  database = databaseName,
): Promise<Record<string, unknown>[]> {
  const client = connection(server, database);
  // A server that dies while we talk says so here as well as in the query.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function connection(server: Server, database: string, more: object = {}): pg.Client {
  return new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: databaseUser,
    password: server.password,
    database,
    connectionTimeoutMillis: 3000,
    ...more,
  });
}

/** A physical copy of a running server, as pg_basebackup would make it, unpacked into each folder. */
export async function copyCluster(source: Server, dataDirs: string[]): Promise<void> {
  const { root, uid, gid } = source.place;
  const tarDir = join(root, 'base-backup');
  rmSync(tarDir, { recursive: true, force: true });
  const client = connection(source, databaseName, { replication: 'true' });
  client.on('error', () => {});
  await client.connect();
  try {
    const options = `LABEL 'stoa', TARGET 'server', TARGET_DETAIL '${tarDir}', WAL true, CHECKPOINT 'fast', MANIFEST 'no'`;
    await client.query(`BASE_BACKUP (${options})`);
  } finally {
    await client.end();
  }
  for (const dataDir of dataDirs) {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { mode: 0o700 });
    if (uid !== undefined) chownSync(dataDir, uid, gid ?? uid);
    await run('tar', ['-xf', join(tarDir, 'base.tar'), '-C', dataDir], { uid, gid, cwd: root });
  }
  rmSync(tarDir, { recursive: true, force: true });
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
  if (server.place.uid !== undefined) chownSync(path, server.place.uid, server.place.gid ?? server.place.uid);
}

export function isCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/** What a kill -9 leaves: the lock file of a server that is no more. */
export function clearStaleLock(dataDir: string): void {
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

export function serverUrl(server: Server): string {
  return `postgres://${databaseUser}:${server.password}@127.0.0.1:${server.port}/${databaseName}`;
}
