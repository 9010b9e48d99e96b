import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { type Child, keepRunning } from './child';

const run = promisify(execFile);

export type RedisPlan = {
  home: string;
  port: number;
  password: string;
  log: (line: string) => void;
  started: () => void;
};

export const redisRemedy =
  'Install it (Debian: `apt-get install redis-server`, macOS: `brew install redis`), or set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.';

/** The server's path; installs Debian's package where we may; `undefined` when it is not to be had. */
export async function findRedisServer(log: (line: string) => void): Promise<string | undefined> {
  const found = onPath('redis-server');
  if (found || process.getuid?.() !== 0 || !onPath('apt-get')) return found;
  log('  installing redis-server');
  await installQuietly().catch((error: Error) => log(`! apt-get: ${error.message.split('\n')[0]}`));
  return onPath('redis-server');
}

async function installQuietly(): Promise<void> {
  const policy = '/usr/sbin/policy-rc.d';
  // Debian starts a service it installs; this file, when nobody has put one there, tells it not to.
  const mine = !existsSync(policy);
  if (mine) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const install = () => apt(['install', '-y', '--no-install-recommends', 'redis-server']);
  try {
    await install().catch(async () => {
      await apt(['update']);
      await install();
    });
  } finally {
    if (mine) rmSync(policy, { force: true });
  }
}

function apt(args: string[]): Promise<unknown> {
  return run('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 120_000,
    maxBuffer: 16 * 1024 * 1024,
  });
}

function onPath(name: string): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A cache and nothing else: bounded, not written to disk, on loopback, behind a password. */
export function startRedis(server: string, plan: RedisPlan): Promise<Child> {
  const config = [
    'bind 127.0.0.1',
    `port ${plan.port}`,
    `requirepass ${plan.password}`,
    'save ""',
    'appendonly no',
    'maxmemory 256mb',
    'maxmemory-policy allkeys-lru',
    'daemonize no',
    '',
  ];
  return keepRunning({
    name: 'Redis',
    command: server,
    args: ['-'],
    input: config.join('\n'),
    cwd: plan.home,
    logFile: join(plan.home, 'logs', 'redis.log'),
    ready: () => answers(plan),
    log: plan.log,
    started: plan.started,
  });
}

async function answers(plan: RedisPlan): Promise<void> {
  const redis = new Redis({
    host: '127.0.0.1',
    port: plan.port,
    password: plan.password,
    retryStrategy: () => 30,
    maxRetriesPerRequest: null,
  });
  redis.on('error', () => {});
  try {
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
