import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Db, Transaction } from '@/db/client';
import { media } from '@/db/schema';

export type MediaRow = typeof media.$inferInsert;

/** The name of these bytes: the same picture is stored once. */
export function mediaId(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A drawing of the project's own, as a row. Drawings of strangers are never stored: SVG can carry scripts. */
export function drawingRow(
  svg: string,
  size: { width: number; height: number },
  placeholder: string,
): MediaRow {
  const bytes = Buffer.from(svg, 'utf8');
  return { id: mediaId(bytes), mimeType: 'image/svg+xml', ...size, placeholder, bytes };
}

/** Stores rows that are not there yet. */
export async function insertMedia(db: Db | Transaction, rows: MediaRow[]): Promise<void> {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  for (let start = 0; start < unique.length; start += 200) {
    const batch = unique.slice(start, start + 200);
    const known = await db
      .select({ id: media.id })
      .from(media)
      .where(
        inArray(
          media.id,
          batch.map((row) => row.id),
        ),
      );
    const missing = batch.filter((row) => !known.some((found) => found.id === row.id));
    if (missing.length > 0) await db.insert(media).values(missing).onConflictDoNothing();
  }
}
