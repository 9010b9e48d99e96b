const extensions: Record<string, string> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** Where a stored picture is served. The id is the content's digest, so what is there never changes. */
export function mediaUrl(media: { id: string; mimeType: string }): string {
  return `/media/${media.id}.${extensions[media.mimeType] ?? 'bin'}`;
}

/** What an address under `/media/` asks for; `undefined` when it can be no picture of ours. */
export function parseMediaFile(file: string): { id: string; mimeType: string } | undefined {
  const match = /^([0-9a-f]{64})\.([a-z]{3,4})$/.exec(file);
  const mimeType = Object.keys(extensions).find((known) => extensions[known] === match?.[2]);
  return match?.[1] && mimeType ? { id: match[1], mimeType } : undefined;
}
