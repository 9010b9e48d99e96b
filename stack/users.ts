import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markOf, type ProcessMark } from './process-table';

const folderOf = (home: string) => join(home, 'users');

/** Tells the owner of a running stack that this process uses it too. Returns what takes it back. */
export function joinUsers(home: string): () => void {
  mkdirSync(folderOf(home), { recursive: true });
  const file = join(folderOf(home), String(process.pid));
  writeFileSync(file, JSON.stringify(markOf(process.pid)));
  return () => rmSync(file, { force: true });
}

/** Waits until no other process uses the stack. One that was killed does not count. */
export async function othersLeft(home: string, log: (line: string) => void): Promise<void> {
  for (let round = 0; others(home).length > 0; round += 1) {
    if (round === 0) log('  waiting for another command that uses the stores');
    await pause(100);
  }
}

function others(home: string): ProcessMark[] {
  try {
    return readdirSync(folderOf(home)).flatMap((name) => {
      const mark = JSON.parse(readFileSync(join(folderOf(home), name), 'utf8')) as ProcessMark;
      return isAlive(mark) ? mark : [];
    });
  } catch {
    return [];
  }
}
