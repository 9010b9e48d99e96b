import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StackFault } from './fault';
import { endProcesses, killProcesses, markOf, type ProcessMark } from './process-table';

/** What to run, and when it can be used. */
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
  /** Done before every (re)start. */
  prepare?: () => Promise<void>;
  /** Resolves when it can be used; gives up when the signal says that it died. */
  ready: (over: AbortSignal) => Promise<void>;
  readyWithinMs?: number;
  stopSignal?: NodeJS.Signals;
};

export type ChildHost = {
  log: (line: string) => void;
  /** Told of every process that is started, so that a kill -9 of ours leaves an address book behind. */
  started: () => void;
};

const firstBackoffMs = 100;
const longestBackoffMs = 5000;
const wellAfterMs = 10_000;
const graceMs = 10_000;
const longestLogBytes = 16 * 1024 * 1024;

/**
 * A process that is started again whenever it dies, first after 100 ms, then ever later. `isUp` tells of the
 * first start, which is not repeated when it fails.
 */
export class Child {
  readonly name: string;
  readonly isUp: Promise<void>;
  private process: ChildProcess | undefined;
  private exit: Promise<string> = Promise.resolve('not started');
  private stopping = false;
  private wake = new AbortController();
  private interlude: (() => Promise<void>) | undefined;

  constructor(
    private readonly plan: ChildPlan,
    private readonly host: ChildHost,
  ) {
    this.name = plan.name;
    this.isUp = this.launch();
    this.isUp.then(
      () => this.keepRunning(),
      () => this.end(),
    );
  }

  mark(): ProcessMark | undefined {
    return this.process?.pid ? markOf(this.process.pid) : undefined;
  }

  /** Ends the process, does some work while it is down, and starts it again. */
  async restartAfter(work: () => Promise<void>): Promise<void> {
    this.interlude = work;
    await this.end();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake.abort();
    await this.end();
  }

  /** Without asking. */
  kill(): void {
    this.stopping = true;
    this.wake.abort();
    const mark = this.mark();
    if (mark) killProcesses([mark]);
  }

  private async keepRunning(): Promise<void> {
    let upSince = Date.now();
    let backoffMs = firstBackoffMs;
    for (;;) {
      const reason = await this.exit;
      if (this.stopping) return;
      const downSince = Date.now();
      if (downSince - upSince > wellAfterMs) backoffMs = firstBackoffMs;
      if (!this.interlude) this.host.log(`! ${this.name} died (${reason}), starting it again`);
      while (!(await this.relaunch(backoffMs))) {
        if (this.stopping) return;
        backoffMs = Math.min(backoffMs * 2, longestBackoffMs);
      }
      upSince = Date.now();
      backoffMs = Math.min(backoffMs * 2, longestBackoffMs);
      this.host.log(`✓ ${this.name} is back after ${((upSince - downSince) / 1000).toFixed(1)} s`);
    }
  }

  private async relaunch(backoffMs: number): Promise<boolean> {
    await pause(backoffMs, undefined, { signal: this.wake.signal }).catch(() => {});
    if (this.stopping) return false;
    try {
      await this.interlude?.();
      this.interlude = undefined;
      await this.launch();
      return true;
    } catch (error) {
      if (this.stopping) return false;
      this.host.log(`! ${this.name} does not start: ${(error as Error).message}`);
      await this.end();
      return false;
    }
  }

  private async launch(): Promise<void> {
    const { plan } = this;
    await plan.prepare?.();
    if (this.stopping) throw new StackFault(`${plan.name} was stopped`);
    const child = spawnPlan(plan);
    this.process = child;
    this.exit = exitOf(child);
    if (child.pid) this.host.started();
    const over = new AbortController();
    const died = this.exit.then((reason) => {
      throw new StackFault(`${plan.name} ended (${reason}), see ${plan.logFile}`);
    });
    try {
      await Promise.race([plan.ready(over.signal), died, late(plan, over.signal)]);
    } finally {
      over.abort();
    }
  }

  private async end(): Promise<void> {
    const mark = this.mark();
    if (mark) await endProcesses([mark], graceMs, this.plan.stopSignal);
    await this.exit;
  }
}

function spawnPlan(plan: ChildPlan): ChildProcess {
  const log = openLog(plan.logFile);
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

/** One old log is kept, so that a shop that runs for years does not fill the disk. */
function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

async function late(plan: ChildPlan, over: AbortSignal): Promise<never> {
  const withinMs = plan.readyWithinMs ?? 60_000;
  await pause(withinMs, undefined, { signal: over, ref: false });
  throw new StackFault(`${plan.name} was not ready in ${withinMs / 1000} s, see ${plan.logFile}`);
}
