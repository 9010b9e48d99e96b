import { createServer, type Server } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { closeDynamo } from '@/db/dynamo';
import { useTestStores } from '@/db/test-stores';
import { rereadEnv } from '@/env';
import { newId } from '@/lib/id';
import { flushTraces, traceCounters, writeTraces } from '@/lib/traces/trace-queue';
import type { Hit } from './hit';
import { hitItems } from './hit-items';
import { clicksOfCode, hitsOfCampaign, hitsOfVisitor, visitorsOfClick } from './questions';
import { recordHit } from './record-hit';

useTestStores();

const held: Server[] = [];

afterEach(() => {
  for (const server of held.splice(0)) server.close();
});

function makeHit(changes: Partial<Hit> = {}): Hit {
  return {
    hitId: newId('hit'),
    visitorId: newId('visitor'),
    at: new Date(),
    campaign: 'Spring',
    source: 'news',
    medium: 'email',
    linkSource: 'news',
    linkMedium: 'email',
    term: undefined,
    content: undefined,
    clickId: undefined,
    affiliateCode: undefined,
    landing: '/',
    referrer: undefined,
    userAgent: 'Mozilla/5.0',
    ...changes,
  };
}

test('a visitor and a campaign remember their hits, newest first, over all partitions', async () => {
  const visitorId = newId('visitor');
  const now = Date.now();
  const hits = Array.from({ length: 60 }, (_, i) =>
    makeHit({ visitorId, campaign: i % 2 ? 'SPRING' : 'spring', at: new Date(now - i * 1000) }),
  );
  await Promise.all(hits.map(recordHit));
  await flushTraces();
  expect((await hitsOfVisitor(visitorId)).map((hit) => hit.hitId)).toEqual(hits.map((hit) => hit.hitId));
  const since = new Date(now - 9500);
  expect((await hitsOfCampaign('Spring', { since })).hits.map((hit) => hit.hitId)).toEqual(
    hits.slice(0, 10).map((hit) => hit.hitId),
  );
});

test('one touch may belong to a campaign and to an affiliate; a code alone is no campaign hit', async () => {
  const visitorId = newId('visitor');
  await recordHit(makeHit({ visitorId, affiliateCode: 'ANNA', clickId: { kind: 'gclid', value: 'g1' } }));
  await recordHit(
    makeHit({
      ...{ visitorId, affiliateCode: 'BERT', source: 'BERT', medium: 'affiliate' },
      ...{ campaign: undefined, linkSource: undefined, linkMedium: undefined },
    }),
  );
  await flushTraces();
  const kept = await hitsOfVisitor(visitorId);
  expect(kept).toHaveLength(3);
  expect(
    kept
      .filter((hit) => hit.affiliateCode)
      .map((hit) => hit.affiliateCode)
      .sort(),
  ).toEqual(['ANNA', 'BERT']);
  expect(kept.find((hit) => !hit.affiliateCode)).toMatchObject({ campaign: 'Spring', clickId: 'g1' });
  const { hits, isWhole } = await clicksOfCode('bert', { since: new Date(Date.now() - 60_000) });
  expect([hits.map((hit) => hit.visitorId), isWhole]).toEqual([[visitorId], true]);
});

test('a click id leads to who came by it, first click first, and nothing else does', async () => {
  const clickId = { kind: 'gclid', value: newId('hit') };
  const [first, second] = [newId('visitor'), newId('visitor')];
  const now = Date.now();
  await recordHit(makeHit({ visitorId: second, clickId, at: new Date(now) }));
  await recordHit(makeHit({ visitorId: first, clickId, at: new Date(now - 1000), affiliateCode: 'ANNA' }));
  await recordHit(makeHit({ visitorId: newId('visitor') }));
  await flushTraces();
  expect(await visitorsOfClick('gclid', clickId.value)).toEqual([first, second]);
  expect(await visitorsOfClick('fbclid', clickId.value)).toEqual([]);
});

test('a hit written twice counts once', async () => {
  const items = hitItems(makeHit({ campaign: 'twice' }));
  await writeTraces(items);
  await writeTraces(items);
  expect((await hitsOfCampaign('twice', { since: new Date(0) })).hits).toHaveLength(1);
});

test('an item the store refuses does not hold up its batch', async () => {
  const good = hitItems(makeHit({ campaign: 'mixed' }));
  const bad = hitItems(makeHit({ campaign: 'mixed', visitorId: '' }));
  const outcome = await writeTraces([...good, ...bad]);
  expect(outcome).toEqual({ again: [], refused: bad });
  expect((await hitsOfCampaign('mixed', { since: new Date(0) })).hits).toHaveLength(1);
});

test('an expired hit is not shown, though the store still has it', async () => {
  const visitorId = newId('visitor');
  await writeTraces(hitItems(makeHit({ visitorId, at: new Date('2020-01-01') })));
  expect(await hitsOfVisitor(visitorId)).toEqual([]);
});

test('a store that swallows requests delays nobody, and gets the hits when it is back', async () => {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const blackHole = createServer(() => {}).listen(0, '127.0.0.1');
  held.push(blackHole);
  await vi.waitFor(() => expect(blackHole.listening).toBe(true));
  const { port } = blackHole.address() as { port: number };
  const pointTo = (address: string | undefined) => {
    process.env.DYNAMODB_ENDPOINT = address;
    rereadEnv();
    closeDynamo();
  };
  const before = traceCounters();
  pointTo(`http://127.0.0.1:${port}`);
  const visitorId = newId('visitor');
  const started = performance.now();
  for (let i = 0; i < 100; i += 1) void recordHit(makeHit({ visitorId }));
  expect(performance.now() - started).toBeLessThan(100);
  await vi.waitFor(() => expect(traceCounters().retried).toBeGreaterThan(before.retried), 15_000);
  pointTo(endpoint);
  await vi.waitFor(() => expect(traceCounters().queued).toBe(0), 15_000);
  expect(traceCounters().recorded - before.recorded).toBe(100);
  expect(await hitsOfVisitor(visitorId)).toHaveLength(100);
});
