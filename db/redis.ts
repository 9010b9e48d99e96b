import { Redis } from '@upstash/redis';
import { env } from '@/env';

const shelf = globalThis as unknown as { stoaRedis?: Redis };

/**
 * The shared cache over Upstash's REST protocol, or `undefined` when none is set: every caller must be
 * able to go on without. One request is given `timeoutMs`, and no retries: a slow cache is worse than none.
 */
export function redis(timeoutMs = 500): Redis | undefined {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env();
  if (!url || !token) return undefined;
  shelf.stoaRedis ??= new Redis({
    url,
    token,
    retry: false,
    enableTelemetry: false,
    // What we store is our own text; the client's guessing at JSON would turn '1' into 1.
    automaticDeserialization: false,
    signal: () => AbortSignal.timeout(timeoutMs),
  });
  return shelf.stoaRedis;
}

/** `stoa:page:…`: every key of ours starts with the namespace, so that shops may share a server. */
export function redisKey(...parts: string[]): string {
  return [env().STOA_NAMESPACE, ...parts].join(':');
}

/** Forgets the client, for a process whose addresses changed. */
export function closeRedis(): void {
  shelf.stoaRedis = undefined;
}
