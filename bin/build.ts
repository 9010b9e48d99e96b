import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'env.ts',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
];
const stampFile = join('.next', 'stoa-sources');

/** Builds the application when its sources changed since the last build. Returns whether it did. */
export async function buildWhenNeeded(): Promise<boolean> {
  const digest = digestOfSources();
  const isBuilt = existsSync(join('.next', 'BUILD_ID')) && existsSync(stampFile);
  if (isBuilt && readFileSync(stampFile, 'utf8') === digest) return false;
  const { code, output } = await nextBuild();
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  mkdirSync('.next', { recursive: true });
  writeFileSync(stampFile, digest);
  return true;
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

function nextBuild(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
