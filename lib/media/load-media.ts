import { eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { primary, read } from '@/db/client';
import { media } from '@/db/schema';

export type LoadedMedia = { mimeType: string; bytes: Buffer };

// Content never changes under its id, so what was read once holds for good.
const loaded = new LRUCache<string, LoadedMedia>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (found) => found.bytes.length + 100,
});

/** The bytes of `<id>.<ext>`, or `undefined`. A picture stored a moment ago may not be on the replica yet. */
export async function loadMedia(file: string): Promise<LoadedMedia | undefined> {
  const id = /^([0-9a-f]{64})\.[a-z]{3,4}$/.exec(file)?.[1];
  if (!id) return undefined;
  const known = loaded.get(id);
  if (known) return known;
  const ask = (db: ReturnType<typeof primary>) =>
    db.select({ mimeType: media.mimeType, bytes: media.bytes }).from(media).where(eq(media.id, id));
  const [found] = await read(ask);
  const row = found ?? (await ask(primary()))[0];
  if (row) loaded.set(id, row);
  return row;
}
