import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes; an error is a no. Ends quietly when `over`. */
export async function untilYes(
  ask: () => Promise<boolean>,
  { everyMs, over }: { everyMs: number; over: AbortSignal },
): Promise<boolean> {
  while (!over.aborted) {
    if (await ask().catch(() => false)) return true;
    await pause(everyMs);
  }
  return false;
}
