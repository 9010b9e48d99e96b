import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Child } from './child';
import { postgresPlace } from './postgres-binaries';
import {
  ask,
  clearStaleLock,
  copyCluster,
  databaseName,
  follow,
  initCluster,
  isCluster,
  type Server,
  serverUrl,
  startServer,
} from './postgres-server';

export type PostgresPlan = {
  home: string;
  password: string;
  ports: { primary: number; standby: number; replica: number };
  log: (line: string) => void;
  /** One line and one time for each server that stands. */
  step: <T>(name: string, port: number, work: () => Promise<T>) => Promise<T>;
  started: () => void;
  onChild: (child: Child) => void;
};

export type Postgres = { url: string; replicaUrl: string; stop(): Promise<void> };

const degradeAfterMs = 10_000;
const watchMs = 1000;
const streamingWithinMs = 20_000;

/**
 * Primary → synchronous standby → asynchronous replica. The replica is fed by the standby, never by the
 * primary: it can then not be ahead of the standby, and stays usable when that one is promoted.
 */
export async function startPostgres(plan: PostgresPlan): Promise<Postgres> {
  const { primary, standby, replica } = serversOf(plan);
  for (const server of [primary, standby, replica]) clearStaleLock(server.dataDir);

  const primaryChild = await plan.step('PostgreSQL primary', primary.port, async () => {
    const isNew = !existsSync(join(primary.place.root, 'primary.complete'));
    if (isNew) await initCluster(primary);
    const child = await startServer(primary, plan.log, plan.started);
    plan.onChild(child);
    if (isNew) await prepareNewPrimary(primary);
    return child;
  });
  const standbyChild = await plan.step('PostgreSQL standby', standby.port, () =>
    startFollower({ server: standby, source: primary, backupFrom: primary, slot: 'standby' }, plan),
  );
  const stopWatch = await keepSynchronous(primary, standbyChild, plan.log);
  const replicaChild = await plan.step('PostgreSQL replica', replica.port, () =>
    startFollower({ server: replica, source: standby, backupFrom: primary, slot: 'replica' }, plan),
  );
  return {
    url: serverUrl(primary),
    replicaUrl: serverUrl(replica),
    stop: async () => {
      stopWatch();
      // The primary first: it sends the last of its log to whoever still listens.
      await primaryChild.stop();
      await Promise.all([standbyChild.stop(), replicaChild.stop()]);
    },
  };
}

function serversOf(plan: PostgresPlan): { primary: Server; standby: Server; replica: Server } {
  const place = postgresPlace(plan.home);
  const server = (name: 'primary' | 'standby' | 'replica'): Server => ({
    name,
    place,
    dataDir: join(place.root, name),
    port: plan.ports[name],
    password: plan.password,
    logFile: join(plan.home, 'logs', `postgres-${name}.log`),
  });
  return { primary: server('primary'), standby: server('standby'), replica: server('replica') };
}

async function prepareNewPrimary(primary: Server): Promise<void> {
  await ask(primary, `create database ${databaseName}`, 'postgres');
  writeFileSync(join(primary.place.root, 'primary.complete'), '');
}

type Following = { server: Server; source: Server; backupFrom: Server; slot: string };

/** Starts a follower; one that is new, damaged, or whose log is no longer kept, is copied afresh. */
async function startFollower(following: Following, plan: PostgresPlan): Promise<Child> {
  const { server, source, slot } = following;
  const known = isCluster(server.dataDir) && (await slotIsKept(source, slot));
  if (known) {
    follow(server, source, slot);
    const child = await startServer(server, plan.log, plan.started).catch(() => undefined);
    if (child && (await isStreaming(source, server.name, streamingWithinMs))) {
      plan.onChild(child);
      return child;
    }
    plan.log(`! PostgreSQL ${server.name} cannot follow any more, copying it afresh`);
    await child?.stop();
  }
  await rebuild(following);
  const child = await startServer(server, plan.log, plan.started);
  plan.onChild(child);
  if (!(await isStreaming(source, server.name, streamingWithinMs))) {
    throw new Error(`PostgreSQL ${server.name} does not stream from ${source.name}, see ${server.logFile}`);
  }
  return child;
}

async function rebuild({ server, source, backupFrom, slot }: Following): Promise<void> {
  await ask(
    source,
    `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '${slot}'`,
  );
  // Reserved at once, so that the log written during the copy is kept.
  await ask(source, `select pg_create_physical_replication_slot('${slot}', true)`);
  await copyCluster(backupFrom, [server.dataDir]);
  follow(server, source, slot);
}

async function slotIsKept(source: Server, slot: string): Promise<boolean> {
  const rows = await ask(
    source,
    `select 1 from pg_replication_slots where slot_name = '${slot}' and wal_status is distinct from 'lost'`,
  );
  return rows.length > 0;
}

async function isStreaming(source: Server, name: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const rows = await ask(
      source,
      `select 1 from pg_stat_replication where application_name = '${name}' and state = 'streaming'`,
    ).catch(() => []);
    if (rows.length > 0) return true;
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * A commit waits until the standby has it. Should the standby stay away, waiting would stop the shop: after
 * a while it goes on without, says so loudly, and waits again as soon as the standby is back.
 */
async function keepSynchronous(
  primary: Server,
  standby: Child,
  log: (line: string) => void,
): Promise<() => void> {
  await setSynchronous(primary, true);
  let waiting = true;
  let stopped = false;
  const look = async () => {
    const downSince = standby.downSince();
    const wanted = downSince === undefined || Date.now() - downSince < degradeAfterMs;
    if (wanted === waiting) return;
    await setSynchronous(primary, wanted);
    waiting = wanted;
    log(
      wanted
        ? '✓ commits wait for the standby again'
        : '! the standby is away: commits no longer wait for it, and a loss of the primary could lose them',
    );
  };
  const round = async () => {
    await look().catch(() => {});
    if (!stopped) timer = setTimeout(round, watchMs);
  };
  let timer = setTimeout(round, watchMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function setSynchronous(primary: Server, wanted: boolean): Promise<void> {
  await ask(primary, `alter system set synchronous_standby_names = '${wanted ? 'FIRST 1 (standby)' : ''}'`);
  await ask(primary, 'select pg_reload_conf()');
}
