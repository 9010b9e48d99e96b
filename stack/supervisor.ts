import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Child } from './child';
import { startDynamo } from './dynamodb';
import { type Endpoints, readEndpoints, writeEndpoints } from './endpoints';
import { freePort } from './ports';
import { startPostgres } from './postgres';
import { endProcesses, isAlive, markOf, type ProcessMark } from './process-table';
import { findRedisServer, redisRemedy, startRedis } from './redis';
import { openRedisDoor } from './redis-door';
import { secretsOf } from './secrets';

export type MissingPart = { part: string; why: string; remedy: string };

export type Stack = {
  home: string;
  /** Variables for the processes that use the stack. */
  environment: Record<string, string>;
  missing: MissingPart[];
  /** Where the shop is served: written beside the endpoints for other commands to find. */
  publish(shopUrl: string): void;
  /** Another process of this start, to be cleared too if we are killed. */
  adopt(name: string, pid: number): void;
  stop(): Promise<void>;
};

export class StackIsRunning extends Error {
  readonly endpoints: Endpoints;
  constructor(home: string, endpoints: Endpoints) {
    super(`Stoa already runs in ${home}${endpoints.shopUrl ? `: ${endpoints.shopUrl}` : ''}`);
    this.endpoints = endpoints;
  }
}

type Log = (line: string) => void;

/**
 * Starts every part whose address is not in the environment, each with a line and a time, keeps them
 * running, and writes where they are. Clears first what an earlier start that was killed left behind.
 */
export async function startStack(options: { home: string; log?: Log }): Promise<Stack> {
  const home = resolve(options.home);
  const log = options.log ?? (() => {});
  mkdirSync(join(home, 'logs'), { recursive: true });
  const before = readEndpoints(home);
  if (before && isAlive(before.supervisor)) throw new StackIsRunning(home, before);
  await clearLeftovers(before, log);

  const building = new Building(home, before, log);
  try {
    await building.claim();
    await Promise.all([building.postgres(), building.dynamo(), building.redis()]);
  } catch (error) {
    await building.stop();
    throw error;
  }
  return building;
}

async function clearLeftovers(before: Endpoints | undefined, log: Log): Promise<void> {
  const marks = Object.values(before?.processes ?? {}).filter(isAlive);
  if (marks.length === 0) return;
  log(`  clearing ${marks.length} processes that an earlier start left behind`);
  await endProcesses(marks, 5000, 'SIGINT');
}

class Building implements Stack {
  readonly environment: Record<string, string>;
  readonly missing: MissingPart[] = [];
  private readonly children: Child[] = [];
  private readonly adopted: Record<string, ProcessMark> = {};
  private readonly closers: (() => Promise<void>)[] = [];
  private readonly ports: Record<string, number> = {};
  private readonly secrets;
  private shopUrl: string | undefined;

  constructor(
    readonly home: string,
    private readonly before: Endpoints | undefined,
    private readonly log: Log,
  ) {
    this.secrets = secretsOf(home);
    this.environment = { AUTH_SECRET: this.secrets.authSecret, STOA_HOME: home };
  }

  /** Picks all ports before anything starts, so that no part takes another's. */
  async claim(): Promise<void> {
    for (const name of ['primary', 'standby', 'replica', 'dynamodb', 'redis', 'redisDoor']) {
      this.ports[name] = await freePort(this.before?.ports[name]);
    }
    this.write();
  }

  async postgres(): Promise<void> {
    if (process.env.DATABASE_URL) return this.skip('PostgreSQL', 'DATABASE_URL');
    const started = await startPostgres({
      home: this.home,
      password: this.secrets.postgresPassword,
      ports: { primary: this.port('primary'), standby: this.port('standby'), replica: this.port('replica') },
      log: this.log,
      step: (name, port, work) => this.step(name, port, work),
      started: () => this.write(),
      onChild: (child) => {
        this.children.push(child);
        this.write();
      },
    });
    this.closers.push(() => started.stop());
    this.environment.DATABASE_URL = started.url;
    this.environment.DATABASE_REPLICA_URLS = started.replicaUrl;
    this.write();
  }

  async dynamo(): Promise<void> {
    if (process.env.DYNAMODB_ENDPOINT) return this.skip('DynamoDB', 'DYNAMODB_ENDPOINT');
    const port = this.port('dynamodb');
    const child = await this.step('DynamoDB', port, () =>
      startDynamo({ home: this.home, port, log: this.log, started: () => this.write() }),
    );
    this.keep(child);
    this.environment.DYNAMODB_ENDPOINT = `http://127.0.0.1:${port}`;
    // The client insists on credentials; the embedded part takes any.
    Object.assign(this.environment, {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'stoa',
      AWS_SECRET_ACCESS_KEY: 'stoa',
    });
    this.write();
  }

  async redis(): Promise<void> {
    if (process.env.UPSTASH_REDIS_REST_URL) return this.skip('Redis', 'UPSTASH_REDIS_REST_URL');
    const server = await findRedisServer(this.log);
    if (!server) {
      this.missing.push({ part: 'Redis', why: 'no redis-server on this machine', remedy: redisRemedy });
      this.log(`– Redis is missing: the shop runs without its shared cache. ${redisRemedy}`);
      return;
    }
    const [port, password, token] = [this.port('redis'), this.secrets.redisPassword, this.secrets.redisToken];
    const child = await this.step('Redis', port, () =>
      startRedis(server, { home: this.home, port, password, log: this.log, started: () => this.write() }),
    );
    this.keep(child);
    const door = await openRedisDoor({
      port: this.port('redisDoor'),
      token,
      redisPort: port,
      redisPassword: password,
    });
    this.closers.push(() => door.close());
    this.environment.UPSTASH_REDIS_REST_URL = door.url;
    this.environment.UPSTASH_REDIS_REST_TOKEN = token;
    this.write();
  }

  publish(shopUrl: string): void {
    this.shopUrl = shopUrl;
    this.write();
  }

  adopt(name: string, pid: number): void {
    const mark = markOf(pid);
    if (mark) this.adopted[name] = mark;
    this.write();
  }

  async stop(): Promise<void> {
    // The last that started goes first.
    for (const close of this.closers.splice(0).reverse()) await close();
    this.children.length = 0;
  }

  private keep(child: Child): void {
    this.children.push(child);
    this.closers.push(() => child.stop());
  }

  private port(name: string): number {
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

  private write(): void {
    const processes: Record<string, ProcessMark> = { ...this.adopted };
    for (const child of this.children) {
      const mark = child.mark();
      if (mark) processes[child.name] = mark;
    }
    const supervisor = markOf(process.pid) ?? { pid: process.pid, startedAt: 'unknown' };
    const { shopUrl, environment, ports } = this;
    writeEndpoints(this.home, { supervisor, shopUrl, environment, ports, processes });
  }
}
