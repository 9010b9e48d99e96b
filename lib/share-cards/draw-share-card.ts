import sharp from 'sharp';
import { shop } from '@/lib/shop';
import { faceOf } from './card-fonts';
import { setText } from './set-text';

export type ShareCard = {
  title: string;
  /** Over the title: the maker, the room. */
  label?: string;
  /** Under it: the price, a sentence. */
  line?: string;
  /** The picture's bytes, in any format that is kept; without one an empty arch is drawn. */
  picture?: Buffer;
  /** The ground a picture stands on. */
  ground?: string;
};

export const cardSize = { width: 1200, height: 630 };

const paper = '#f6f1e7';
const ink = '#231c16';
const soft = '#5c5146';
const accent = '#9c3f24';
const plinth = '#f1eadc';
const margin = 72;
const arch = { x: 668, y: 60, width: 472, height: 570 };
const archPath = `M0 ${arch.height}V${arch.width / 2}A${arch.width / 2} ${arch.width / 2} 0 0 1 ${arch.width} ${arch.width / 2}V${arch.height}Z`;

/** The picture that is shown where somebody shares a page: words on paper, the thing under an arch. */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  const window = card.picture
    ? await underArch(card.picture, card.ground ?? plinth).catch(() => undefined)
    : undefined;
  const words = sharp(Buffer.from(sheetOf(card)));
  const layers = window ? [{ input: window, left: arch.x, top: arch.y }] : [];
  return words.composite(layers).flatten({ background: paper }).jpeg({ quality: 84 }).toBuffer();
}

/** Fills the arch; what is far from the arch's shape, such as a photograph cut out on white, stands in it whole. */
async function underArch(picture: Buffer, ground: string): Promise<Buffer> {
  const source = sharp(picture, { limitInputPixels: 50_000_000, density: 72 });
  const { width = 1, height = 1 } = await source.metadata();
  const isNearlySquare = Math.abs(Math.log(width / height)) < 0.36;
  const size = { width: arch.width, height: arch.height };
  const inside = isNearlySquare
    ? await source.resize({ ...size, fit: 'cover' }).toBuffer()
    : await source
        .resize({ width: arch.width - 60, height: arch.height - 120, fit: 'inside' })
        .png()
        .toBuffer();
  const mask = Buffer.from(svg(size, `<path d="${archPath}" fill="#fff"/>`));
  const standing = await sharp({ create: { ...size, channels: 4, background: ground } })
    .composite([{ input: inside, gravity: isNearlySquare ? 'centre' : 'south' }])
    .png()
    .toBuffer();
  return sharp(standing)
    .composite([{ input: mask, blend: 'dest-in' }])
    .png()
    .toBuffer();
}

function sheetOf({ title, label, line }: ShareCard): string {
  const width = arch.x - margin - 56;
  const name = setText(
    faceOf('title'),
    shop.name,
    { x: margin, y: 54 },
    { size: 40, lineHeight: 46, width, mostLines: 1 },
  );
  const size = title.length > 44 ? 54 : title.length > 22 ? 66 : 80;
  const block = { size, lineHeight: Math.round(size * 1.08), width, mostLines: 4 };
  const top = 232;
  const maker = label
    ? setText(
        faceOf('words'),
        label,
        { x: margin, y: top - 44 },
        { size: 25, lineHeight: 32, width, mostLines: 1 },
      )
    : undefined;
  const heading = setText(faceOf('title'), title, { x: margin, y: top }, block);
  const below = line
    ? setText(
        faceOf('words'),
        line,
        { x: margin, y: top + heading.height + 26 },
        { size: 34, lineHeight: 44, width, mostLines: 3 },
      )
    : undefined;
  return svg(
    cardSize,
    `<rect width="100%" height="100%" fill="${paper}"/>` +
      `<g transform="translate(${arch.x} ${arch.y})"><path d="${archPath}" fill="${plinth}"/></g>` +
      `<path d="${name.path}" fill="${accent}"/>` +
      `<path d="${maker?.path ?? ''}" fill="${soft}"/>` +
      `<path d="${heading.path}" fill="${ink}"/>` +
      `<path d="${below?.path ?? ''}" fill="${accent}"/>`,
  );
}

function svg({ width, height }: { width: number; height: number }, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
}
