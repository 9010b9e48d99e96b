/** Colour and form shared by all drawings: one light from the upper left, one soft floor. */
export type Paint = { main: string; accent: string; ground: string };

/** What a kind of thing draws: its shapes, and where it stands on the floor. */
export type Figure = { shapes: string; footX?: number; footY: number; footWidth: number };

export type Draw = (paint: Paint, dice: () => number) => Figure;

export const canvas = 1200;

/** Mixes a colour with white (amount above 0) or black (below). */
export function tint(color: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  const weight = Math.abs(amount);
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${channels
    .map((channel) =>
      Math.round(channel + (target - channel) * weight)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** A body lit from the left: `fill="url(#name)"`. */
export function lit(name: string, color: string, contrast = 1): string {
  const stop = (offset: number, amount: number) =>
    `<stop offset="${offset}" stop-color="${tint(color, amount * contrast)}"/>`;
  return `<linearGradient id="${name}" x1="0" y1="0" x2="1" y2=".12">${stop(0, 0.12)}${stop(0.22, 0.34)}${stop(0.55, 0)}${stop(1, -0.32)}</linearGradient>`;
}

/** A flat thing lit from above left. */
export function fallen(name: string, color: string): string {
  return `<linearGradient id="${name}" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${tint(color, 0.26)}"/><stop offset="1" stop-color="${tint(color, -0.2)}"/></linearGradient>`;
}

export const wood = '#b98a5c';
export const darkWood = '#7c5638';
export const brass = '#c9a24b';
export const steel = '#aeb2b3';
export const paper = '#f3ead9';
export const ink = '#2b2a28';

/** The whole picture: ground, light, floor, contact shadow, and the figure. */
export function scene(
  figure: Figure,
  paint: Paint,
  zoom = 1,
  look: { x: number; y: number } = { x: 600, y: 600 },
): string {
  const { shapes, footX = 600, footY, footWidth } = figure;
  const size = canvas / zoom;
  const view = `${round(look.x - size / 2)} ${round(look.y - size / 2)} ${round(size)} ${round(size)}`;
  const floor = Math.min(footY - 60, 900);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="1200" height="1200">` +
    `<defs><radialGradient id="G" cx=".3" cy=".22" r="1"><stop offset="0" stop-color="${tint(paint.ground, 0.45)}"/><stop offset="1" stop-color="${tint(paint.ground, -0.05)}"/></radialGradient>` +
    `<linearGradient id="F" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tint(paint.ground, -0.09)}"/><stop offset="1" stop-color="${tint(paint.ground, 0.08)}"/></linearGradient>` +
    `<radialGradient id="S"><stop offset="0" stop-color="${tint(paint.ground, -0.72)}" stop-opacity=".5"/><stop offset=".55" stop-color="${tint(paint.ground, -0.6)}" stop-opacity=".22"/><stop offset="1" stop-color="${tint(paint.ground, -0.5)}" stop-opacity="0"/></radialGradient></defs>` +
    `<path fill="url(#G)" d="M-600-600h2400v2400h-2400z"/><path fill="url(#F)" d="M-600 ${floor}h2400v1500h-2400z"/>` +
    `<ellipse cx="${footX + footWidth * 0.14}" cy="${footY + 4}" rx="${round(footWidth * 0.82)}" ry="${round(footWidth * 0.13 + 14)}" fill="url(#S)"/>` +
    `${shapes}</svg>`
  );
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A repeatable stream of numbers in [0, 1) from a text (mulberry32 over FNV-1a). */
export function diceOf(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
