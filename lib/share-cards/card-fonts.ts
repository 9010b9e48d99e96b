import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import opentype, { type Font } from 'opentype.js';

/** A face in the files that together hold its letters. */
export type Face = Font[];

const faces = new Map<string, Face>();

/** The shop's own faces as outlines: a server may have no fonts at all. */
export function faceOf(name: 'title' | 'words'): Face {
  let face = faces.get(name);
  if (!face) {
    const [family, weight] = name === 'title' ? ['fraunces', 400] : ['instrument-sans', 500];
    face = ['latin', 'latin-ext'].map((letters) => readFont(family, `${family}-${letters}-${weight}-normal`));
    faces.set(name, face);
  }
  return face;
}

function readFont(family: string, file: string): Font {
  const bytes = readFileSync(
    join(process.cwd(), 'node_modules/@fontsource', family, 'files', `${file}.woff`),
  );
  return opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
}
