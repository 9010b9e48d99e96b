import { beforeEach, describe, expect, test, vi } from 'vitest';
import { primarySql } from '@/db/client';
import { closeDynamo } from '@/db/dynamo';
import { useTestStores } from '@/db/test-stores';
import { rereadEnv } from '@/env';
import { addToCartAction, setQuantityAction } from '@/lib/cart/actions';
import { getCart } from '@/lib/cart/cart';
import { payCheckoutAction } from '@/lib/checkout/actions';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import { startCheckout } from '@/lib/checkout/start-checkout';
import { contact, stockedVariant } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { orderForConfirmation } from '@/lib/orders/questions';

// What Next gives a request: its cookies, who is signed in, and a redirect that throws.
const request = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  account: undefined as { id: string } | undefined,
  locale: 'en',
}));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-stoa-locale': request.locale }),
  cookies: async () => ({
    get: (name: string) => (request.jar.has(name) ? { value: request.jar.get(name) } : undefined),
    set: (name: string, value: string) => request.jar.set(name, value),
    delete: (name: string) => request.jar.delete(name),
  }),
}));
vi.mock('next/cache', () => ({ refresh: () => {} }));
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`);
  },
}));
vi.mock('@/lib/accounts/auth-session', () => ({ currentAccount: async () => request.account }));

useTestStores();

beforeEach(() => {
  request.jar.clear();
  request.account = undefined;
  request.locale = 'en';
});

const start = { values: {}, errors: {} };

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

async function fillCart(stock = 5) {
  const { variantId } = await stockedVariant(stock);
  const state = await addToCartAction(start, form({ variantId }));
  expect(state).toMatchObject({ done: true, message: 'Mug is in your cart.' });
  return variantId;
}

async function checkoutForm(change: Record<string, string> = {}) {
  const cartId = request.account?.id ?? request.jar.get('stoa_cart') ?? '';
  const started = await startCheckout(cartId);
  if (!started.ok) throw new Error('empty');
  return {
    ...contact,
    checkoutId: started.value.checkoutId,
    quoteDigest: started.value.offer.digest,
    shippingMethod: 'express',
    cardNumber: '4242 4242 4242 4242',
    cardExpiry: '12/29',
    cardCvc: '123',
    ...change,
  };
}

/** Where the action sent the shopper, or the state of the form he is left with. */
async function submit(fields: Record<string, string>): Promise<string | CheckoutFormState> {
  try {
    return await payCheckoutAction(start, form(fields));
  } catch (error) {
    const path = /^redirect (.*)$/.exec((error as Error).message)?.[1];
    if (!path) throw error;
    return path;
  }
}

describe('paying by form', () => {
  test('leads a guest to his order, by an address that opens it', async () => {
    await fillCart();
    const path = await submit(await checkoutForm());
    const [, orderId = '', proof] = /^\/order\/(ord_\w+)\?proof=([\w-]+)$/.exec(String(path)) ?? [];
    const order = await orderForConfirmation(orderId, proof);
    expect(order).toMatchObject({ email: 'ann@example.com', shippingMethod: 'express', state: 'paid' });
  });

  test('sent twice leads to the same order', async () => {
    await fillCart();
    const fields = await checkoutForm();
    const [first, second] = await Promise.all([submit(fields), submit(fields)]);
    expect(first).toMatch(/^\/order\//);
    expect(second).toBe(first);
    expect(await submit(fields)).toBe(first);
  });

  test('keeps what was typed, but never the card', async () => {
    await fillCart();
    const fields = await checkoutForm({ cardNumber: '4000000000000127' });
    const state = await submit(fields);
    expect(state).toMatchObject({
      values: { email: 'ann@example.com', line1: '1 Main Street', checkoutId: fields.checkoutId },
      errors: { cardCvc: 'The security code does not match this card. Please check it.' },
      message: 'Your card was not charged.',
    });
    const said = JSON.stringify(state);
    for (const secret of ['4000000000000127', '12/29', '"123"']) expect(said).not.toContain(secret);
  });

  test('speaks the language of the page, and leads on in it', async () => {
    request.locale = 'de';
    const { variantId } = await stockedVariant(5);
    const added = await addToCartAction(start, form({ variantId }));
    expect(added).toMatchObject({ message: 'Mug liegt in deinem Warenkorb.' });
    const cartId = request.jar.get('stoa_cart') ?? '';
    const started = await startCheckout(
      cartId,
      { locale: 'de', currency: 'EUR' },
      { place: { countryCode: 'US', region: 'CA' } },
    );
    if (!started.ok) throw new Error('empty');
    const fields = await checkoutForm({ quoteDigest: started.value.offer.digest });
    expect(await submit({ ...fields, cardNumber: '4000000000009995', postalCode: '94110' })).toMatchObject({
      errors: { cardNumber: 'Diese Karte ist nicht gedeckt. Bitte versuch es mit einer anderen.' },
      message: 'Deine Karte wurde nicht belastet.',
    });
    expect(await submit({ ...fields, city: '' })).toMatchObject({
      errors: { city: 'Bitte gib den Ort ein.' },
    });
    expect(await submit(fields)).toMatch(/^\/de\/order\//);
  });

  test('complains beside each field', async () => {
    await fillCart();
    const fields = await checkoutForm({
      email: 'ann',
      postalCode: '1',
      cardNumber: '4242424242424241',
      cardCvc: '',
    });
    const state = await submit(fields);
    if (typeof state === 'string') throw new Error(state);
    expect(Object.keys(state.errors).toSorted()).toEqual(['cardCvc', 'cardNumber', 'email', 'postalCode']);
  });

  test('shows the new offer when a price changed, and takes it on the next try', async () => {
    const variantId = await fillCart();
    const fields = await checkoutForm();
    await primarySql()`update prices set amount_minor = 2500 where variant_id = ${variantId}`;
    const state = await submit(fields);
    if (typeof state === 'string') throw new Error(state);
    expect(state.offer).toMatchObject({ subtotalMinor: 2500, isBuyable: true });
    expect(state.values.quoteDigest).toBe(state.offer?.digest);
    const agreed = { ...fields, quoteDigest: state.values.quoteDigest ?? '' };
    expect(await submit(agreed)).toMatch(/^\/order\//);
  });

  test('names what is sold out', async () => {
    const variantId = await fillCart();
    const fields = await checkoutForm();
    await primarySql()`update inventory_levels set on_hand = 0 where variant_id = ${variantId}`;
    expect(await submit(fields)).toMatchObject({ message: expect.stringContaining('Mug: sold out') });
  });

  test('of a stranger’s checkout starts an own one', async () => {
    await fillCart();
    const theirs = await checkoutForm();
    request.jar.clear();
    await fillCart();
    const state = await submit({ ...(await checkoutForm()), checkoutId: theirs.checkoutId });
    if (typeof state === 'string') throw new Error(state);
    expect(state.values.checkoutId).not.toBe(theirs.checkoutId);
    expect(state.offer?.isBuyable).toBe(true);
  });

  test.each([
    ['quotes', `"'><script>alert(1)</script>'; drop table orders; --`],
    ['nulls', 'a\u0000b'],
    ['half a surrogate', '\ud800'],
    ['100 kB', 'x'.repeat(100_000)],
    ['huge number', '9'.repeat(400)],
    ['negative', '-1'],
  ])('with %s in every field answers, and never faults', async (_what, text) => {
    await fillCart();
    for (const field of Object.keys(await checkoutForm())) {
      const answer = await submit({ ...(await checkoutForm()), [field]: text });
      const message = typeof answer === 'string' ? '' : answer.message;
      expect(message ?? '').not.toContain('could not finish');
      if (typeof answer === 'string') await fillCart();
    }
    for (const action of [addToCartAction, setQuantityAction]) {
      const variantId = await fillCart();
      const states = await Promise.all([
        action(start, form({ variantId: text, quantity: '1' })),
        action(start, form({ variantId, quantity: text })),
      ]);
      for (const state of states) expect(state.message ?? '').not.toContain('could not');
    }
  });
});

test('a guest who signs in finds his things in his account’s cart', async () => {
  const variantId = await fillCart();
  const account = { id: newId('account') };
  await primarySql()`insert into accounts (id, email, name) values (${account.id}, ${`${account.id}@example.com`}, 'Ann')`;
  request.account = account;
  await addToCartAction(start, form({ variantId, quantity: '2' }));
  expect((await getCart(account.id)).lines).toMatchObject([{ variantId, quantity: 3 }]);
  expect(request.jar.has('stoa_cart')).toBe(false);
  const path = await submit(await checkoutForm());
  const orderId = /ord_\w+/.exec(String(path))?.[0] ?? '';
  expect(await orderForConfirmation(orderId, undefined, account.id)).toMatchObject({ accountId: account.id });
});

test('with the cart store away every action says so calmly', async () => {
  const variantId = await fillCart();
  const fields = await checkoutForm();
  const before = process.env.DYNAMODB_ENDPOINT;
  const point = (endpoint: string | undefined) => {
    process.env.DYNAMODB_ENDPOINT = endpoint;
    rereadEnv();
    closeDynamo();
  };
  point('http://127.0.0.1:9');
  try {
    const added = await addToCartAction(start, form({ variantId, quantity: '1' }));
    expect(added).toMatchObject({
      values: { variantId },
      message: expect.stringContaining('Nothing is lost'),
    });
    const paid = await submit(fields);
    expect(paid).toMatchObject({ message: expect.stringContaining('Nothing is lost') });
  } finally {
    point(before);
  }
  expect(await submit(fields)).toMatch(/^\/order\//);
});
