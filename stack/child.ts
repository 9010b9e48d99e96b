import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { endProcesses, markOf, type ProcessMark } from './process-table';

export type ChildPlan = {
  name: string;
  command: string;
  args: string[];
  /** Everything it prints goes here. */
  logFile: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  cwd?: string;
  /** Text for its standard input: configuration that must not stand in the process list. */
  input?: string;
  /** Resolves when it can be used. Called after every (re)start. */
  ready: () => Promise<void>;
  stopSignal?: NodeJS.Signals;
  log: (line: string) => void;
  /** Told of every process that is started, so that a kill -9 of ours leaves an address book behind. */
  started?: (pid: number) => void;
};

export type Child = {
  name: string;
  mark(): ProcessMark | undefined;
  /** When it went away and has not come back yet (ms since epoch). */
  downSince(): number | undefined;
  stop(): Promise<void>;
};

const firstBackoffMs = 100;
const longestBackoffMs = 5000;
const readyWithinMs = 60_000;
const graceMs = 10_000;

/** Starts a process, waits until it can be used, and starts it again whenever it dies. */
export async function keepRunning(plan: ChildPlan): Promise<Child> {
  const state: { child?: ChildProcess; stopping: boolean; downSince?: number; backoffMs: number } = {
    stopping: false,
    backoffMs: firstBackoffMs,
  };

  const launch = async (): Promise<void> => {
    const child = spawnPlan(plan);
    state.child = child;
    if (child.pid) plan.started?.(child.pid);
    let exited = false;
    const ended = new Promise<never>((_, reject) => {
      child.once('error', (error) => reject(error));
      child.once('exit', (code, signal) => {
        exited = true;
        reject(new Error(`${plan.name} ended (${signal ?? `code ${code}`}), see ${plan.logFile}`));
      });
    });
    ended.catch(() => {});
    await Promise.race([plan.ready(), ended, late(plan)]);
    state.downSince = undefined;
    const wellAt = Date.now();
    const onGone = (code: number | null, signal: NodeJS.Signals | null) => {
      if (state.stopping) return;
      if (Date.now() - wellAt > 10_000) state.backoffMs = firstBackoffMs;
      state.downSince = Date.now();
      plan.log(`! ${plan.name} died (${signal ?? `code ${code}`}), starting it again`);
      void relaunch();
    };
    if (exited) onGone(child.exitCode, child.signalCode);
    else child.once('exit', onGone);
  };

  const relaunch = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, state.backoffMs));
    state.backoffMs = Math.min(state.backoffMs * 2, longestBackoffMs);
    if (state.stopping) return;
    const started = Date.now();
    try {
      await launch();
      plan.log(`✓ ${plan.name} is back (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      if (state.stopping) return;
      plan.log(`! ${plan.name} does not start: ${(error as Error).message}`);
      await endChild(state.child);
      void relaunch();
    }
  };

  try {
    await launch();
  } catch (error) {
    await endChild(state.child);
    throw error;
  }
  return {
    name: plan.name,
    mark: () => (state.child?.pid ? markOf(state.child.pid) : undefined),
    downSince: () => state.downSince,
    stop: async () => {
      state.stopping = true;
      await endChild(state.child, plan.stopSignal);
    },
  };
}

function spawnPlan(plan: ChildPlan): ChildProcess {
  const log = openSync(plan.logFile, 'a', 0o600);
  try {
    const child = spawn(plan.command, plan.args, {
      cwd: plan.cwd,
      env: plan.env ?? process.env,
      uid: plan.uid,
      gid: plan.gid,
      // A group of its own: Ctrl-C must reach us alone, so that parts are stopped in order.
      detached: true,
      stdio: [plan.input === undefined ? 'ignore' : 'pipe', log, log],
    });
    // It may die before it has read its input; its exit says so better than EPIPE does.
    child.stdin?.on('error', () => {});
    child.stdin?.end(plan.input);
    return child;
  } finally {
    closeSync(log);
  }
}

function late(plan: ChildPlan): Promise<never> {
  return new Promise((_, reject) => {
    const give = () =>
      reject(new Error(`${plan.name} was not ready in ${readyWithinMs / 1000} s, see ${plan.logFile}`));
    setTimeout(give, readyWithinMs).unref();
  });
}

async function endChild(child: ChildProcess | undefined, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const mark = child?.pid ? markOf(child.pid) : undefined;
  if (mark) await endProcesses([mark], graceMs, signal);
}
