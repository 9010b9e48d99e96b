import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Child } from './child';
import { type clusterNames, type PostgresPlace, postgresPlace } from './postgres-place';
import { ask, databaseName, initCluster, type Server, serverPlan, serverUrl } from './postgres-server';
import { keepFollowing, keepSynchronous, type ServerHost, startFollower } from './replication';

export type PostgresOptions = ServerHost & {
  home: string;
  homeId: string;
  password: string;
  ports: Record<(typeof clusterNames)[number], number>;
  /** One line and one time for each server that stands. */
  step: <T>(name: string, port: number, work: () => Promise<T>) => Promise<T>;
  /** Told how to stop what has started, before anything does. */
  onStop: (stop: () => Promise<void>) => void;
};

// Replaying the log after a crash takes as long as it takes: killing the server would only begin it anew.
const primaryReadyWithinMs = 15 * 60_000;

/**
 * Primary → synchronous standby → asynchronous replica. The replica is fed by the standby, never by the
 * primary: it can then not be ahead of the standby, and stays usable when that one is promoted.
 */
export async function startPostgres(options: PostgresOptions): Promise<{ url: string; replicaUrl: string }> {
  const place = await postgresPlace(options.home, options.homeId);
  const [primary, standby, replica] = [
    serverOf(options, place, 'primary'),
    serverOf(options, place, 'standby'),
    serverOf(options, place, 'replica'),
  ];
  const children: Child[] = [];
  const watches: (() => void)[] = [];
  options.onStop(async () => {
    for (const stop of watches) stop();
    // The primary first: it sends the last of its log to those who still listen.
    const [first, ...others] = children;
    await first?.stop();
    await Promise.all(others.map((child) => child.stop()));
  });
  const host: ServerHost = {
    ...options,
    launch: (plan) => {
      const child = options.launch(plan);
      children.push(child);
      return child;
    },
  };

  await options.step('PostgreSQL primary', primary.port, () => startPrimary(primary, host));
  const behind = [
    { server: standby, source: primary, backupFrom: primary },
    { server: replica, source: standby, backupFrom: primary },
  ];
  for (const follower of behind) {
    const { name, port } = follower.server;
    const child = await options.step(`PostgreSQL ${name}`, port, () => startFollower(follower, host));
    watches.push(keepFollowing(follower, child, options.log));
    if (name === 'standby') watches.push(await keepSynchronous(primary, standby, options.log));
  }
  return { url: serverUrl(primary), replicaUrl: serverUrl(replica) };
}

function serverOf(
  options: PostgresOptions,
  place: PostgresPlace,
  name: (typeof clusterNames)[number],
): Server {
  return {
    name,
    place,
    dataDir: join(place.root, name),
    port: options.ports[name],
    password: options.password,
    logFile: join(options.home, 'logs', `postgres-${name}.log`),
  };
}

async function startPrimary(primary: Server, host: ServerHost): Promise<void> {
  const complete = join(primary.place.root, 'primary.complete');
  const isNew = !existsSync(complete);
  if (isNew) await initCluster(primary);
  await host.launch(serverPlan(primary, primaryReadyWithinMs)).isUp;
  if (!isNew) return;
  await ask(primary, `create database ${databaseName}`, 'postgres');
  writeFileSync(complete, '');
}
