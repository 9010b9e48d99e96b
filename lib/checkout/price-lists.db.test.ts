import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { addToCart, getCart, mergeCarts } from '@/lib/cart/cart';
import {
  nothingWrong,
  pay,
  readyToPay,
  requestFor,
  stockedVariant,
  wrongs,
} from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import type { Market } from '@/lib/market';
import { groupForDesk, joinGroup, leaveGroup, makeGroup } from '@/lib/price-lists/groups';
import { ownPrices, ownTiles } from '@/lib/price-lists/own-prices';
import { endList, type ListDraft, makeList } from '@/lib/price-lists/write-list';
import { setTaxRate } from '@/lib/tax/set-tax-rate';

useTestStores();

const by = 'acc_desk';

function draft(variantId: string, amountMinor: number, change: Partial<ListDraft> = {}): ListDraft {
  return {
    ...{ name: 'List', currency: 'USD', customerGroupId: null, productId: null, priority: 100 },
    ...{ startsAt: null, endsAt: null, entries: [{ variantId, amountMinor }] },
    ...change,
  };
}

describe('a sale price at the till', () => {
  test('is what is shown and paid, with the former one struck through in the cart', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    await makeList(draft(variantId, 1900), by);
    const request = await readyToPay([[variantId, 2]]);
    const cart = await getCart(request.cartId);
    expect(cart.lines[0]).toMatchObject({
      unitPrice: { amountMinor: 1900 },
      compareAt: { amountMinor: 2600 },
    });
    const outcome = await pay(request);
    expect(outcome.kind).toBe('ordered');
    const [order] =
      await primarySql()`select subtotal_minor from orders where checkout_id = ${request.checkoutId}`;
    expect(order).toEqual({ subtotal_minor: 3800 });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('that ended after the checkout began is said before the card is asked', async () => {
    const { variantId } = await stockedVariant(5, 2600);
    const { id } = await makeList(draft(variantId, 1900), by);
    const request = await readyToPay([[variantId, 1]]);
    // Its moment has come, and nobody has told anybody yet.
    await primarySql()`
      update price_lists set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 second'
      where id = ${id}`;
    const outcome = await pay(request);
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.offer).toMatchObject({
      subtotalMinor: 2600,
      problems: [{ variantId, problem: 'price-changed' }],
    });
    expect(await primarySql()`select 1 from payments where checkout_id = ${request.checkoutId}`).toEqual([]);
    expect(await pay({ ...request, digest: outcome.offer.digest })).toMatchObject({ kind: 'ordered' });
    expect(await wrongs()).toEqual(nothingWrong);
  });
});

const euros: Market = { locale: 'de', currency: 'EUR' };
const dollars: Market = { locale: 'en', currency: 'USD' };

async function member(): Promise<{ accountId: string; email: string }> {
  const accountId = newId('account');
  const email = `${accountId}@example.com`;
  await primarySql()`insert into accounts (id, email, name) values (${accountId}, ${email}, 'Mia Member')`;
  return { accountId, email };
}

async function newGroup(): Promise<string> {
  const made = await makeGroup(`Trade ${newId('customerGroup')}`, by);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value.id;
}

async function priceOf(cartId: string, market = dollars): Promise<number | undefined> {
  return (await getCart(cartId, market)).lines[0]?.unitPrice.amountMinor;
}

describe('a group of members', () => {
  test('pays its own prices, others the page’s; it is no step in the past of the price', async () => {
    const [{ variantId, productId }, customerGroupId] = [await stockedVariant(9, 2600), await newGroup()];
    const [{ accountId, email }, stranger] = [await member(), await member()];
    expect(await joinGroup(customerGroupId, email.toUpperCase(), by)).toMatchObject({ ok: true });
    await makeList(draft(variantId, 1500, { customerGroupId }), by);
    for (const cartId of [accountId, stranger.accountId]) await addToCart(cartId, variantId, 2);
    expect([await priceOf(accountId), await priceOf(stranger.accountId)]).toEqual([1500, 2600]);
    // Converted, since it has no euro price of its own.
    expect(await priceOf(accountId, euros)).toBe(1390);
    const own = {
      price: { amountMinor: 1500, currency: 'USD' },
      compareAt: { amountMinor: 2600, currency: 'USD' },
    };
    expect(await ownPrices(accountId, [productId], dollars)).toEqual({ [variantId]: own });
    expect(await ownPrices(stranger.accountId, [productId], dollars)).toEqual({});
    const ids = [productId, newId('product')];
    expect(await ownTiles(accountId, ids, dollars)).toEqual({ [productId]: { ...own, varies: false } });
    expect(await ownTiles(accountId, ids, euros)).toMatchObject({
      [productId]: { price: { amountMinor: 1390 } },
    });
    expect(await ownTiles(stranger.accountId, ids, dollars)).toEqual({});
    const request = { ...(await requestFor(accountId)), accountId };
    expect(await pay(request)).toMatchObject({ kind: 'ordered' });
    const [order] = await primarySql()`select subtotal_minor from orders where account_id = ${accountId}`;
    expect(order).toEqual({ subtotal_minor: 3000 });
    expect(await primarySql()`select 1 from price_changes where variant_id = ${variantId}`).toEqual([]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('who is taken out of it, or whose list ends, at the till is told before paying', async () => {
    const [{ variantId }, customerGroupId] = [await stockedVariant(9, 2600), await newGroup()];
    const { accountId, email } = await member();
    await joinGroup(customerGroupId, email, by);
    const { id } = await makeList(draft(variantId, 1500, { customerGroupId }), by);
    await addToCart(accountId, variantId, 1);
    const request = { ...(await requestFor(accountId)), accountId };
    await leaveGroup(customerGroupId, accountId, by);
    const told = await pay(request);
    if (told.kind !== 'changed') throw new Error(told.kind);
    expect(told.offer.subtotalMinor).toBe(2600);
    await joinGroup(customerGroupId, email, by);
    const cheaper = await pay({ ...request, digest: told.offer.digest });
    if (cheaper.kind !== 'changed') throw new Error(cheaper.kind);
    expect(cheaper.offer.subtotalMinor).toBe(1500);
    await endList(id, by);
    const dearer = await pay({ ...request, digest: cheaper.offer.digest });
    if (dearer.kind !== 'changed') throw new Error(dearer.kind);
    expect(await pay({ ...request, digest: dearer.offer.digest })).toMatchObject({ kind: 'ordered' });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('a cart filled as a guest has the member’s prices once it is his', async () => {
    const [{ variantId }, customerGroupId] = [await stockedVariant(9, 2600), await newGroup()];
    const { accountId, email } = await member();
    await joinGroup(customerGroupId, email, by);
    await makeList(draft(variantId, 1500, { customerGroupId }), by);
    const guest = newId('cart');
    await addToCart(guest, variantId, 1);
    expect(await priceOf(guest)).toBe(2600);
    await mergeCarts(guest, accountId);
    expect(await priceOf(accountId)).toBe(1500);
  });

  test('has one name, and its members stand in one group at a time, with who moved them', async () => {
    const { accountId, email } = await member();
    const [one, other] = [await newGroup(), await newGroup()];
    const name = (await groupForDesk(one))?.name ?? '';
    expect(await makeGroup(name.toUpperCase(), by)).toMatchObject({ problem: { kind: 'name-taken' } });
    expect(await joinGroup(one, 'nobody@example.com', by)).toMatchObject({ problem: { kind: 'no-account' } });
    await joinGroup(one, email, by);
    expect(await joinGroup(one, email, by)).toMatchObject({ problem: { kind: 'in-already' } });
    await joinGroup(other, email, by);
    expect((await groupForDesk(one))?.members).toEqual([]);
    expect(await groupForDesk(other)).toMatchObject({ members: [{ accountId }], changes: [{ by }, { by }] });
  });
});

test('goods that are taxed as something else since the offer are said before the card is asked', async () => {
  const place = { countryCode: 'US', region: 'CA' };
  await setTaxRate({ ...place, taxClass: 'standard', millionths: 72_500, name: 'CA' }, by);
  const { variantId, productId } = await stockedVariant(5, 10_000);
  const request = await readyToPay([[variantId, 1]]);
  await primarySql()`update products set tax_class = 'exempt' where id = ${productId}`;
  const told = await pay(request);
  if (told.kind !== 'changed') throw new Error(told.kind);
  expect(told.offer.methods[0]?.priced.lines[0]?.taxMinor).toBe(0);
  expect(await pay({ ...request, digest: told.offer.digest })).toMatchObject({ kind: 'ordered' });
});
