import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/**
 * Cuts the titles' face to what the shop's titles use of it: one optical size, drawn for middling titles, and
 * the weights of the design (docs/design.md). 67 kB, which every first visit waits for, become 29.
 */
const source = 'node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2';
const folder = 'node_modules/.stoa-fonts';
const variationAxes = { opsz: 72, wght: { min: 340, max: 480 } };

/** All that the source can have: it is Latin's part of the face already. */
const latin = Array.from({ length: 0x2250 - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20)).join(
  '',
);

const cut = await subsetFont(readFileSync(source), latin, { targetFormat: 'woff2', variationAxes });
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/fraunces.woff2`, cut);
