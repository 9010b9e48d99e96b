import { colours } from '../palette';
import { type Kind, kinds } from './kinds';
import { diceOf, tint } from './paint';

type Piece = {
  kind: Kind;
  colour: keyof typeof colours;
  seed: string;
  x: number;
  foot: number;
  scale: number;
};

/** On one table, from the back to the front. */
const pieces: Piece[] = [
  { kind: 'frame', colour: 'Walnut', seed: 'hero-frame', x: 840, foot: 1010, scale: 0.62 },
  { kind: 'vase', colour: 'Terracotta', seed: 'hero-vase-2', x: 330, foot: 1185, scale: 1.08 },
  { kind: 'jug', colour: 'Ink', seed: 'hero-jug', x: 700, foot: 1205, scale: 0.86 },
  { kind: 'candle', colour: 'Chalk', seed: 'hero-candle', x: 985, foot: 1235, scale: 0.56 },
  { kind: 'bowl', colour: 'Olive', seed: 'hero-bowl', x: 560, foot: 1330, scale: 0.66 },
  { kind: 'mug', colour: 'Rose', seed: 'hero-mug', x: 905, foot: 1350, scale: 0.5 },
];

/** The home page's still life: 1200 × 1500, in the palette of the goods. Kept as `public/hero.svg`. */
export function drawStillLife(): string {
  const wall = '#e9d9c3';
  const cloth = '#d9c2a2';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1500" width="1200" height="1500">' +
    `<defs><radialGradient id="wall" cx=".25" cy=".2" r="1.1"><stop offset="0" stop-color="${tint(wall, 0.5)}"/><stop offset="1" stop-color="${tint(wall, -0.1)}"/></radialGradient>` +
    `<linearGradient id="cloth" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tint(cloth, -0.08)}"/><stop offset="1" stop-color="${tint(cloth, 0.14)}"/></linearGradient>` +
    `<radialGradient id="shade"><stop offset="0" stop-color="#4a3625" stop-opacity=".42"/><stop offset="1" stop-color="#4a3625" stop-opacity="0"/></radialGradient></defs>` +
    '<path fill="url(#wall)" d="M0 0h1200v1500H0z"/>' +
    `<path d="M-60 0h330L900 1080H470z" fill="#fff" opacity=".17"/><path d="M380 0h110l690 1080h-130z" fill="#fff" opacity=".12"/>` +
    '<path fill="url(#cloth)" d="M0 1060h1200v440H0z"/>' +
    `${pieces.map(place).join('')}</svg>`
  );
}

function place(piece: Piece, index: number): string {
  const figure = kinds[piece.kind](colours[piece.colour], diceOf(piece.seed));
  const { footX = 600, footY, footWidth } = figure;
  const width = footWidth * piece.scale;
  // Every figure names its gradients alike; here they share a picture.
  const shapes = figure.shapes
    .replaceAll(/id="(\w+)"/g, `id="$1${index}"`)
    .replaceAll(/url\(#(\w+)\)/g, `url(#$1${index})`);
  const shadow = `<ellipse cx="${piece.x + width * 0.2}" cy="${piece.foot + 2}" rx="${Math.round(width * 0.95)}" ry="${Math.round(width * 0.16 + 8)}" fill="url(#shade)"/>`;
  return `${shadow}<g transform="translate(${piece.x} ${piece.foot}) scale(${piece.scale}) translate(${-footX} ${-footY})">${shapes}</g>`;
}
