import { setTimeout as pause } from 'node:timers/promises';

/** SQLSTATE or driver code of an error, looking through Drizzle's wrapping. */
export function errorCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string') return code;
  }
  return undefined;
}

/** The constraint that refused a write, if one did: `inventory_not_oversold`. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const name = (cause as { constraint_name?: unknown }).constraint_name;
    if (typeof name === 'string' && name) return name;
  }
  return undefined;
}

const lostCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  // A replica cancels a question that conflicts with what it must replay.
  '40001',
  '25006',
]);

/** Whether the server went away (or refused to serve), as opposed to a wrong question. */
export function isConnectionLost(error: unknown): boolean {
  return lostCodes.has(errorCode(error) ?? '');
}

/** Whether a transaction was undone because another one was in its way: the same may succeed at once. */
export function isConflict(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01';
}

/** Whether no server took the question at all, so that nothing of it can have happened. */
export function isNobodyThere(error: unknown): boolean {
  const code = errorCode(error);
  // cannot_connect_now: it is starting, or going.
  return code === 'ECONNREFUSED' || code === '57P03';
}

/** Between tries while a server starts again: 1.5 s in all, less than a shopper takes for a fault. */
const pausesMs = [50, 100, 200, 400, 800];

/** Does it again, after a growing pause, as long as `isWorthATry` says so of its error. */
export async function patiently<T>(
  work: () => Promise<T>,
  isWorthATry: (error: unknown) => boolean,
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthATry(error)) throw error;
    }
    await pause(pauseMs);
  }
  return work();
}
