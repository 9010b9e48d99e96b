import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { extract } from 'tar-stream';

/** Where the pictures that a file names by path are found. */
export type PictureSource = {
  /** A word that changes when the picture does, or `undefined` when there is none of that name. */
  mark(path: string): Promise<string | undefined>;
  bytes(path: string): Promise<Buffer | undefined>;
  close(): Promise<void>;
};

const maxBytes = 10 * 1024 * 1024;

/**
 * The pictures of a CSV file: in `given` (a folder or a tar file) when it is given, else in `thumbnails.tar`
 * beside the file when it is there, else in the file's own folder.
 */
export async function openPictures(csvPath: string, given?: string): Promise<PictureSource> {
  const beside = join(dirname(csvPath), 'thumbnails.tar');
  const place = given ?? ((await exists(beside)) ? beside : dirname(csvPath));
  return (await stat(place)).isDirectory() ? folderPictures(place) : tarPictures(place);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function folderPictures(folder: string): Promise<PictureSource> {
  const root = await realpath(folder);
  /** Never out of the folder, also not by a link: the file names the path, and the file may be a stranger's. */
  const locate = async (path: string) => {
    const found = await realpath(resolve(root, path)).catch(() => undefined);
    if (!found) return undefined;
    const inside = relative(root, found);
    if (inside.startsWith('..') || inside.startsWith(sep)) return undefined;
    const facts = await stat(found);
    return facts.isFile() && facts.size <= maxBytes ? { found, facts } : undefined;
  };
  return {
    mark: async (path) => {
      const place = await locate(path);
      return place && `${place.facts.size} ${Math.round(place.facts.mtimeMs)}`;
    },
    bytes: async (path) => {
      const place = await locate(path);
      return place && readFile(place.found);
    },
    close: async () => {},
  };
}

type Entry = { offset: number; size: number };

async function tarPictures(tarPath: string): Promise<PictureSource> {
  const entries = await indexTar(tarPath);
  const file: FileHandle = await open(tarPath, 'r');
  const find = (path: string) => entries.get(nameIn(path));
  return {
    mark: async (path) => {
      const entry = find(path);
      return entry && `${entry.size}`;
    },
    bytes: async (path) => {
      const entry = find(path);
      if (!entry) return undefined;
      const bytes = Buffer.alloc(entry.size);
      await file.read(bytes, 0, entry.size, entry.offset);
      return bytes;
    },
    close: () => file.close(),
  };
}

const nameIn = (path: string) => path.replace(/^(\.?\/)+/, '');

/** One pass over the headers: what lies where. The pictures themselves are read when they are wanted. */
async function indexTar(tarPath: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const reader = extract();
  createReadStream(tarPath, { highWaterMark: 1024 * 1024 })
    .on('error', (error) => reader.destroy(error))
    .pipe(reader);
  for await (const entry of reader) {
    const { name, type, size = 0 } = entry.header;
    // The types leave the offset out; the reader has it.
    const offset = (entry.header as { byteOffset?: number }).byteOffset ?? 0;
    if (type === 'file' && size > 0 && size <= maxBytes) entries.set(nameIn(name), { offset, size });
    entry.resume();
  }
  return entries;
}
