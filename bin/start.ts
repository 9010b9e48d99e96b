import { parseArgs } from 'node:util';
import { rereadEnv } from '@/env';
import { type Child, keepRunning } from '@/stack/child';
import { applyEnvironment } from '@/stack/endpoints';
import { freePort, isFree } from '@/stack/ports';
import { type Stack, StackIsRunning, startStack } from '@/stack/supervisor';
import { buildWhenNeeded } from './build';
import { type Logins, prepareStores } from './prepare';

const { values: flags } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
class StartRefused extends Error {}

type Running = { stack?: Promise<Stack>; server?: Child };

const say = (line: string) => console.log(line);

try {
  await open();
} catch (error) {
  const known = error instanceof StackIsRunning || error instanceof StartRefused;
  console.error(known ? error.message : error);
  process.exit(1);
}

async function open(): Promise<void> {
  const port = await portToServe();
  const home = process.env.STOA_HOME || '.stoa';
  const running: Running = {};
  stopOnSignals(running);

  // The build needs one core and no stores, so it goes on beside everything else.
  const built = flags.dev ? Promise.resolve(false) : buildWhenNeeded();
  built.catch(() => {});
  const buildStarted = Date.now();
  running.stack = startStack({ home, log: say });
  const stack = await running.stack;
  try {
    applyEnvironment(stack.environment);
    process.env.PORT = String(port);
    rereadEnv();
    const logins = await prepareStores(step);
    if (await built) sayStep('build', buildStarted);
    const url = `http://localhost:${port}`;
    running.server = await step('serving', () => serve(port, stack));
    stack.publish(url);
    welcome(url, logins, stack);
  } catch (error) {
    await running.server?.stop();
    await stack.stop();
    throw error;
  }
}

async function portToServe(): Promise<number> {
  const wanted = Number(process.env.PORT || 3000);
  if (await isFree(wanted, '0.0.0.0')) return wanted;
  if (process.env.PORT)
    throw new StartRefused(`Port ${wanted} is taken. Choose another one: PORT=3001 npm start`);
  const other = await freePort();
  say(`! port ${wanted} is taken, serving on ${other} instead`);
  return other;
}

function serve(port: number, stack: Stack): Promise<Child> {
  const quiet = ['--disable-warning=NodeVersionSupportWarning', '--import', 'tsx'];
  const production = [...quiet, 'bin/serve.ts'];
  const development = ['node_modules/next/dist/bin/next', 'dev', '-p', String(port)];
  return keepRunning({
    name: 'the shop',
    command: process.execPath,
    args: flags.dev ? development : production,
    env: {
      ...process.env,
      NODE_ENV: flags.dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      STOA_URL: process.env.STOA_URL || `http://localhost:${port}`,
    },
    logFile: `${stack.home}/logs/shop.log`,
    log: say,
    ready: () => answersHealth(port),
    started: (pid) => stack.adopt('the shop', pid),
  });
}

async function answersHealth(port: number): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(20_000),
      });
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function stopOnSignals(running: Running): void {
  let asked = false;
  const stop = async () => {
    if (asked) process.exit(1);
    asked = true;
    say('  closing');
    await running.server?.stop();
    // It may still be starting: what has started by then is stopped.
    await running.stack?.then((stack) => stack.stop()).catch(() => {});
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const value = await work();
  sayStep(name, started);
  return value;
}

function sayStep(name: string, started: number): void {
  say(`✓ ${name.padEnd(22)} ${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s`);
}

function welcome(url: string, logins: Logins, stack: Stack): void {
  say('');
  for (const { part, why, remedy } of stack.missing) say(`! ${part}: ${why}. ${remedy}`);
  say(`Stoa is open: ${url}`);
  say(`  admin    ${logins.admin.email}  ${logins.admin.password}   ${url}/admin`);
  say(`  shopper  ${logins.shopper.email}  ${logins.shopper.password}`);
}
