import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { currentLsn, primary } from '@/db/client';
import { closeRedis, redis, redisKey } from '@/db/redis';
import { locations } from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { rereadEnv } from '@/env';
import { clock } from '@/lib/clock';
import { question } from './question';
import { cacheReport, forgetAll, state } from './state';
import { raiseTags } from './tags';

useTestStores();

let asked = 0;
const locationName = question<string, string | undefined>({
  name: 'search',
  tags: () => ['place'],
  ask: async (db, id) => {
    asked += 1;
    const [row] = await db.select({ name: locations.name }).from(locations).where(eq(locations.id, id));
    await new Promise((resolve) => setTimeout(resolve, 30));
    return row?.name;
  },
});

async function rename(name: string): Promise<string> {
  const [place] = await primary().update(locations).set({ name }).returning();
  return place?.id ?? '';
}

async function within(ms: number, check: () => Promise<boolean>): Promise<number> {
  const started = clock.now().getTime();
  while (!(await check())) {
    if (clock.now().getTime() - started > ms) throw new Error(`not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return clock.now().getTime() - started;
}

beforeEach(() => {
  asked = 0;
});

describe('a question', () => {
  test('is asked once by fifty callers, and then not again', async () => {
    const id = await rename('Athens');
    await raiseTags(['place'], await currentLsn());
    const answers = await Promise.all(Array.from({ length: 50 }, () => locationName(id)));
    expect(new Set(answers)).toEqual(new Set(['Athens']));
    expect(asked).toBe(1);
    await locationName(id);
    expect(asked).toBe(1);
  });

  test('is answered from Redis by a node whose memory is empty', async () => {
    const id = await rename('Corinth');
    await raiseTags(['place'], await currentLsn());
    await locationName(id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    forgetAll();
    expect(await locationName(id)).toBe('Corinth');
    expect(asked).toBe(1);
  });

  test('never repeats an old row after its tag is raised, though the replica follows later', async () => {
    const id = await rename('start');
    for (let round = 0; round < 20; round += 1) {
      await rename(`name ${round}`);
      await raiseTags(['place'], await currentLsn());
      expect(await locationName(id)).toBe(`name ${round}`);
    }
  });

  test('shows a change made through another node within a second', async () => {
    const id = await rename('before');
    await raiseTags(['place'], await currentLsn());
    expect(await locationName(id)).toBe('before');
    // Another process: nothing is shared with it but the stores.
    const script = `
      import { eq } from 'drizzle-orm';
      import { closeDatabases, currentLsn, primary } from '@/db/client';
      import { locations } from '@/db/schema';
      import { raiseTags } from '@/lib/cache/tags';
      const main = async () => {
        await primary().update(locations).set({ name: 'after' }).where(eq(locations.id, '${id}'));
        await raiseTags(['place'], await currentLsn());
        console.log(Date.now());
        await closeDatabases();
      };
      void main();`;
    const other = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        env: process.env,
      },
    );
    const raisedAt = Number(other.stdout.trim());
    await within(1000, async () => (await locationName(id)) === 'after');
    expect(clock.now().getTime() - raisedAt).toBeLessThan(1500);
  });

  test('is filled a few times, not fifty, when its tag is raised under fifty callers', async () => {
    const id = await rename('Delphi');
    await raiseTags(['place'], await currentLsn());
    const early = Array.from({ length: 25 }, () => locationName(id));
    await rename('Delos');
    await raiseTags(['place'], await currentLsn());
    const late = await Promise.all(Array.from({ length: 25 }, () => locationName(id)));
    expect(new Set(late)).toEqual(new Set(['Delos']));
    await Promise.all(early);
    // For the early ones, for the late ones, and once more when the poll hears of the raise only after that.
    expect(asked).toBeLessThanOrEqual(3);
  });

  test('hears every one of many raises sent at once, and is kept again after them', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `tag ${index}`);
    const tagged = question<string, number>({
      name: 'search',
      tags: (_, name) => [name],
      ask: async () => {
        asked += 1;
        return asked;
      },
    });
    for (const name of names) await tagged(name);
    await Promise.all(names.map((name) => raiseTags([name])));
    expect(state().pending).toEqual([]);
    asked = 0;
    for (const name of names) await tagged(name);
    expect(asked).toBe(40);
    for (const name of names) await tagged(name);
    expect(asked).toBe(40);
  });

  test('does not survive a Redis that forgot its counts', async () => {
    const id = await rename('Knossos');
    await raiseTags(['place'], await currentLsn());
    await locationName(id);
    const generation = state().generation;
    await redis()?.del(redisKey('tags', 'epoch'), redisKey('tags', 'raised'), redisKey('tags', 'lsn'));
    await rename('Phaistos');
    await raiseTags(['place'], await currentLsn());
    expect(await locationName(id)).toBe('Phaistos');
    expect(state().generation).not.toBe(generation);
  });

  test('is not kept when it fails', async () => {
    let fails = true;
    const shaky = question<string, string>({
      name: 'search',
      tags: () => [],
      ask: async () => {
        if (fails) throw new Error('the database is away');
        return 'fine';
      },
    });
    await expect(shaky('shaky')).rejects.toThrow('away');
    fails = false;
    expect(await shaky('shaky')).toBe('fine');
  });
});

describe('without Redis', () => {
  test('questions are answered, and an answer is trusted for a second only', async () => {
    const url = process.env.UPSTASH_REDIS_REST_URL;
    const id = await rename('Sparta');
    process.env.UPSTASH_REDIS_REST_URL = 'http://127.0.0.1:9';
    rereadEnv();
    closeRedis();
    await within(2000, async () => cacheReport().shared === 'away');
    await within(2000, async () => (await locationName(id)) === 'Sparta');
    await rename('Sparta II');
    await within(2000, async () => (await locationName(id)) === 'Sparta II');
    process.env.UPSTASH_REDIS_REST_URL = url;
    rereadEnv();
    closeRedis();
    await within(2000, async () => state().shared === 'reachable');
    expect(await locationName(id)).toBe('Sparta II');
  });
});
