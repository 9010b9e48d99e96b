import { existsSync } from 'node:fs';

/** The command held to one core where the system can do that, so that server and load do not share one. */
export function onCore(core: number | undefined, command: string[]): string[] {
  if (core === undefined || !existsSync('/usr/bin/taskset')) return command;
  return ['/usr/bin/taskset', '-c', String(core), ...command];
}
