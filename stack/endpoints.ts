import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessMark } from './process-table';

/** What `$STOA_HOME/endpoints.json` holds: where the running parts are, and whose processes they are. */
export type Endpoints = {
  supervisor: ProcessMark;
  /** All parts stand; until then the addresses are not whole. */
  ready: boolean;
  /** Where the shop itself is served, once it is. */
  shopUrl?: string;
  environment: Record<string, string>;
  ports: Record<string, number>;
  processes: Record<string, ProcessMark>;
};

const readyWithinMs = 120_000;

/** Variables that mean nothing without the address they belong to. */
const companions: Record<string, string[]> = {
  DATABASE_URL: ['DATABASE_REPLICA_URLS'],
  UPSTASH_REDIS_REST_URL: ['UPSTASH_REDIS_REST_TOKEN'],
  SMTP_URL: ['MAILBOX_URL'],
  DYNAMODB_ENDPOINT: ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
};

const fileOf = (home: string) => join(home, 'endpoints.json');

/** The last start's endpoints, dead or alive; `undefined` when there are none or the file is damaged. */
export function readEndpoints(home: string): Endpoints | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8')) as Endpoints;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and for the owner's eyes: it holds passwords. */
export function writeEndpoints(home: string, endpoints: Endpoints): void {
  mkdirSync(home, { recursive: true });
  const draft = `${fileOf(home)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileOf(home));
}

/** The endpoints of a stack that runs now, also one that is still starting: see `ready`. */
export function runningEndpoints(home: string): Endpoints | undefined {
  const endpoints = readEndpoints(home);
  return endpoints && isAlive(endpoints.supervisor) ? endpoints : undefined;
}

/** Waits for a stack that is starting; `undefined` when none runs, or it gave up. */
export async function readyEndpoints(home: string): Promise<Endpoints | undefined> {
  for (const deadline = Date.now() + readyWithinMs; Date.now() < deadline; await pause(100)) {
    const running = runningEndpoints(home);
    if (running?.ready !== false) return running;
  }
  throw new Error(`The stores in ${home} have been starting for ${readyWithinMs / 1000} s.`);
}

/**
 * Adds the addresses to this process's environment. What is set already stays, and so does what belongs to
 * it: an embedded replica must not answer for somebody's own database.
 */
export function applyEnvironment(environment: Record<string, string>): void {
  const mine = new Set(Object.keys(environment));
  for (const [address, others] of Object.entries(companions)) {
    const isOurs = !process.env[address] || process.env[address] === environment[address];
    if (!isOurs) for (const name of [address, ...others]) mine.delete(name);
  }
  for (const name of mine) process.env[name] ||= environment[name];
}
