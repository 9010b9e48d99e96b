import * as cloth from './cloth';
import * as house from './house';
import { type Draw, diceOf, type Paint, scene } from './paint';
import * as vessels from './vessels';
import * as work from './work';

/** Every kind of thing the project can draw. */
export const kinds = { ...vessels, ...house, ...cloth, ...work } satisfies Record<string, Draw>;

export type Kind = keyof typeof kinds;

/** The thing as it stands: the same seed draws the same proportions in every colour. */
export function drawWhole(kind: Kind, paint: Paint, seed: string): string {
  return scene(kinds[kind](paint, diceOf(seed)), paint, 0.94);
}

/** A nearer look at its upper part, for the second picture. */
export function drawNear(kind: Kind, paint: Paint, seed: string): string {
  const dice = diceOf(`${seed} near`);
  const look = { x: 520 + dice() * 160, y: 480 + dice() * 120 };
  return scene(kinds[kind](paint, diceOf(seed)), paint, 1.75, look);
}
