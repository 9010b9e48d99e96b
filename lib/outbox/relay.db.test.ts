import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { sqlTransaction } from '@/db/sql-transaction';
import { useTestStores } from '@/db/test-stores';
import { relayOutbox } from '@/lib/outbox/relay';
import { writeEvents } from '@/lib/outbox/write-events';

useTestStores();

const paid = (orderId: string) => ({ topic: 'order.paid', payload: { orderId } }) as const;

test('what was written arrives, once it is committed and in order', async () => {
  const heard: string[] = [];
  const handlers = { 'order.paid': async ({ orderId }: { orderId: string }) => void heard.push(orderId) };
  await sqlTransaction((sql) => writeEvents(sql, [paid('one'), paid('two')]));
  await sqlTransaction(async (sql) => {
    await writeEvents(sql, [paid('undone')]);
    throw new Error('rolled back');
  }).catch(() => {});
  expect(await relayOutbox(handlers)).toBe(2);
  expect(await relayOutbox(handlers)).toBe(0);
  expect(heard).toEqual(['one', 'two']);
});

test('a failure is kept with its reason, tried again later, and holds up nobody', async () => {
  const heard: string[] = [];
  let isBroken = true;
  const handlers = {
    'order.paid': async ({ orderId }: { orderId: string }) => {
      if (orderId === 'bad' && isBroken) throw new Error('the mail is down \u0000');
      heard.push(orderId);
    },
  };
  await sqlTransaction((sql) => writeEvents(sql, [paid('bad'), paid('good')]));
  expect(await relayOutbox(handlers)).toBe(1);
  const [kept] = await primarySql()`
    select attempts, last_error, due_at > now() as waits from outbox where delivered_at is null`;
  expect(kept).toMatchObject({
    attempts: 1,
    waits: true,
    last_error: expect.stringContaining('mail is down'),
  });
  isBroken = false;
  await primarySql()`update outbox set due_at = now() where delivered_at is null`;
  expect(await relayOutbox(handlers)).toBe(1);
  expect(heard).toEqual(['good', 'bad']);
});

test('two relays at once do not deliver twice', async () => {
  const heard: string[] = [];
  const handlers = {
    'order.paid': async ({ orderId }: { orderId: string }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      heard.push(orderId);
    },
  };
  const ids = Array.from({ length: 30 }, (_, index) => `order-${index}`);
  await sqlTransaction((sql) => writeEvents(sql, ids.map(paid)));
  const delivered = await Promise.all(Array.from({ length: 5 }, () => relayOutbox(handlers)));
  expect(delivered.reduce((sum, count) => sum + count)).toBe(30);
  expect(heard.toSorted()).toEqual(ids.toSorted());
});

test('what nobody here hears of stays for others', async () => {
  await sqlTransaction((sql) =>
    writeEvents(sql, [{ topic: 'stock.changed', payload: { productIds: ['p'] } }]),
  );
  await relayOutbox({});
  expect(await primarySql()`select 1 from outbox where delivered_at is null`).toHaveLength(1);
});
