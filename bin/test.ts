import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/stack/ports';
import { buildWhenNeeded } from './build';
import { findHeadlessBrowser } from './find-browser';

/** Everything that must hold: lint, layers, types, unit and database tests, and journeys in a real browser. */
type Count = { passed: number; failed: number };

const only = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'stoa-test-'));
const total: Count = { passed: 0, failed: 0 };
const node = (file: string, ...args: string[]) => [process.execPath, file, ...args];

await stage('lint', () => check(node('node_modules/@biomejs/biome/bin/biome', 'check', '.')));
await stage('layers', () =>
  check(
    node(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '.',
    ),
  ),
);
await stage('types', async () => {
  // Writes the route types that the compiler needs, without a build.
  await run(node('node_modules/next/dist/bin/next', 'typegen'), {}, true);
  return check(node('node_modules/typescript/bin/tsc', '--noEmit'));
});
// Many tests mostly wait for a store: the build that the journeys need goes on beside them.
const building = only.length === 0 ? buildWhenNeeded() : undefined;
building?.catch(() => {});
await stage('tests', vitest);
await stage('e2e', async () => {
  await building;
  return journeys();
});

rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function stage(name: string, work: () => Promise<Count>): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return;
  console.log(`\n── ${name}`);
  const started = Date.now();
  const count = await work().catch((error: Error): Count => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
}

async function check(command: string[]): Promise<Count> {
  const code = await run(command);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(): Promise<Count> {
  const report = join(reports, 'vitest.json');
  const code = await run(node('node_modules/vitest/vitest.mjs', 'run'), { STOA_TEST_REPORT: report });
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot be loaded fails without a test that failed.
  const failed = Math.max(
    numFailedTests,
    numFailedTests === 0 && (numFailedTestSuites > 0 || code !== 0) ? 1 : 0,
  );
  return { passed: numPassedTests, failed };
}

async function journeys(): Promise<Count> {
  const browser = findHeadlessBrowser();
  const home = process.env.STOA_E2E_HOME || '.stoa-e2e';
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  const url = `http://localhost:${await freePort()}`;
  const shop = await openShop(home, url);
  try {
    const report = join(reports, 'playwright.json');
    const code = await run(node('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'), {
      CHROMIUM_PATH: browser,
      STOA_URL: url,
      STOA_HOME: home,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = stats.unexpected > 0 || code === 0 ? stats.unexpected : 1;
    return { passed: stats.expected + stats.flaky, failed };
  } finally {
    const closed = new Promise((resolve) => shop.once('exit', resolve));
    shop.kill('SIGTERM');
    await closed;
  }
}

/** Opens a new shop as a person would, and waits for the line that says so. */
async function openShop(home: string, url: string): Promise<ChildProcess> {
  const shop = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
    env: { ...process.env, STOA_HOME: home, PORT: new URL(url).port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    shop.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      said += chunk.toString();
      if (said.includes('Stoa is open:')) resolve();
    });
    shop.once('exit', (code) => reject(new Error(`The shop did not open (exit ${code}).`)));
  });
  return shop;
}

function run(command: string[], env: Record<string, string> = {}, quiet = false): Promise<number> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
