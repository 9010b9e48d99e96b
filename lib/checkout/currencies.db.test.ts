import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { acceptPrices, getCart } from '@/lib/cart/cart';
import {
  nothingWrong,
  pay,
  readyToPay,
  requestFor,
  stockedVariant,
  wrongs,
} from '@/lib/checkout/test-buyers';
import type { Market } from '@/lib/market';
import { orderById } from '@/lib/orders/questions';

useTestStores();

const german: Market = { locale: 'de', currency: 'EUR' };

async function setRate(rate: string): Promise<void> {
  await primarySql()`update exchange_rates set rate = ${rate} where currency = 'EUR'`;
}

async function ledgerOf(orderId: string) {
  return primarySql()`
    select e.account_code, e.currency, sum(e.amount_minor)::int as amount_minor
    from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.order_id = ${orderId} group by 1, 2 having sum(e.amount_minor) <> 0 order by 1`;
}

describe('buying in euros', () => {
  test('makes quote, shipping, payment, ledger and order in euros', async () => {
    const own = await stockedVariant(5, 2600);
    const converted = await stockedVariant(5, 2600);
    await primarySql()`insert into prices (variant_id, currency, amount_minor) values (${own.variantId}, 'EUR', 2400)`;
    const request = await readyToPay(
      [
        [own.variantId, 1],
        [converted.variantId, 1],
      ],
      german,
    );
    const cart = await getCart(request.cartId, german);
    expect(cart.subtotal).toEqual({ amountMinor: 2400 + 2390, currency: 'EUR' });
    const outcome = await pay(request);
    if (outcome.kind !== 'ordered') throw new Error(JSON.stringify(outcome));
    expect(await orderById(outcome.orderId)).toMatchObject({
      state: 'paid',
      locale: 'de',
      subtotal: { amountMinor: 4790, currency: 'EUR' },
      shipping: { amountMinor: 490, currency: 'EUR' },
      total: { amountMinor: 5280, currency: 'EUR' },
    });
    expect(await primarySql()`select currency from payments where order_id = ${outcome.orderId}`).toEqual([
      { currency: 'EUR' },
    ]);
    expect(await ledgerOf(outcome.orderId)).toEqual([
      { account_code: 'processor-clearing', currency: 'EUR', amount_minor: 5280 },
      { account_code: 'revenue', currency: 'EUR', amount_minor: -4790 },
      { account_code: 'shipping-revenue', currency: 'EUR', amount_minor: -490 },
    ]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('a rate that changed after the offer was shown is said before the card is asked', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    const request = await readyToPay([[variantId, 1]], german);
    await setRate('0.99');
    try {
      const outcome = await pay(request);
      if (outcome.kind !== 'changed') throw new Error(outcome.kind);
      expect(outcome.offer).toMatchObject({
        currency: 'EUR',
        subtotalMinor: 2590,
        isBuyable: true,
        problems: [{ variantId, problem: 'price-changed' }],
      });
      const asked = await primarySql()`select 1 from payments where checkout_id = ${request.checkoutId}`;
      expect(asked).toHaveLength(0);
      const paid = await pay({ ...request, digest: outcome.offer.digest });
      if (paid.kind !== 'ordered') throw new Error(paid.kind);
      expect((await orderById(paid.orderId))?.subtotal).toEqual({ amountMinor: 2590, currency: 'EUR' });
    } finally {
      await setRate('0.92');
    }
  });

  test('another currency than the one that was shown is shown first', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    const request = await readyToPay([[variantId, 1]]);
    const outcome = await pay({ ...request, market: german });
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.offer).toMatchObject({ currency: 'EUR', subtotalMinor: 2390, problems: [] });
    expect(await requestFor(request.cartId, german)).toMatchObject({ digest: outcome.offer.digest });
  });

  test('what was seen in euros is compared in euros, and can be agreed to', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    const { cartId } = await readyToPay([[variantId, 1]], german);
    await primarySql()`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'EUR', 2100)`;
    const problems = async (market: Market) =>
      (await getCart(cartId, market)).lines.map((line) => line.problem);
    expect(await problems(german)).toEqual(['price-changed']);
    expect(await problems({ locale: 'de', currency: 'USD' })).toEqual([undefined]);
    await acceptPrices(cartId, german);
    expect(await problems(german)).toEqual([undefined]);
  });

  test('a currency without a rate and without prices sells nothing', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    const { cartId } = await readyToPay([[variantId, 1]]);
    await primarySql()`delete from exchange_rates`;
    const [line] = (await getCart(cartId, german)).lines;
    expect(line?.problem).toBe('gone');
  });
});
