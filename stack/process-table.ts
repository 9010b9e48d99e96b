import { readFileSync } from 'node:fs';

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

function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead: its parent has only not looked yet.
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return withoutProc(pid);
  }
}

/** Systems without /proc: the number is all there is. */
function withoutProc(pid: number): string | undefined {
  if (process.platform === 'linux') return undefined;
  try {
    process.kill(pid, 0);
    return 'unknown';
  } catch {
    return undefined;
  }
}

/** Ends processes: asks first, then kills what is still there after `graceMs`. */
export async function endProcesses(
  marks: ProcessMark[],
  graceMs: number,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  send(marks, signal);
  const deadline = Date.now() + graceMs;
  while (marks.some(isAlive) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 25));
  send(marks.filter(isAlive), 'SIGKILL');
  while (marks.some(isAlive) && Date.now() < deadline + 5000)
    await new Promise((resolve) => setTimeout(resolve, 25));
}

function send(marks: ProcessMark[], signal: NodeJS.Signals): void {
  for (const mark of marks) {
    if (!isAlive(mark)) continue;
    try {
      process.kill(mark.pid, signal);
    } catch {
      // It ended between the look and the signal.
    }
  }
}
