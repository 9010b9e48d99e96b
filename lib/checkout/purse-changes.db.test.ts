import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { enterCode } from '@/lib/cart/enter-code';
import {
  cards,
  nothingWrong,
  pay,
  readyToPay,
  requestFor,
  stockedVariant,
  wrongs,
} from '@/lib/checkout/test-buyers';
import { correctPurse } from '@/lib/purses/correct-purse';
import { expirePurses } from '@/lib/purses/expire-purses';
import { issueGiftCard } from '@/lib/purses/issue-purse';

useTestStores();

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

function card(amountMinor: number, expiresAt: string | null = inAnHour()) {
  return issueGiftCard({ amountMinor, currency: 'USD', reason: 'test', by: 'test', expiresAt });
}

/** A cart of one piece at 20.00 with a gift card, ready to be paid; shipping is 5.00. */
async function withCard(code: string) {
  const { variantId } = await stockedVariant(5, 2000);
  const { cartId } = await readyToPay([[variantId, 1]]);
  const entered = await enterCode(cartId, code, 'USD');
  if (!entered.ok) throw new Error(entered.problem.kind);
  return requestFor(cartId);
}

async function dayComes(purseId: string): Promise<void> {
  await primarySql()`update purses set expires_at = now() - interval '1 second' where id = ${purseId}`;
}

async function purse(id: string) {
  const [row] = await primarySql()`
    select balance_minor, held_minor, expires_at > now() as is_good from purses where id = ${id}`;
  return row;
}

async function entries(id: string) {
  const rows = await primarySql()`
    select amount_minor, reason from purse_entries where purse_id = ${id} order by id`;
  return rows.map((row) => [row.reason, row.amount_minor]);
}

async function booked(account: string): Promise<number> {
  const [row] = await primarySql()<[{ amount: number }]>`
    select coalesce(sum(amount_minor), 0)::int as amount from ledger_entries where account_code = ${account}`;
  return row.amount;
}

describe('a gift card whose day has come', () => {
  test('pays for nothing new, and what is left is booked as no more owed, once', async () => {
    const { purseId, code } = await card(5000);
    await dayComes(purseId);
    const { variantId } = await stockedVariant(1, 2000);
    const { cartId } = await readyToPay([[variantId, 1]]);
    expect(await enterCode(cartId, code, 'USD')).toMatchObject({ problem: { kind: 'ended' } });
    const before = await booked('write-off');
    const turned = await Promise.all([expirePurses(), expirePurses()]);
    expect(turned[0] + turned[1]).toBe(1);
    expect(await purse(purseId)).toMatchObject({ balance_minor: 0 });
    expect((await booked('write-off')) - before).toBe(-5000);
    expect(await expirePurses()).toBe(0);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('while it is in a cart is told before paying', async () => {
    const { purseId, code } = await card(5000);
    const request = await withCard(code);
    await dayComes(purseId);
    const told = await pay(request);
    if (told.kind !== 'changed') throw new Error(told.kind);
    expect(told.offer.methods[0]?.priced.purses).toEqual([]);
    expect(await pay({ ...request, digest: told.offer.digest })).toMatchObject({ kind: 'ordered' });
  });

  test('while a checkout holds some of it keeps that much', async () => {
    const { purseId, code } = await card(1000);
    const request = await withCard(code);
    expect(await pay({ ...request, card: cards.declined })).toMatchObject({ kind: 'refused' });
    await dayComes(purseId);
    await expirePurses();
    expect(await purse(purseId)).toMatchObject({ balance_minor: 1000, held_minor: 1000 });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('and whose order is called off afterwards is good for some time again', async () => {
    const { purseId, code } = await card(1000);
    const outcome = await pay(await withCard(code));
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
    await dayComes(purseId);
    await cancelOrder({ orderId: outcome.orderId, reason: 'no more wanted', by: 'test' });
    await expirePurses();
    expect(await purse(purseId)).toMatchObject({ balance_minor: 1000, is_good: true });
  });
});

describe('a correction', () => {
  test('adds or takes away a part, with who and why, and is booked', async () => {
    const { purseId } = await card(5000, null);
    const [given, off] = [await booked('goodwill'), await booked('write-off')];
    const correction = { purseId, reason: 'twice by mistake', by: 'acc_desk' };
    expect(await correctPurse({ ...correction, amountMinor: -2000 })).toMatchObject({ ok: true });
    expect(await correctPurse({ ...correction, amountMinor: 500 })).toMatchObject({ ok: true });
    expect(await correctPurse({ ...correction, amountMinor: -3501 })).toMatchObject({
      problem: { kind: 'too-much', freeMinor: 3500 },
    });
    expect(await entries(purseId)).toEqual([
      ['issued', 5000],
      ['corrected', -2000],
      ['corrected', 500],
    ]);
    expect((await booked('goodwill')) - given).toBe(500);
    expect((await booked('write-off')) - off).toBe(-2000);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('takes nothing that a checkout holds, however many try at once', async () => {
    const { purseId, code } = await card(2000, null);
    expect(await pay({ ...(await withCard(code)), card: cards.declined })).toMatchObject({ kind: 'refused' });
    await correctPurse({ purseId, amountMinor: 1000, reason: 'more', by: 'test' });
    expect(await purse(purseId)).toMatchObject({ balance_minor: 3000, held_minor: 2000 });
    const tries = await Promise.all(
      Array.from({ length: 20 }, () =>
        correctPurse({ purseId, amountMinor: -400, reason: 'race', by: 'test' }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await wrongs()).toEqual(nothingWrong);
  });
});
