import { DescribeTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { dynamo, ensureTables, tableName } from '@/db/dynamo';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { recordView, viewsOfProduct, viewsOfVisitor } from './product-views';
import { itemsAt, itemsOfName } from './read-traces';
import { recordSearch, searchesOfDay, searchesOfVisitor, searchesWithoutResult } from './searches';
import { flushTraces, leaveTraces, shardFor } from './trace-queue';

useTestStores();

test('a visitor remembers products, a product its visitors, newest first', async () => {
  const [anna, bert] = [newId('visitor'), newId('visitor')];
  const [mug, plate] = [newId('product'), newId('product')];
  const start = Date.now() - 60_000;
  const looks = [
    { visitorId: anna, productId: mug, at: new Date(start) },
    { visitorId: anna, productId: plate, at: new Date(start + 1000) },
    { visitorId: bert, productId: mug, at: new Date(start + 2000) },
    { visitorId: anna, productId: mug, at: new Date(start + 3000) },
  ];
  await Promise.all(looks.map(recordView));
  await flushTraces();
  expect((await viewsOfVisitor(anna)).map((view) => view.productId)).toEqual([mug, plate, mug]);
  const { views, isWhole } = await viewsOfProduct(mug, { since: new Date(start + 500) });
  expect(views).toEqual([looks[3], looks[2]]);
  expect(isWhole).toBe(true);
});

test('a day knows its searches; only what found nothing is in the index of that', async () => {
  const visitorId = newId('visitor');
  const at = new Date();
  const day = at.toISOString().slice(0, 10);
  await recordSearch({ text: 'mug', locale: 'en', total: 12, visitorId, at });
  await recordSearch({ text: 'unicorn', locale: 'en', total: 0, visitorId, at: new Date(at.getTime() + 1) });
  await recordSearch({
    text: 'einhorn',
    locale: 'de',
    total: 0,
    visitorId: undefined,
    at: new Date(at.getTime() + 2),
  });
  await flushTraces();
  expect((await searchesOfDay(day)).map((search) => search.text)).toEqual(['einhorn', 'unicorn', 'mug']);
  expect((await searchesWithoutResult(day)).map(({ text, locale }) => [text, locale])).toEqual([
    ['einhorn', 'de'],
    ['unicorn', 'en'],
  ]);
  expect((await searchesOfVisitor(visitorId)).map((search) => search.text)).toEqual(['unicorn', 'mug']);
});

/** Puts `hits` of a campaign within one second and tells their ids. */
async function rush(name: string, hits: number, at: Date): Promise<string[]> {
  const traces = Array.from({ length: hits }, () => {
    const hitId = newId('hit');
    const { key, told } = shardFor('campaignHits', { name, itemId: hitId, at });
    const hitAt = `${at.toISOString()}#${hitId}`;
    const expiresAt = Math.floor(at.getTime() / 1000) + 3600;
    const item = { campaignShard: key, hitAt, hitId, visitorId: hitId, expiresAt };
    return [{ table: 'campaignHits' as const, item }, ...told];
  });
  await leaveTraces(traces.flat());
  await flushTraces();
  return traces.map(([trace]) => String(trace?.item.hitId));
}

test('what overflows into more shards is found; what is too much to read is said to be missing', async () => {
  const at = new Date();
  const since = at.toISOString();
  const question = { table: 'campaignHits', since, limit: 1000 } as const;
  const few = await rush('overflowing', 30, at);
  const found = await itemsOfName({ ...question, name: 'overflowing' });
  expect(found.items.map((item) => item.hitId).sort()).toEqual(few.sort());
  expect(found.isWhole).toBe(true);
  await rush('flooded', 60, at);
  const flooded = await itemsOfName({ ...question, name: 'flooded' });
  expect(flooded.items).toHaveLength(45);
  expect(flooded.isWhole).toBe(false);
  // What tells of the overflow is nobody's hit.
  expect(
    await itemsAt({ table: 'campaignHits', index: 'by_visitor', key: 'overflowing#tiers', limit: 9 }),
  ).toEqual([]);
});

test('a limit holds over pages, and a span has two ends', async () => {
  const visitorId = newId('visitor');
  const start = Date.now();
  for (let i = 0; i < 5; i += 1)
    void recordView({ visitorId, productId: newId('product'), at: new Date(start + i * 1000) });
  await flushTraces();
  const moment = (i: number) => new Date(start + i * 1000).toISOString();
  const question = { table: 'productViews', key: visitorId } as const;
  expect(await itemsAt({ ...question, limit: 2 })).toHaveLength(2);
  expect(await itemsAt({ ...question, limit: 9, since: moment(1), until: moment(3) })).toHaveLength(2);
  expect(await itemsAt({ ...question, limit: 9, until: moment(3) })).toHaveLength(3);
});

test('a table from before an index was declared gets it, with what it holds', async () => {
  const TableName = tableName('campaignHits');
  await dynamo().send(
    new UpdateTableCommand({
      TableName,
      GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'by_click' } }],
    }),
  );
  const expiresAt = Math.floor(Date.now() / 1000) + 3600;
  const hit = { campaignShard: 'old#00', hitAt: new Date().toISOString(), visitorId: 'vis_1', expiresAt };
  await dynamo().send(new PutCommand({ TableName, Item: { ...hit, clickKey: 'gclid#old' } }));
  await ensureTables();
  const { Table } = await dynamo().send(new DescribeTableCommand({ TableName }));
  expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual([
    'by_click',
    'by_visitor',
  ]);
  await expect
    .poll(() => itemsAt({ table: 'campaignHits', index: 'by_click', key: 'gclid#old', limit: 9 }))
    .toMatchObject([{ visitorId: 'vis_1' }]);
});
