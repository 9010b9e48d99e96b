import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessMark = { pid: number; startedAt: string };

/** The mark of a running process, or `undefined` when there is none. */
export function markOf(pid: number): ProcessMark | undefined {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Whether exactly that process, not another that got its number, is alive. */
export function isAlive(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.startedAt;
}

/** Ends processes: asks first, then kills what is still there after `graceMs`, with its whole group. */
export async function endProcesses(
  marks: ProcessMark[],
  graceMs: number,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  for (const mark of marks.filter(isAlive)) send(mark.pid, signal);
  await areGone(marks, graceMs);
  killProcesses(marks);
  await areGone(marks, 5000);
}

/** Kills at once what is still alive, and what it started in its group. */
export function killProcesses(marks: ProcessMark[]): void {
  for (const { pid } of marks.filter(isAlive)) if (!send(-pid, 'SIGKILL')) send(pid, 'SIGKILL');
}

/**
 * Servers and orphaned backends of PostgreSQL that live in a data folder, known by their working folder.
 * A backend outlives a killed server until it looks up from its query, and keeps the next one from starting.
 */
export function postgresIn(dataDir: string): ProcessMark[] {
  const marks = process.platform === 'linux' ? allPids() : [lockHolder(dataDir)];
  return marks.filter((pid) => pid > 0 && isPostgresIn(pid, dataDir)).flatMap((pid) => markOf(pid) ?? []);
}

/** The server that holds a data folder, by its lock file; 0 when there is none. */
export function lockHolder(dataDir: string): number {
  try {
    return Number(readFileSync(`${dataDir}/postmaster.pid`, 'utf8').split('\n')[0]) || 0;
  } catch {
    return 0;
  }
}

function isPostgresIn(pid: number, dataDir: string): boolean {
  try {
    if (process.platform !== 'linux') return ps(pid, 'command').includes(dataDir);
    return (
      readlinkSync(`/proc/${pid}/cwd`) === dataDir &&
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    );
  } catch {
    return false;
  }
}

function allPids(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
}

function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return ps(pid, 'lstart') || undefined;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead: its parent has only not looked yet.
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Systems without /proc. `ps` fails when there is no such process. */
function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}

async function areGone(marks: ProcessMark[], withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (marks.some(isAlive) && Date.now() < deadline) await pause(20);
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    // It ended between the look and the signal, or leads no group.
    return false;
  }
}
