import { Redis } from '@upstash/redis';
import { describe, expect, inject, test } from 'vitest';

const stores = inject('stores');
const url = stores.UPSTASH_REDIS_REST_URL ?? '';
const token = stores.UPSTASH_REDIS_REST_TOKEN ?? '';
const redis = new Redis({ url, token, retry: false, enableTelemetry: false });
const key = (name: string) => `door:${process.pid}:${name}`;

describe.skipIf(!url)('the REST door, by the real client', () => {
  test('strings, numbers, objects and nothing', async () => {
    await redis.set(key('text'), 'héllo ☕ OK');
    await redis.set(key('ok'), 'OK');
    await redis.set(key('object'), { a: 1 });
    expect(await redis.mget(key('text'), key('ok'), key('object'), key('none'))).toEqual([
      'héllo ☕ OK',
      'OK',
      { a: 1 },
      null,
    ]);
    expect(await redis.incrby(key('count'), 5)).toBe(5);
    expect(await redis.set(key('once'), 1, { nx: true, px: 5000 })).toBe('OK');
    expect(await redis.set(key('once'), 1, { nx: true, px: 5000 })).toBeNull();
  });

  test('hashes and sorted sets', async () => {
    await redis.hset(key('hash'), { a: '1', b: 'two' });
    expect(await redis.hgetall(key('hash'))).toEqual({ a: 1, b: 'two' });
    await redis.zadd(key('set'), { score: 1, member: 'x' }, { score: 2, member: 'y' });
    expect(await redis.zrange(key('set'), 0, -1, { withScores: true })).toEqual(['x', 1, 'y', 2]);
  });

  test('pipelines, transactions and scripts', async () => {
    expect(await redis.pipeline().set(key('p'), 1).incr(key('p')).get(key('p')).exec()).toEqual(['OK', 2, 2]);
    expect(await redis.multi().set(key('m'), 'a').get(key('m')).exec()).toEqual(['OK', 'a']);
    expect(await redis.eval('return {KEYS[1], ARGV[1]}', [key('e')], ['v'])).toEqual([key('e'), 'v']);
  });

  test('transactions of many callers do not mix', async () => {
    const rounds = Array.from({ length: 50 }, (_, round) =>
      redis
        .multi()
        .set(key(`t${round}`), round)
        .get(key(`t${round}`))
        .exec(),
    );
    expect(await Promise.all(rounds)).toEqual(Array.from({ length: 50 }, (_, round) => ['OK', round]));
  });

  test('a wrong command is an error with its reason', async () => {
    await redis.set(key('word'), 'abc');
    await expect(redis.incr(key('word'))).rejects.toThrow(/not an integer/);
  });

  test('nobody enters without the token', async () => {
    for (const path of ['/', '/pipeline', '/multi-exec', `/get/${key('text')}`]) {
      const response = await fetch(url + path, {
        method: 'POST',
        body: '["PING"]',
        headers: { authorization: 'Bearer no' },
      });
      expect(response.status).toBe(401);
    }
    const byPath = await fetch(`${url}/get/${encodeURIComponent(key('ok'))}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await byPath.json()).toEqual({ result: 'OK' });
  });
});
