const extensions: Record<string, string> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

/** Where a stored picture is served. The id is the content's digest, so what is there never changes. */
export function mediaUrl(media: { id: string; mimeType: string }): string {
  return `/media/${media.id}.${extensions[media.mimeType] ?? 'bin'}`;
}
