import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

export type Load = { requestsPerSecond: number; p50Ms: number; p99Ms: number; failed: number };

const connections = 32;

type AutocannonReport = {
  requests: { average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
  timeouts: number;
};

/** Asks one address as fast as it answers, over 32 connections, from a process of its own. */
export async function loadOf(url: string, seconds: number, core?: number): Promise<Load> {
  const command = onCore(core, [
    process.execPath,
    'node_modules/autocannon/autocannon.js',
    ...['--json', '--no-progress', '-c', String(connections), '-d', String(seconds)],
    ...['-H', 'accept-encoding=br', url],
  ]);
  const [file = '', ...args] = command;
  const { stdout } = await promisify(execFile)(file, args, { maxBuffer: 1e7 });
  const report = JSON.parse(stdout) as AutocannonReport;
  return {
    requestsPerSecond: report.requests.average,
    p50Ms: report.latency.p50,
    p99Ms: report.latency.p99,
    failed: report.non2xx + report.errors + report.timeouts,
  };
}

/** The command held to one core where the system can do that, so that server and load do not share one. */
export function onCore(core: number | undefined, command: string[]): string[] {
  if (core === undefined || !existsSync('/usr/bin/taskset')) return command;
  return ['/usr/bin/taskset', '-c', String(core), ...command];
}

/** Of several rounds: mean of the rates, the median's median, the worst p99. */
export function sumOf(rounds: Load[]): Load {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    requestsPerSecond: Math.round(mean(rounds.map((round) => round.requestsPerSecond))),
    p50Ms: Math.round(mean(rounds.map((round) => round.p50Ms)) * 10) / 10,
    p99Ms: Math.max(...rounds.map((round) => round.p99Ms)),
    failed: rounds.reduce((sum, round) => sum + round.failed, 0),
  };
}
