import { parseArgs } from 'node:util';
import { rereadEnv } from '@/env';
import { applyEnvironment, readEndpoints } from '@/stack/endpoints';
import { StackFault } from '@/stack/fault';
import { untilYes } from '@/stack/patience';
import { freePort, isFree } from '@/stack/ports';
import { killProcesses } from '@/stack/process-table';
import { type Stack, startStack } from '@/stack/supervisor';
import { BuildFailed, buildWhenNeeded } from './build';
import { type Logins, prepareStores } from './prepare';

/** A reason to end that the reader can do something about. */
class StartRefused extends Error {}

const { values: flags } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const say = (line: string) => console.log(line);
const home = process.env.STOA_HOME || '.stoa';
const sameSignalMs = 500;
const over = new AbortController();
let stack: Stack | undefined;

const opening = open();
stopOnSignals();
await opening.catch(fail);

async function open(): Promise<void> {
  const wanted = wantedPort();
  const building = flags.dev ? undefined : beginBuild();
  stack = await startStack({ home, log: say, signal: over.signal });
  const port = await portToServe(wanted);
  applyEnvironment(stack.environment);
  process.env.PORT = String(port);
  rereadEnv();
  const logins = await prepareStores(step);
  await building;
  over.signal.throwIfAborted();
  const url = `http://localhost:${port}`;
  await step('serving', () => serve(port, url, stack as Stack));
  stack.publish(url);
  welcome(url, logins, stack);
}

async function fail(error: unknown): Promise<void> {
  // Asked to close: what breaks off then is no news.
  if (over.signal.aborted) return;
  over.abort();
  const isKnown = [StartRefused, StackFault, BuildFailed].some((kind) => error instanceof kind);
  console.error(isKnown ? (error as Error).message : error);
  await stack?.stop();
  process.exit(1);
}

/** The build needs one core and no stores, so it goes on beside everything else. */
function beginBuild(): Promise<void> {
  const started = Date.now();
  const building = buildWhenNeeded(over.signal).then((isNew) => {
    if (isNew) sayStep('build', started);
  });
  // Whoever waits for it hears of a failure; until then it is nobody's.
  building.catch(() => {});
  return building;
}

function wantedPort(): number {
  const wanted = Number(process.env.PORT || 3000);
  if (Number.isInteger(wanted) && wanted >= 0 && wanted <= 65_535) return wanted;
  throw new StartRefused(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
}

/** Asked when what an earlier start left behind is cleared: it may hold the port. */
async function portToServe(wanted: number): Promise<number> {
  if (wanted === 0) return freePort();
  if (await isFree(wanted)) return wanted;
  if (process.env.PORT)
    throw new StartRefused(`Port ${wanted} is taken. Choose another one: PORT=3001 npm start`);
  for (let next = wanted + 1; ; next += 1) {
    if (!(await isFree(next))) continue;
    say(`! port ${wanted} is taken, serving on ${next} instead`);
    return next;
  }
}

function serve(port: number, url: string, stack: Stack): Promise<void> {
  const production = ['--import', 'tsx', 'bin/serve.ts'];
  const development = ['node_modules/next/dist/bin/next', 'dev', '-p', String(port)];
  const shop = stack.run({
    name: 'the shop',
    command: process.execPath,
    args: flags.dev ? development : production,
    env: {
      ...process.env,
      NODE_ENV: flags.dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      STOA_URL: process.env.STOA_URL || url,
    },
    logFile: `${stack.home}/logs/shop.log`,
    ready: (gone) => answersHealth(port, gone),
    readyWithinMs: 120_000,
  });
  return shop.isUp;
}

async function answersHealth(port: number, gone: AbortSignal): Promise<void> {
  const signal = () => AbortSignal.any([gone, AbortSignal.timeout(30_000)]);
  const knock = () => fetch(`http://127.0.0.1:${port}/api/health`, { signal: signal() });
  await untilYes(async () => (await knock()).ok, { everyMs: 100, over: gone });
}

/**
 * The first signal stops in order, another one at once. npm passes on a Ctrl-C that the terminal has given
 * us already, and a closed terminal says so in several ways: what comes together is one.
 */
function stopOnSignals(): void {
  let askedAt = 0;
  const stop = async () => {
    const isFirst = askedAt === 0;
    if (!isFirst && Date.now() - askedAt < sameSignalMs) return;
    if (!isFirst) {
      killProcesses(Object.values(readEndpoints(home)?.processes ?? {}));
      process.exit(1);
    }
    askedAt = Date.now();
    say('  closing');
    over.abort();
    await (stack ? stack.stop() : opening.catch(() => {}));
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

function welcome(url: string, logins: Logins, { missing, environment }: Stack): void {
  say('');
  for (const { part, why, remedy } of missing) say(`! ${part}: ${why}. ${remedy}`);
  say(`Stoa is open: ${url}`);
  say(`  admin    ${logins.admin.email}  ${logins.admin.password}   ${url}/admin`);
  say(`  shopper  ${logins.shopper.email}  ${logins.shopper.password}`);
  if (environment.MAILBOX_URL) say(`  mail     ${environment.MAILBOX_URL}`);
}
