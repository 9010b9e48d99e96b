import { mediaUrl } from '@/lib/media/url';
import type { Picture } from './product';

/** A picture as the queries select it: ours (media…) or at an address elsewhere (url). */
export type PictureRow = {
  mediaId: string | null;
  mimeType: string | null;
  width: number | null;
  height: number | null;
  placeholder: string | null;
  url: string | null;
  alt: string | null;
};

/** What a page shows of a stored picture; `undefined` when the row holds none. */
export function toPicture(row: PictureRow, title: string): Picture | undefined {
  const alt = row.alt || title;
  if (row.mediaId && row.mimeType) {
    return {
      src: mediaUrl({ id: row.mediaId, mimeType: row.mimeType }),
      alt,
      width: row.width ?? 1200,
      height: row.height ?? 1200,
      placeholder: row.placeholder ?? 'transparent',
      isVector: row.mimeType === 'image/svg+xml',
    };
  }
  // Elsewhere: shown as it is, since fetching strangers' addresses for the shopper would make us a proxy.
  if (row.url)
    return { src: row.url, alt, width: 1200, height: 1200, placeholder: 'transparent', isVector: true };
  return undefined;
}
