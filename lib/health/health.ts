import { once } from 'node:events';
import { connect } from 'node:net';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type DatabaseHealth, databaseHealth } from '@/db/client';
import { dynamo } from '@/db/dynamo';
import { redis } from '@/db/redis';
import { env } from '@/env';
import { cacheReport } from '@/lib/cache/state';
import { traceCounters } from '@/lib/traces/trace-queue';

export type Health = {
  /** `ok`, `degraded` (sells, but something is away), or `down` (cannot sell). */
  status: 'ok' | 'degraded' | 'down';
  stores: DatabaseHealth[];
  cache: ReturnType<typeof cacheReport>;
  campaignHits: ReturnType<typeof traceCounters>;
  process: { pid: number; uptimeSeconds: number; memoryMb: number };
};

/** Asks every store once, at the same time, waiting two seconds at most for each. */
export async function health(): Promise<Health> {
  const [databases, ...others] = await Promise.all([
    databaseHealth(),
    ask('redis', async () => {
      const client = redis(2000);
      if (!client) throw new Error('not installed');
      await client.ping();
    }),
    ask('dynamodb', () => dynamo().send(new ListTablesCommand({ Limit: 1 }))),
    ask('mail', knockAtMail),
  ]);
  const stores = [...databases, ...others];
  const sells = databases.some((store) => store.name === 'postgres-primary' && store.ok);
  const status = !sells ? 'down' : stores.every((store) => store.ok) ? 'ok' : 'degraded';
  return {
    status,
    stores: stores.map((store) => ({ ...store, latencyMs: Math.round(store.latencyMs * 100) / 100 })),
    cache: cacheReport(),
    campaignHits: traceCounters(),
    process: {
      pid: process.pid,
      uptimeSeconds: Math.round(process.uptime()),
      memoryMb: Math.round(process.memoryUsage().rss / 1e6),
    },
  };
}

/** Letters wait where there is no server; whether one listens is asked without a word of SMTP. */
async function knockAtMail(): Promise<void> {
  const { SMTP_URL: url } = env();
  if (!url) throw new Error('not installed');
  const { hostname, port, protocol } = new URL(url);
  const standard = protocol === 'smtps:' ? 465 : 587;
  const socket = connect({ host: hostname, port: Number(port) || standard, timeout: 2000 });
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}

async function ask(name: string, ping: () => Promise<unknown>): Promise<DatabaseHealth> {
  const started = performance.now();
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer in 2 s')), 2000).unref(),
  );
  try {
    await Promise.race([ping(), late]);
    return { name, ok: true, latencyMs: performance.now() - started };
  } catch (error) {
    const detail =
      error instanceof Error && error.message === 'not installed' ? error.message : 'unreachable';
    return { name, ok: false, latencyMs: performance.now() - started, detail };
  }
}
