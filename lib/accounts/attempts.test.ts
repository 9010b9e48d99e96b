import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/env';
import { clock } from '@/lib/clock';
import { countAttempt, forgiveAttempt } from './attempts';

// Without a shared store: what a node does on its own.
beforeAll(() => {
  vi.stubEnv('UPSTASH_REDIS_REST_URL', '');
  vi.stubEnv('DATABASE_URL', 'postgres://nowhere.invalid/none');
  vi.stubEnv('AUTH_SECRET', 'a secret for this test only');
  rereadEnv();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const limit = (key: string) => [{ key, limit: 2, windowSeconds: 60 }];

test('the attempt after the last allowed one waits, until the window ends', async () => {
  const start = Date.now();
  const now = vi.spyOn(clock, 'now').mockReturnValue(new Date(start));
  expect(await countAttempt(limit('a'))).toBeUndefined();
  expect(await countAttempt(limit('a'))).toBeUndefined();
  now.mockReturnValue(new Date(start + 20_000));
  expect(await countAttempt(limit('a'))).toBe(40);
  now.mockReturnValue(new Date(start + 60_001));
  expect(await countAttempt(limit('a'))).toBeUndefined();
});

test('a forgiven attempt leaves room, and keys do not meet', async () => {
  for (let i = 0; i < 10; i += 1) {
    expect(await countAttempt(limit('b'))).toBeUndefined();
    await forgiveAttempt(limit('b'));
  }
  await countAttempt(limit('b'));
  await countAttempt(limit('b'));
  expect(await countAttempt(limit('b'))).toBeGreaterThan(0);
  expect(await countAttempt(limit('c'))).toBeUndefined();
});
