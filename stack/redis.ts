import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { ChildPlan } from './child';

export type RedisOptions = { server: string; home: string; port: number; password: string };

/** A cache and nothing else: bounded, not written to disk, on loopback, behind a password. */
export function redisPlan({ server, home, port, password }: RedisOptions): ChildPlan {
  const config = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    'maxmemory 256mb',
    'maxmemory-policy allkeys-lru',
    'daemonize no',
    '',
  ];
  return {
    name: 'Redis',
    command: server,
    args: ['-'],
    input: config.join('\n'),
    cwd: home,
    logFile: join(home, 'logs', 'redis.log'),
    ready: (over) => answers(port, password, over),
  };
}

async function answers(port: number, password: string, over: AbortSignal): Promise<void> {
  const redis = new Redis({
    host: '127.0.0.1',
    port,
    password,
    retryStrategy: () => 30,
    maxRetriesPerRequest: null,
  });
  redis.on('error', () => {});
  over.addEventListener('abort', () => redis.disconnect(), { once: true });
  try {
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
