import { setTimeout as pause } from 'node:timers/promises';
import { rereadEnv } from '@/env';
import { applyEnvironment, readyEndpoints } from '@/stack/endpoints';
import { type Stack, StackIsRunning, startStack } from '@/stack/supervisor';
import { joinUsers, othersLeft } from '@/stack/users';

const addresses = ['DATABASE_URL', 'DYNAMODB_ENDPOINT', 'UPSTASH_REDIS_REST_URL', 'AUTH_SECRET'];
const log = (line: string) => process.stderr.write(`${line}\n`);

/**
 * Runs a command where the stores are: at the addresses in the environment, else those of the stack that
 * runs in `STOA_HOME`, else on a stack started for the command alone. Returns the command's exit code.
 */
export async function withStack(run: () => Promise<number>): Promise<number> {
  if (addresses.every((name) => process.env[name])) return run();
  const home = process.env.STOA_HOME || '.stoa';
  for (const deadline = Date.now() + 30_000; ; await pause(200)) {
    const used = await onRunningStack(home, run);
    if (used !== undefined) return used;
    try {
      return await onOwnStack(home, run);
    } catch (error) {
      // Another command was first to start the stack, or is just stopping its own.
      if (!(error instanceof StackIsRunning) || Date.now() > deadline) throw error;
    }
  }
}

async function onRunningStack(home: string, run: () => Promise<number>): Promise<number | undefined> {
  // First the word that we use it, then the look whether it is there: its owner does it the other way round.
  const leave = joinUsers(home);
  try {
    const running = await readyEndpoints(home);
    if (!running) return undefined;
    applyEnvironment(running.environment);
    rereadEnv();
    return await run();
  } finally {
    leave();
  }
}

async function onOwnStack(home: string, run: () => Promise<number>): Promise<number> {
  const over = new AbortController();
  const starting = startStack({ home, log, signal: over.signal });
  const stopEarly = async () => {
    over.abort();
    await starting.then((stack) => stack.stop()).catch(() => {});
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stopEarly);
  let stack: Stack | undefined;
  try {
    stack = await starting;
    applyEnvironment(stack.environment);
    rereadEnv();
    const code = await run();
    await othersLeft(home, log);
    return code;
  } finally {
    for (const signal of signals) process.off(signal, stopEarly);
    await stack?.stop();
  }
}
