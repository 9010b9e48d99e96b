import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onCore } from './on-core';
import type { Server } from './servers';

export type Load = {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server for one request: says the same on a busy machine. */
  cpuMicrosPerRequest: number;
  failed: number;
};

const manyConnections = 32;

type AutocannonReport = {
  requests: { average: number; total: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
  timeouts: number;
};

/** Asks one page as fast as it is answered, over 32 connections if not told otherwise, from a process of its own. */
export async function loadOf(
  server: Server,
  path: string,
  seconds: number,
  core?: number,
  headers: string[] = [],
  connections = manyConnections,
): Promise<Load> {
  const command = onCore(core, [
    process.execPath,
    'node_modules/autocannon/autocannon.js',
    ...['--json', '--no-progress', '-c', String(connections), '-d', String(seconds)],
    ...['accept-encoding=br', ...headers].flatMap((header) => ['-H', header]),
    server.url + path,
  ]);
  const [file = '', ...args] = command;
  const cpuBefore = server.cpuSeconds();
  const { stdout } = await promisify(execFile)(file, args, { maxBuffer: 1e7 });
  const cpuSeconds = server.cpuSeconds() - cpuBefore;
  const report = JSON.parse(stdout) as AutocannonReport;
  return {
    requestsPerSecond: report.requests.average,
    p50Ms: report.latency.p50,
    p99Ms: report.latency.p99,
    cpuMicrosPerRequest: (cpuSeconds * 1e6) / report.requests.total,
    failed: report.non2xx + report.errors + report.timeouts,
  };
}

/** Of several rounds: mean of the rates, the median's median, the worst p99. */
export function sumOf(rounds: Load[]): Load {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    requestsPerSecond: Math.round(mean(rounds.map((round) => round.requestsPerSecond))),
    p50Ms: Math.round(mean(rounds.map((round) => round.p50Ms)) * 10) / 10,
    p99Ms: Math.max(...rounds.map((round) => round.p99Ms)),
    cpuMicrosPerRequest: Math.round(mean(rounds.map((round) => round.cpuMicrosPerRequest))),
    failed: rounds.reduce((sum, round) => sum + round.failed, 0),
  };
}
