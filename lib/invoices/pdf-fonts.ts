import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type PdfFont = 'house' | 'house-bold' | 'wide' | 'wide-bold';

// Which signs the house face has; any other text is set whole in a face with many alphabets.
const latin =
  /^[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122]*$/;

const files: Record<PdfFont, string> = {
  house: '@fontsource/instrument-sans/files/instrument-sans-latin-400-normal.woff',
  'house-bold': '@fontsource/instrument-sans/files/instrument-sans-latin-600-normal.woff',
  wide: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'wide-bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

const read = new Map<PdfFont, Buffer>();

/** The bytes of a face, read once. */
export function fontBytes(font: PdfFont): Buffer {
  const known = read.get(font);
  if (known) return known;
  const bytes = readFileSync(join(process.cwd(), 'node_modules', files[font]));
  read.set(font, bytes);
  return bytes;
}

/** The face in which a text can be set whole. */
export function fontFor(text: string, isBold = false): PdfFont {
  if (latin.test(text)) return isBold ? 'house-bold' : 'house';
  return isBold ? 'wide-bold' : 'wide';
}
