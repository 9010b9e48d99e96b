import { z } from 'zod';

const shape = z.email().max(254);

/** The address as it is stored and compared: trimmed, lower case. `undefined` when it is none. */
export function parseEmailAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return shape.safeParse(address).success ? address : undefined;
}
