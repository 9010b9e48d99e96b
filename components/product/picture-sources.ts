/** Of the widths that Next's picture door makes, those that a shop's places ask for. */
const widths = [96, 128, 256, 384, 640, 828, 1080, 1920];
const usual = 640;

/** `src` and `srcSet` of a picture: ours in every width, one that stands elsewhere as it is. */
export function pictureSources(src: string): { src: string; srcSet?: string } {
  if (!src.startsWith('/')) return { src };
  const at = (width: number) => `/_next/image?url=${encodeURIComponent(src)}&w=${width}&q=75`;
  return { src: at(usual), srcSet: widths.map((width) => `${at(width)} ${width}w`).join(', ') };
}
