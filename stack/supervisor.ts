import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Child, type ChildPlan } from './child';
import { dynamoPlan } from './dynamodb';
import { startSweeper } from './dynamodb-sweeper';
import { type Endpoints, readEndpoints, runningEndpoints, writeEndpoints } from './endpoints';
import { StackFault } from './fault';
import { type Lock, LockIsHeld, takeLock } from './lock';
import { mailPlan } from './mail';
import { freePort, portNames } from './ports';
import { startPostgres } from './postgres';
import { endProcesses, isAlive, killProcesses, markOf, type ProcessMark } from './process-table';
import { redisPlan } from './redis';
import { findRedisServer, redisRemedy } from './redis-binary';
import { openRedisDoor } from './redis-door';
import { homeIdOf, type Secrets, secretsOf } from './secrets';

export type MissingPart = { part: string; why: string; remedy: string };

export type Stack = {
  home: string;
  /** Variables for the processes that use the stack. */
  environment: Record<string, string>;
  missing: MissingPart[];
  /** Where the shop is served: written beside the endpoints for other commands to find. */
  publish(shopUrl: string): void;
  /** Runs another process beside the parts: kept running, and the first to be stopped. */
  run(plan: ChildPlan): Child;
  /** Stops all in order; whoever takes longer than ten seconds is killed. */
  stop(): Promise<void>;
  /** Ends all at once, without asking. */
  kill(): void;
};

export class StackIsRunning extends StackFault {
  constructor(home: string, endpoints: Endpoints | undefined, holder: ProcessMark) {
    const where = endpoints?.shopUrl ? `: ${endpoints.shopUrl}` : ` (process ${holder.pid})`;
    super(`Stoa already runs in ${home}${where}`);
  }
}

type Log = (line: string) => void;

const stopWithinMs = 10_000;

/**
 * Starts every part whose address is not in the environment, each with a line and a time, keeps them
 * running, and writes where they are. Clears first what an earlier start that was killed left behind.
 */
export async function startStack(options: {
  home: string;
  log?: Log;
  /** Gives up the start, and stops what has started. */
  signal?: AbortSignal;
}): Promise<Stack> {
  const log = options.log ?? (() => {});
  mkdirSync(join(options.home, 'logs'), { recursive: true });
  // Without links: processes are known by where they work.
  const home = realpathSync(resolve(options.home));
  const lock = await lockHome(home);
  const before = readEndpoints(home);
  // Somebody may have removed the lock under a running supervisor.
  if (before && isAlive(before.supervisor)) {
    lock.release();
    throw new StackIsRunning(home, before, before.supervisor);
  }
  const stack = new EmbeddedStack(home, before, log, lock);
  const giveUp = () => void stack.stop();
  options.signal?.addEventListener('abort', giveUp);
  try {
    await clearLeftovers(before, log);
    options.signal?.throwIfAborted();
    await stack.start();
  } catch (error) {
    await stack.stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
  return stack;
}

/** One supervisor a home. One that is just stopping is waited for. */
async function lockHome(home: string): Promise<Lock> {
  for (const deadline = Date.now() + stopWithinMs; ; await pause(100)) {
    try {
      return await takeLock(join(home, 'supervisor.lock'));
    } catch (error) {
      if (!(error instanceof LockIsHeld)) throw error;
      const running = runningEndpoints(home);
      if (running || Date.now() > deadline) throw new StackIsRunning(home, running, error.holder);
    }
  }
}

async function clearLeftovers(before: Endpoints | undefined, log: Log): Promise<void> {
  const marks = Object.values(before?.processes ?? {}).filter(isAlive);
  if (marks.length === 0) return;
  log(`  clearing ${marks.length} processes that an earlier start left behind`);
  await endProcesses(marks, 5000, 'SIGINT');
}

class EmbeddedStack implements Stack {
  readonly environment: Record<string, string>;
  readonly missing: MissingPart[] = [];
  private readonly children: Child[] = [];
  private readonly closers: (() => Promise<void>)[] = [];
  private readonly ports: Partial<Record<(typeof portNames)[number], number>> = {};
  private readonly secrets: Secrets;
  private readonly over = new AbortController();
  private ready = false;
  private isStopped = false;
  private shopUrl: string | undefined;

  constructor(
    readonly home: string,
    private readonly before: Endpoints | undefined,
    private readonly log: Log,
    private readonly lock: Lock,
  ) {
    this.secrets = secretsOf(home);
    this.environment = { AUTH_SECRET: this.secrets.authSecret, STOA_HOME: home };
  }

  async start(): Promise<void> {
    await this.claimPorts();
    // All are heard out, so that none is still starting when we stop because of another.
    const outcomes = await Promise.allSettled([this.postgres(), this.dynamo(), this.redis(), this.mail()]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    this.over.signal.throwIfAborted();
    this.ready = true;
    this.write();
  }

  publish(shopUrl: string): void {
    this.shopUrl = shopUrl;
    this.write();
  }

  run(plan: ChildPlan): Child {
    const child = this.launch(plan);
    this.closers.push(() => child.stop());
    return child;
  }

  async stop(): Promise<void> {
    this.over.abort();
    // From here on nobody else may begin to use the parts.
    this.isStopped = true;
    this.write();
    const patience = new AbortController();
    const late = pause(stopWithinMs, undefined, { signal: patience.signal })
      .then(() => this.kill())
      .catch(() => {});
    // The last that started goes first.
    for (const close of [...this.closers].reverse()) await close();
    patience.abort();
    await late;
    this.write();
    this.lock.release();
  }

  kill(): void {
    this.over.abort();
    for (const child of this.children) child.kill();
    killProcesses(Object.values(this.processes()));
  }

  /** All ports are picked before anything starts, so that no part takes another's. */
  private async claimPorts(): Promise<void> {
    const taken = new Set<number>();
    for (const name of portNames) {
      const port = await freePort(this.before?.ports[name], taken);
      taken.add(port);
      this.ports[name] = port;
    }
    this.write();
  }

  private async postgres(): Promise<void> {
    if (process.env.DATABASE_URL) return this.skip('PostgreSQL', 'DATABASE_URL');
    const { url, replicaUrl } = await startPostgres({
      home: this.home,
      homeId: homeIdOf(this.secrets),
      password: this.secrets.postgresPassword,
      ports: { primary: this.port('primary'), standby: this.port('standby'), replica: this.port('replica') },
      log: this.log,
      over: this.over.signal,
      step: (name, port, work) => this.step(name, port, work),
      launch: (plan) => this.launch(plan),
      onStop: (stop) => this.closers.push(stop),
    });
    this.environment.DATABASE_URL = url;
    this.environment.DATABASE_REPLICA_URLS = replicaUrl;
  }

  private async dynamo(): Promise<void> {
    if (process.env.DYNAMODB_ENDPOINT) return this.skip('DynamoDB', 'DYNAMODB_ENDPOINT');
    const port = this.port('dynamodb');
    await this.step('DynamoDB', port, () => this.run(dynamoPlan({ home: this.home, port })).isUp);
    const endpoint = `http://127.0.0.1:${port}`;
    this.environment.DYNAMODB_ENDPOINT = endpoint;
    startSweeper({ endpoint, over: this.over.signal });
    // The client insists on credentials; the embedded part takes any.
    Object.assign(this.environment, {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'stoa',
      AWS_SECRET_ACCESS_KEY: 'stoa',
    });
  }

  private async redis(): Promise<void> {
    if (process.env.UPSTASH_REDIS_REST_URL) return this.skip('Redis', 'UPSTASH_REDIS_REST_URL');
    const server = await findRedisServer(this.home, this.log);
    if (!server) {
      this.missing.push({ part: 'Redis', why: 'no redis-server on this machine', remedy: redisRemedy });
      this.log(`– Redis is missing: the shop runs without its shared cache. ${redisRemedy}`);
      return;
    }
    const port = this.port('redis');
    const { redisPassword: password, redisToken: token } = this.secrets;
    const plan = redisPlan({ server, home: this.home, port, password });
    await this.step('Redis', port, () => this.run(plan).isUp);
    const door = await openRedisDoor({
      port: this.port('redisDoor'),
      token,
      redisPort: port,
      redisPassword: password,
    });
    this.closers.push(() => door.close());
    this.environment.UPSTASH_REDIS_REST_URL = door.url;
    this.environment.UPSTASH_REDIS_REST_TOKEN = token;
  }

  /** The shop sells without it: letters wait. */
  private async mail(): Promise<void> {
    if (process.env.SMTP_URL) return this.skip('Mail', 'SMTP_URL');
    const [port, pagePort] = [this.port('smtp'), this.port('mailbox')];
    try {
      await this.step('Mail', port, () => this.run(mailPlan({ home: this.home, port, pagePort })).isUp);
    } catch (error) {
      this.over.signal.throwIfAborted();
      const why = (error as Error).message;
      this.missing.push({ part: 'Mail', why, remedy: 'Letters wait until SMTP_URL names a server.' });
      this.log(`– Mail is missing: ${why}`);
      return;
    }
    this.environment.SMTP_URL = `smtp://127.0.0.1:${port}`;
    this.environment.MAILBOX_URL = `http://127.0.0.1:${pagePort}`;
  }

  private launch(plan: ChildPlan): Child {
    this.over.signal.throwIfAborted();
    const child = new Child(plan, { log: this.log, started: () => this.write() });
    this.children.push(child);
    return child;
  }

  private port(name: (typeof portNames)[number]): number {
    return this.ports[name] ?? 0;
  }

  private skip(part: string, variable: string): void {
    this.log(`– ${part} is elsewhere (${variable})`);
  }

  private async step<T>(name: string, port: number, work: () => Promise<T>): Promise<T> {
    const started = Date.now();
    const value = await work();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    this.log(`✓ ${name.padEnd(22)} ${seconds.padStart(5)} s   127.0.0.1:${port}`);
    return value;
  }

  private processes(): Record<string, ProcessMark> {
    const marks = this.children.map((child) => [child.name, child.mark()] as const);
    return Object.fromEntries(
      marks.filter((pair): pair is readonly [string, ProcessMark] => pair[1] !== undefined),
    );
  }

  private write(): void {
    const nobody = { pid: 0, startedAt: '' };
    const supervisor = this.isStopped ? nobody : (markOf(process.pid) ?? nobody);
    const { ready, shopUrl, environment, ports } = this;
    writeEndpoints(this.home, {
      supervisor,
      ready,
      shopUrl,
      environment,
      ports,
      processes: this.processes(),
    });
  }
}
