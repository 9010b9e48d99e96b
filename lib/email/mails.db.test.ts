import { expect, test, vi } from 'vitest';
import { primarySql } from '@/db/client';
import { sqlTransaction } from '@/db/sql-transaction';
import { useTestStores } from '@/db/test-stores';
import { env } from '@/env';
import { clock } from '@/lib/clock';
import { mailHandlers } from '@/lib/email/hear-outbox';
import { type Post, smtpPost } from '@/lib/email/post';
import { queueMail } from '@/lib/email/queue-mail';
import { seekOrder } from '@/lib/email/seek-order';
import { sendDueMails } from '@/lib/email/send-mails';
import { newId } from '@/lib/id';
import { relayOutbox } from '@/lib/outbox/relay';
import { type OutboxEvent, writeEvents } from '@/lib/outbox/write-events';

useTestStores();

type Sent = Parameters<Post['send']>[0];

/** Takes letters and keeps them; what `answer` throws is its no. */
function keepingPost(answer: (letter: Sent) => void = () => {}): Post & { letters: Sent[] } {
  const letters: Sent[] = [];
  return {
    name: 'test',
    letters,
    send: async (letter) => {
      answer(letter);
      letters.push(letter);
    },
  };
}

async function order({ email = `${newId('mail')}@example.com`, locale = 'en' } = {}): Promise<string> {
  const [checkoutId, orderId] = [newId('checkout'), newId('order')];
  const address = JSON.stringify({ name: 'Zoë Müller', line1: '1 Way', city: 'Bonn', countryCode: 'DE' });
  await primarySql().begin((sql) => [
    sql`insert into checkouts (id, cart_id, state, expires_at) values (${checkoutId}, 'c', 'completed', now())`,
    sql`insert into orders (id, checkout_id, email, locale, currency, subtotal_minor, shipping_minor, total_minor,
        shipping_method, shipping_address)
      values (${orderId}, ${checkoutId}, ${email}, ${locale}, 'EUR', 1900, 500, 2400, 'standard', ${address}::jsonb)`,
  ]);
  return orderId;
}

const tell = (events: OutboxEvent[]) => sqlTransaction((sql) => writeEvents(sql, events));
const confirm = (orderId: string) => queueMail({ orderId, kind: 'confirmation', event: orderId, by: 'test' });

async function mailsOf(orderId: string) {
  const rows = await primarySql()`
    select kind, state, attempts, last_error, sent_by, message_id, due_at > now() as waits from mails
    where order_id = ${orderId} order by id`;
  return [...rows];
}

test('told twice and sent from three places at once, an order is written about once', async () => {
  const orderId = await order();
  const placed = { orderId, checkoutId: 'c', cartId: 'c', bought: [] };
  await tell([
    { topic: 'order.placed', payload: placed },
    { topic: 'order.placed', payload: placed },
  ]);
  await relayOutbox(mailHandlers);
  await mailHandlers['order.placed'](placed);
  const post = keepingPost();
  await Promise.all([sendDueMails(post), sendDueMails(post), sendDueMails(post)]);
  await sendDueMails(post);
  expect(post.letters).toHaveLength(1);
  expect(await mailsOf(orderId)).toMatchObject([
    { kind: 'confirmation', state: 'sent', sent_by: 'test', message_id: post.letters[0]?.messageId },
  ]);
});

test('a return is written about when it is decided, not when it is asked for; once, also when it arrives', async () => {
  const orderId = await order();
  const returnId = newId('return');
  const hear = () => mailHandlers['order.return']({ orderId, returnId });
  await primarySql()`insert into returns (id, order_id, requested_by) values (${returnId}, ${orderId}, 'test')`;
  await hear();
  expect(await mailsOf(orderId)).toEqual([]);
  for (const state of ['approved', 'received']) {
    await primarySql()`update returns set state = ${state} where id = ${returnId}`;
    await hear();
  }
  expect(await mailsOf(orderId)).toMatchObject([{ kind: 'return-approved', state: 'pending' }]);
  await sendDueMails(keepingPost());
});

test('a server that is away: the letter waits with the reason, later ones are not tried in vain, then all go', async () => {
  const [first, second] = [await order(), await order()];
  await confirm(first);
  await confirm(second);
  const away = keepingPost(() => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' });
  });
  expect(await sendDueMails(away)).toMatchObject({ failed: 1, sent: 0 });
  expect(await mailsOf(first)).toMatchObject([
    { state: 'pending', attempts: 1, waits: true, last_error: expect.stringContaining('ECONNREFUSED') },
  ]);
  expect(await mailsOf(second)).toMatchObject([{ attempts: 0 }]);
  await primarySql()`update mails set due_at = now() where state = 'pending'`;
  const post = keepingPost();
  expect(await sendDueMails(post)).toMatchObject({ failed: 0, sent: 2 });
});

test('an address that the server will never take is given up, and holds up nobody', async () => {
  const [bad, good] = [await order(), await order()];
  await confirm(bad);
  await confirm(good);
  const [badMail] = await primarySql()`select to_address from mails where order_id = ${bad}`;
  const post = keepingPost(({ to }) => {
    if (to === badMail?.to_address)
      throw Object.assign(new Error('no such user'), { code: 'EENVELOPE', responseCode: 550 });
  });
  expect(await sendDueMails(post)).toMatchObject({ 'given-up': 1, sent: 1 });
  expect(await mailsOf(bad)).toMatchObject([
    { state: 'given-up', last_error: expect.stringContaining('no such') },
  ]);
  expect(await sendDueMails(post)).toMatchObject({ sent: 0, failed: 0 });
});

test('through a real server: the letter arrives in the language of its order, as text and as HTML', async () => {
  const email = `${newId('mail')}@example.com`;
  const orderId = await order({ email, locale: 'de' });
  await confirm(orderId);
  expect(smtpPost()).toBeDefined();
  expect(await sendDueMails()).toMatchObject({ sent: 1 });
  const answer = await fetch(`${process.env.MAILBOX_URL}/api/email`);
  const all = (await answer.json()) as {
    subject: string;
    text: string;
    html: string;
    to: { address: string }[];
  }[];
  const mine = all.filter(({ to }) => to.some(({ address }) => address === email));
  expect(mine).toHaveLength(1);
  expect(mine[0]?.subject).toMatch(/^Deine Bestellung \d+ bei Stoa$/);
  expect(mine[0]?.text).toContain('Danke, Zoë');
  expect(mine[0]?.text).toContain(`/de/order/${orderId}?proof=`);
  expect(mine[0]?.html).toContain('24,00');
  expect((await mailsOf(orderId))[0]?.sent_by).toBe(new URL(env().SMTP_URL ?? '').host);
});

test('who looks for an order is written to if it is theirs, once in ten minutes; both leave the same row', async () => {
  const now = vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-11-02T10:05:00Z'));
  const orderId = await order({ email: 'Mixed.Case@example.com' });
  const [row] = await primarySql()<{ number: string }[]>`select number from orders where id = ${orderId}`;
  const number = `${row?.number}`;
  for (const email of ['mixed.case@example.com', 'other@example.com', ' MIXED.CASE@example.com'])
    expect(await seekOrder({ number, email })).toEqual({ ok: true, value: undefined });
  expect(await seekOrder({ number: '99999999', email: 'mixed.case@example.com' })).toMatchObject({
    ok: true,
  });
  const rows = await primarySql()`select 1 from outbox where topic = 'order.sought' and delivered_at is null`;
  expect(rows).toHaveLength(4);
  await relayOutbox(mailHandlers);
  expect(await mailsOf(orderId)).toMatchObject([{ kind: 'order-link', state: 'pending' }]);
  expect(await primarySql()`select 1 from mails where kind = 'order-link'`).toHaveLength(1);
  expect(await seekOrder({ number: 'x', email: 'a@example.com' })).toMatchObject({
    problem: { kind: 'no-number' },
  });
  expect(await seekOrder({ number, email: 'nobody' })).toMatchObject({ problem: { kind: 'no-address' } });
  now.mockRestore();
});
