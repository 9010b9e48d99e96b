import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markOf, type ProcessMark } from './process-table';

export class LockIsHeld extends Error {
  constructor(readonly holder: ProcessMark) {
    super(`Process ${holder.pid} holds the lock.`);
  }
}

export type Lock = {
  release(): void;
  /** From now on another process is the holder, also when we are no more. */
  handTo(holder: ProcessMark): void;
};

/** Takes a lock that is a file. It names its holder, so that one whose holder was killed is seen through. */
export async function takeLock(file: string): Promise<Lock> {
  for (;;) {
    try {
      return createLock(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = await settled(file);
    const holder = parse(found);
    if (holder && isAlive(holder)) throw new LockIsHeld(holder);
    clearStale(file, found);
  }
}

function createLock(file: string): Lock {
  let mine = JSON.stringify(markOf(process.pid));
  writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
  return {
    release: () => {
      if (read(file) === mine) rmSync(file, { force: true });
    },
    handTo: (holder) => {
      mine = JSON.stringify(holder);
      writeFileSync(file, mine);
    },
  };
}

/** Two may find the same stale lock: whoever moves away the other's new one puts it back. */
function clearStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

/** A lock that was made this moment may not have its text yet. */
async function settled(file: string): Promise<string> {
  for (let attempt = 0; attempt < 5 && read(file) === ''; attempt += 1) await pause(20);
  return read(file);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): ProcessMark | undefined {
  try {
    return JSON.parse(text) as ProcessMark;
  } catch {
    return undefined;
  }
}
