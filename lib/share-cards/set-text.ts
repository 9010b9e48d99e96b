import type { Font, Glyph } from 'opentype.js';
import type { Face } from './card-fonts';

export type TextBlock = { size: number; lineHeight: number; width: number; mostLines: number };

/** Words as outlines: SVG path data for a block that begins at `x`, `y` (its top), and how high it became. */
export function setText(
  face: Face,
  text: string,
  place: { x: number; y: number },
  block: TextBlock,
): { path: string; height: number } {
  const lines = linesOf(face, text, block);
  const path = lines
    .map((line, index) => {
      const baseline = place.y + block.size + index * block.lineHeight;
      return linePath(face, line, { x: place.x, y: baseline }, block.size);
    })
    .join('');
  return { path, height: lines.length * block.lineHeight };
}

/** Breaks between words; what does not fit into the lines ends in an ellipsis. */
export function linesOf(face: Face, text: string, { size, width, mostLines }: TextBlock): string[] {
  const fits = (line: string) => widthOf(face, line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of shown(face, text).split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  const kept = lines.slice(0, mostLines);
  const isCut = lines.length > mostLines;
  return kept.map((one, index) => shortened(one, isCut && index === mostLines - 1, fits));
}

function shortened(line: string, isCut: boolean, fits: (line: string) => boolean): string {
  if (!isCut && fits(line)) return line;
  const letters = [...line];
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in letters that the face has: another script is left out rather than shown as boxes. */
function shown(face: Face, text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .filter((letter) => letter === ' ' || fontOf(face, letter))
    .join('');
}

function fontOf(face: Face, letter: string): Font | undefined {
  return face.find((font) => font.charToGlyphIndex(letter) > 0);
}

type Placed = { font: Font; glyph: Glyph; x: number };

/** Letter by letter, kerned with the one before where both come from one file. */
function glyphsOf(face: Face, line: string, size: number): { placed: Placed[]; width: number } {
  const placed: Placed[] = [];
  let x = 0;
  for (const letter of line) {
    const font = fontOf(face, letter) ?? face[0];
    if (!font) continue;
    const glyph = font.charToGlyph(letter);
    const last = placed.at(-1);
    const scale = size / font.unitsPerEm;
    if (last?.font === font) x += font.getKerningValue(last.glyph, glyph) * scale;
    placed.push({ font, glyph, x });
    x += (glyph.advanceWidth ?? 0) * scale;
  }
  return { placed, width: x };
}

function widthOf(face: Face, line: string, size: number): number {
  return glyphsOf(face, line, size).width;
}

function linePath(face: Face, line: string, { x, y }: { x: number; y: number }, size: number): string {
  return glyphsOf(face, line, size)
    .placed.flatMap((one) => one.glyph.getPath(x + one.x, y, size).commands.map(drawn))
    .join('');
}

type Step = ReturnType<Glyph['getPath']>['commands'][number];

/** A step of an outline as SVG writes it. The library's own writing turns tiny fractions into NaN. */
function drawn(step: Step): string {
  const at = (...numbers: number[]) => numbers.map((number) => number.toFixed(1)).join(' ');
  if (step.type === 'Z') return 'Z';
  if (step.type === 'C') return `C${at(step.x1, step.y1, step.x2, step.y2, step.x, step.y)}`;
  if (step.type === 'Q') return `Q${at(step.x1, step.y1, step.x, step.y)}`;
  return `${step.type}${at(step.x, step.y)}`;
}
