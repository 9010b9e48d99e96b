import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { StackFault } from './fault';
import { copyBinaries, linkLibraries, nativeFolder } from './postgres-binaries';
import { endProcesses, postgresIn } from './process-table';

/** Who runs PostgreSQL, with which binaries, and where its data lies. */
export type PostgresPlace = { root: string; bin: string; uid?: number; gid?: number };

export const clusterNames = ['primary', 'standby', 'replica'] as const;

/** `nobody`: on every Linux, and it owns nothing else. PostgreSQL refuses to run as root. */
const lentUid = 65534;

/**
 * Finds binaries and a folder for the data that the one who runs PostgreSQL can reach. Root lends it another
 * user, who cannot enter a clone under /root or in a private temporary folder: binaries and data then live
 * under /var/lib or /var/tmp, in a folder that names its home.
 */
export async function postgresPlace(home: string, homeId: string): Promise<PostgresPlace> {
  const native = nativeFolder();
  const inside = join(home, 'postgres');
  if (process.getuid?.() !== 0) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    const usable = linkLibraries(native) ? native : copyBinaries(native, join(inside, 'native'));
    return { root: inside, bin: join(usable, 'bin') };
  }
  const elsewhere = elsewhereFor(home);
  await clearForeign(elsewhere, home, homeId);
  await sweepOrphans().catch(() => {});
  const owner = ownerOf(join(inside, 'primary')) ?? lentUid;
  const claimElsewhere = () => {
    claim(elsewhere, owner);
    writeFileSync(join(elsewhere, 'home.json'), JSON.stringify({ home, homeId }));
    return elsewhere;
  };
  // Data stays where it is, unless its user cannot go there any more.
  const isElsewhere = hasData(elsewhere) || !everyoneMayEnter(home);
  const root = isElsewhere ? claimElsewhere() : claim(inside, owner);
  if (isElsewhere && hasData(inside) && !hasData(elsewhere)) moveData(inside, elsewhere);
  const usable = linkLibraries(native) && everyoneMayEnter(native);
  const reachable = usable ? native : copyBinaries(native, join(claimElsewhere(), 'native'), owner);
  return { root, bin: join(reachable, 'bin'), uid: owner, gid: owner };
}

/** Data of a home that may be thrown away goes where things may be thrown away; /var/tmp is cleared by age. */
function elsewhereFor(home: string): string {
  const name = `stoa-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
  const isTemporary = [tmpdir(), '/tmp', '/var/tmp'].some((folder) => home.startsWith(folder + sep));
  return join(!isTemporary && existsSync('/var/lib') ? '/var/lib' : '/var/tmp', name);
}

/** What another home at the same path left, which was deleted since: its passwords are gone with it. */
async function clearForeign(folder: string, home: string, homeId: string): Promise<void> {
  const record = recordOf(folder);
  if (record && (record.home !== home || record.homeId !== homeId)) await discard(folder);
}

/** Folders of temporary homes that are no more. */
async function sweepOrphans(): Promise<void> {
  for (const name of readdirSync('/var/tmp').filter((entry) => entry.startsWith('stoa-'))) {
    const record = recordOf(join('/var/tmp', name));
    if (record && !existsSync(record.home)) await discard(join('/var/tmp', name));
  }
}

async function discard(folder: string): Promise<void> {
  await endProcesses(
    clusterNames.flatMap((name) => postgresIn(join(folder, name))),
    0,
  );
  rmSync(folder, { recursive: true, force: true });
}

function recordOf(folder: string): { home: string; homeId: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'home.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

function moveData(from: string, to: string): void {
  execFileSync('mv', [...readdirSync(from).map((name) => join(from, name)), to]);
}

function hasData(root: string): boolean {
  return existsSync(join(root, 'primary.complete'));
}

function ownerOf(path: string): number | undefined {
  const uid = statSync(path, { throwIfNoEntry: false })?.uid;
  return uid === 0 ? undefined : uid;
}

/** Makes the folder its user's own. The path can be guessed, so what stands there already is looked at. */
function claim(folder: string, owner: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== 0 && found.uid !== owner)) {
    throw new StackFault(`${folder} belongs to somebody else: remove it, or move STOA_HOME.`);
  }
  chownSync(folder, owner, owner);
  return folder;
}

/** Whether any user can go down to there. */
function everyoneMayEnter(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
