import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Valkey is Redis under another name: the same protocol, options and scripts. */
const names = ['redis-server', 'valkey-server'];
const commonFolders = ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin', '/snap/bin'];
const retryInstallAfterMs = 24 * 60 * 60 * 1000;

export const redisRemedy =
  'Install it (Debian and Ubuntu: `apt-get install redis-server`, macOS: `brew install redis`), or set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.';

/** The server's path; installs Debian's package where we may; `undefined` when it is not to be had. */
export async function findRedisServer(
  home: string,
  log: (line: string) => void,
): Promise<string | undefined> {
  const found = names.map(onPath).find(Boolean);
  if (found || process.getuid?.() !== 0 || !onPath('apt-get')) return found;
  // An attempt without a network takes its time: not at every start.
  const failure = join(home, 'redis-not-installed');
  const failedAt = statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - failedAt < retryInstallAfterMs) return undefined;
  log('  installing redis-server');
  try {
    await installQuietly();
  } catch (error) {
    log(`! redis-server could not be installed: ${lastLine(error as Error)}`);
    writeFileSync(failure, '');
  }
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
    // Nor at the machine's next start: nobody asked for a service.
    if (mine) await run('systemctl', ['disable', 'redis-server']).catch(() => {});
  } finally {
    if (mine) rmSync(policy, { force: true });
  }
}

function apt(args: string[]): Promise<unknown> {
  const patience = ['Acquire::Retries=0', 'Acquire::http::Timeout=10', 'DPkg::Lock::Timeout=30'];
  return run('apt-get', ['-qq', ...patience.flatMap((option) => ['-o', option]), ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 60_000,
    maxBuffer: 16 * 1024 * 1024,
  });
}

/** Where apt says why. */
function lastLine(error: Error): string {
  return error.message.trim().split('\n').at(-1) ?? '';
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...commonFolders];
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
