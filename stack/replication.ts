import { setTimeout as pause } from 'node:timers/promises';
import type { Child, ChildPlan } from './child';
import { StackFault } from './fault';
import { untilYes } from './patience';
import { ask, copyCluster, follow, isCluster, type Server, serverPlan } from './postgres-server';

type Log = (line: string) => void;

/** A server that repeats another one's log, and where a fresh copy of its data comes from. */
export type Follower = { server: Server; source: Server; backupFrom: Server };

export type ServerHost = {
  log: Log;
  /** Aborted when all is to stop. */
  over: AbortSignal;
  launch: (plan: ChildPlan) => Child;
};

const readyWithinMs = 60_000;
const streamsWithinMs = 20_000;
const watchEveryMs = 2000;
const degradeAfterMs = 10_000;
const rebuildAfterMs = 30_000;
const rebuildRestMs = 300_000;

/** Starts a follower; one that is new, damaged, or whose log is no longer kept, is copied afresh. */
export async function startFollower(follower: Follower, host: ServerHost): Promise<Child> {
  const { server, source } = follower;
  if (isCluster(server) && (await keepsLog(source, server.name))) {
    follow(server, source, server.name);
    const child = host.launch(serverPlan(server, readyWithinMs));
    const isUp = await child.isUp.then(
      () => true,
      () => false,
    );
    if (isUp && (await streams(source, server.name, streamsWithinMs))) return child;
    host.over.throwIfAborted();
    host.log(`! ${child.name} cannot follow any more, copying it afresh`);
    await child.stop();
  }
  await rebuild(follower);
  const child = host.launch(serverPlan(server, readyWithinMs));
  await child.isUp;
  if (!(await streams(source, server.name, streamsWithinMs))) {
    throw new StackFault(`${child.name} does not stream from ${source.name}, see ${server.logFile}`);
  }
  return child;
}

async function rebuild(follower: Follower): Promise<void> {
  const { server, source, backupFrom } = follower;
  // Made anew before the copy, so that the log written meanwhile is kept.
  await ask(
    source,
    `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '${server.name}'`,
  );
  await makeSlot(source, server.name);
  await copyCluster(backupFrom, server);
  follow(server, source, server.name);
}

function makeSlot(source: Server, slot: string): Promise<unknown> {
  return ask(source, `select pg_create_physical_replication_slot('${slot}', true)`);
}

/**
 * Whether the source may still have the log a follower needs. A slot that is missing (the source was copied
 * afresh, and slots are not copied) is made anew: what came since the follower's last word may be there still.
 */
async function keepsLog(source: Server, slot: string): Promise<boolean> {
  const [found] = await ask(
    source,
    `select wal_status from pg_replication_slots where slot_name = '${slot}'`,
  );
  if (!found) await makeSlot(source, slot);
  return found?.wal_status !== 'lost';
}

async function streams(source: Server, name: string, withinMs = 0): Promise<boolean> {
  const rows = () =>
    ask(
      source,
      `select 1 from pg_stat_replication where application_name = '${name}' and state = 'streaming'`,
    );
  if (withinMs === 0) return (await rows()).length > 0;
  const over = AbortSignal.timeout(withinMs);
  return untilYes(async () => (await rows()).length > 0, { everyMs: 50, over });
}

/**
 * A commit waits until the standby has it. Should the standby stay away, waiting would stop the shop: after
 * a while it goes on without, says so loudly, and waits again as soon as the standby is back.
 */
export async function keepSynchronous(primary: Server, standby: Server, log: Log): Promise<() => void> {
  await setSynchronous(primary, true);
  let waiting = true;
  let seenAt = Date.now();
  return everySoOften(async () => {
    if (await seen(primary, standby.name)) seenAt = Date.now();
    const wanted = Date.now() - seenAt < degradeAfterMs;
    if (wanted === waiting) return;
    await setSynchronous(primary, wanted);
    waiting = wanted;
    log(
      wanted
        ? '✓ commits wait for the standby again'
        : '! the standby is away: commits no longer wait for it, and a loss of the primary could lose them',
    );
  });
}

/** A source that is away itself says nothing against its follower. */
function seen(source: Server, name: string): Promise<boolean> {
  return streams(source, name).catch(() => true);
}

async function setSynchronous(primary: Server, wanted: boolean): Promise<void> {
  await ask(primary, `alter system set synchronous_standby_names = '${wanted ? 'FIRST 1 (standby)' : ''}'`);
  await ask(primary, 'select pg_reload_conf()');
}

/** Copies a follower afresh that runs, or tries to, and yet does not follow: its log is gone, or its data. */
export function keepFollowing(follower: Follower, child: Child, log: Log): () => void {
  const { server, source } = follower;
  let seenAt = Date.now();
  return everySoOften(async () => {
    if (await seen(source, server.name)) seenAt = Math.max(seenAt, Date.now());
    if (Date.now() - seenAt < rebuildAfterMs) return;
    // The next try, should this one not help, comes much later.
    seenAt = Date.now() + rebuildRestMs;
    if (await keepsLog(source, server.name).catch(() => false)) await child.restartAfter(async () => {});
    if (await streams(source, server.name, streamsWithinMs)) return;
    log(`! ${child.name} cannot follow any more, copying it afresh`);
    await child.restartAfter(() => rebuild(follower));
  });
}

/** An error is no answer: the server asked may itself be away, and the next round asks again. */
function everySoOften(look: () => Promise<void>): () => void {
  const stop = new AbortController();
  const rounds = async () => {
    while (!stop.signal.aborted) {
      await pause(watchEveryMs, undefined, { signal: stop.signal, ref: false }).catch(() => {});
      if (!stop.signal.aborted) await look().catch(() => {});
    }
  };
  void rounds();
  return () => stop.abort();
}
