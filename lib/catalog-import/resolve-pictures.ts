import { primary } from '@/db/client';
import { insertMedia, type MediaRow } from '@/lib/media/media-row';
import { PictureUnreadable, readPicture } from '@/lib/media/store-picture';
import type { PictureSource } from './pictures';
import type { ProductDraft, Rejection } from './product-draft';

/** What a source of the file stands for: a picture of ours, or an address elsewhere. */
export type Resolved = { mediaId: string; url: null } | { mediaId: null; url: string };

const isAddress = (source: string) => /^https?:\/\//i.test(source);
const atOnce = 4;

/** What the pictures of a product are now, in words to compare: part of what makes it unchanged. */
export function picturesMark(draft: ProductDraft, pictures: PictureSource): Promise<(string | null)[]> {
  return Promise.all(
    draft.images.map(async ({ source }) =>
      isAddress(source) ? null : ((await pictures.mark(source)) ?? 'missing'),
    ),
  );
}

/**
 * Stores the pictures of these products. One that is missing or unreadable is left out and named in
 * `warnings`: a product without a picture is worth more than no product.
 */
export async function resolvePictures(
  drafts: ProductDraft[],
  pictures: PictureSource,
): Promise<{ resolved: Map<string, Resolved>; warnings: Rejection[] }> {
  const resolved = new Map<string, Resolved>();
  const warnings: Rejection[] = [];
  const rows: MediaRow[] = [];
  const wanted = new Map(
    drafts.flatMap((draft) => draft.images.map(({ source }) => [source, draft] as const)),
  );
  const queue = [...wanted];
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [source, draft] = next;
      const found = await resolveOne(source, pictures);
      if ('reason' in found) warnings.push({ row: draft.row, handle: draft.handle, reason: found.reason });
      else if ('media' in found) {
        rows.push(found.media);
        resolved.set(source, { mediaId: found.media.id, url: null });
      } else resolved.set(source, { mediaId: null, url: found.url });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await insertMedia(primary(), rows);
  return { resolved, warnings: warnings.sort((a, b) => a.row - b.row) };
}

async function resolveOne(
  source: string,
  pictures: PictureSource,
): Promise<{ media: MediaRow } | { url: string } | { reason: string }> {
  const shown = source.slice(0, 120);
  if (isAddress(source)) {
    const isSound = source.length <= 2000 && URL.canParse(source);
    return isSound
      ? { url: new URL(source).href }
      : { reason: `The picture's address cannot be read: ${shown}` };
  }
  const bytes = await pictures.bytes(source).catch(() => undefined);
  if (!bytes) return { reason: `There is no picture ${shown}` };
  try {
    return { media: await readPicture(bytes) };
  } catch (error) {
    if (error instanceof PictureUnreadable) return { reason: `The picture ${shown}: ${error.message}` };
    throw error;
  }
}
