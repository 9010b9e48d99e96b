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

/** Things on one table, from the back to the front, before one wall. */
export type Scene = { wall: string; cloth: string; pieces: Piece[] };

/** A still life of 1200 × 1500 in the palette of the goods. */
export function drawStillLife({ wall, cloth, pieces }: Scene): string {
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
