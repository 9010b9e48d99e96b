import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Lock, LockIsHeld, takeLock } from '@/stack/lock';
import { killProcesses, markOf } from '@/stack/process-table';
import { compressBuild } from './compress-build';

const sources = [
  'app',
  'components',
  'lib',
  'db',
  'bundle',
  'public',
  'env.ts',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const stampFile = join('.next', 'stoa-sources');
const lockFile = join('node_modules', '.stoa-build.lock');

/** With the compiler's own words. */
export class BuildFailed extends Error {}

/**
 * Builds the application when its sources changed since the last build. Returns whether it did. Two starts
 * in one clone do not build at the same time: the second one waits, and then finds nothing to do.
 */
export async function buildWhenNeeded(signal = new AbortController().signal): Promise<boolean> {
  if (isBuilt()) return false;
  const lock = await takeBuildLock(signal);
  try {
    const digest = digestOfSources();
    if (isBuilt(digest)) return false;
    const { code, output } = await nextBuild(lock, signal);
    if (code !== 0) throw new BuildFailed(`The build failed:\n${output}`);
    await compressBuild(join('.next', 'static'));
    mkdirSync('.next', { recursive: true });
    writeFileSync(stampFile, digest);
    return true;
  } finally {
    lock.release();
  }
}

async function takeBuildLock(signal: AbortSignal): Promise<Lock> {
  for (;;) {
    try {
      return await takeLock(lockFile);
    } catch (error) {
      if (!(error instanceof LockIsHeld)) throw error;
      await pause(300, undefined, { signal });
    }
  }
}

function isBuilt(digest = digestOfSources()): boolean {
  if (!existsSync(join('.next', 'BUILD_ID')) || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, 'utf8') === digest;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const visit = (path: string) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(path).update(readFileSync(path));
    }
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}

function nextBuild(lock: Lock, signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build', '--webpack'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, to be ended with all its workers.
      detached: true,
    });
    const mark = child.pid ? markOf(child.pid) : undefined;
    // Should we be killed, it builds on: the next start waits for it.
    if (mark) lock.handTo(mark);
    signal.addEventListener('abort', () => mark && killProcesses([mark]), { once: true });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
