import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, type ProcessMark } from './process-table';

/** What `$STOA_HOME/endpoints.json` holds: where the running parts are, and whose processes they are. */
export type Endpoints = {
  supervisor: ProcessMark;
  /** Where the shop itself is served, once it is. */
  shopUrl?: string;
  environment: Record<string, string>;
  ports: Record<string, number>;
  processes: Record<string, ProcessMark>;
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

/** The endpoints of a stack that runs now. */
export function runningEndpoints(home: string): Endpoints | undefined {
  const endpoints = readEndpoints(home);
  return endpoints && isAlive(endpoints.supervisor) ? endpoints : undefined;
}

/** Adds the addresses to this process's environment; what is set already stays. */
export function applyEnvironment(environment: Record<string, string>): void {
  for (const [name, value] of Object.entries(environment)) process.env[name] ||= value;
}
