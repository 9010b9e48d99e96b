/** A small picture in a list; an empty frame where there is none. */
export function Thumbnail({ src }: { src: string | undefined }) {
  const frame = 'size-10 shrink-0 rounded-md border border-line bg-paper object-cover';
  if (!src) return <span aria-hidden className={frame} />;
  // Already small and kept for good: the optimizer would only add a request.
  // biome-ignore lint/performance/noImgElement: see above
  return <img src={src} alt="" width={40} height={40} loading="lazy" className={frame} />;
}
