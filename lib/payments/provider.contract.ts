import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/id';
import {
  type AuthorizeRequest,
  type Card,
  type Charge,
  ChargeNotInState,
  IdempotencyConflict,
  type PaymentProvider,
  type RefusalReason,
} from '@/lib/payments/provider';

/** A provider as its tests drive it: with cards of known behaviour, an owner who answers, and a line that breaks. */
export type TestedProvider = {
  provider: PaymentProvider;
  cards: {
    good: Card;
    other: Card;
    /** Asked of the owner first; then good, or declined. */
    asks: Card;
    asksThenDeclined: Card;
    refused: [Card, RefusalReason][];
  };
  /** The card's owner confirms at his bank, or will not. */
  answer: (charge: Charge, isConfirmed: boolean) => Promise<void>;
  /** The next request of that kind is lost on the way there, or its answer on the way back. */
  breakLine: (verb: 'authorize' | 'capture' | 'refund' | 'void', when: 'before' | 'after') => void;
};

/** What {@link PaymentProvider} promises, asked of any implementation. `bank` is called inside the tests. */
export function providerContract(bank: () => TestedProvider): void {
  const provider = () => bank().provider;

  function request(change: Partial<AuthorizeRequest> = {}): AuthorizeRequest {
    const checkoutId = newId('checkout');
    return {
      id: newId('payment'),
      checkoutId,
      idempotencyKey: `${checkoutId}:authorize:1`,
      amountMinor: 5000,
      currency: 'USD',
      card: bank().cards.good,
      ...change,
    };
  }
  const capture = (providerRef: string, amountMinor = 5000, idempotencyKey = `${providerRef}:capture`) =>
    provider().capture({ idempotencyKey, providerRef, amountMinor });
  const refund = (providerRef: string, amountMinor: number, idempotencyKey: string) =>
    provider().refund({ idempotencyKey, providerRef, amountMinor });

  describe('authorizing', () => {
    test('holds the money, and says the same again to the same request', async () => {
      const asked = request();
      const charge = await provider().authorize(asked);
      expect(charge).toMatchObject({
        state: 'authorized',
        amountMinor: 5000,
        capturedMinor: 0,
        currency: 'USD',
        cardBrand: 'Visa',
        cardLast4: '4242',
      });
      expect(await provider().authorize(asked)).toEqual(charge);
      expect(await provider().find(asked.idempotencyKey)).toEqual(charge);
      expect(await provider().keyOf(charge.providerRef)).toBe(asked.idempotencyKey);
    });

    test('many times at once is one charge', async () => {
      const asked = request();
      const charges = await Promise.all(Array.from({ length: 12 }, () => provider().authorize(asked)));
      expect(new Set(charges.map((charge) => charge.providerRef)).size).toBe(1);
      for (const charge of charges) expect(charge.state).toBe('authorized');
    });

    test.each(['the amount', 'the card'])('with %s changed under the same key is refused', async (what) => {
      const asked = request();
      await provider().authorize(asked);
      const change = what === 'the amount' ? { amountMinor: 5001 } : { card: bank().cards.other };
      await expect(provider().authorize({ ...asked, ...change })).rejects.toBeInstanceOf(IdempotencyConflict);
      expect(await provider().find(asked.idempotencyKey)).toMatchObject({
        amountMinor: 5000,
        cardLast4: '4242',
      });
    });

    test('a refusal is an answer, and is kept', async () => {
      for (const [card, refusal] of bank().cards.refused) {
        const asked = request({ card });
        const charge = await provider().authorize(asked);
        expect(charge).toMatchObject({ state: 'refused', refusal });
        expect(await provider().authorize(asked)).toEqual(charge);
        expect(await provider().find(asked.idempotencyKey)).toEqual(charge);
      }
    });

    test('what was never asked is not found', async () => {
      expect(await provider().find('chk_nobody:authorize:1')).toBeUndefined();
      expect(await provider().keyOf('ch_nobody')).toBeUndefined();
    });

    test.each([
      ['JPY', 500],
      ['KWD', 12_340],
    ])(
      'in %s, whose minor unit is not a hundredth, is of that very amount',
      async (currency, amountMinor) => {
        const charge = await provider().authorize(request({ currency, amountMinor }));
        expect(charge).toMatchObject({ state: 'authorized', currency, amountMinor });
        expect(await capture(charge.providerRef, amountMinor)).toMatchObject({ capturedMinor: amountMinor });
      },
    );
  });

  describe('a card whose bank asks its owner', () => {
    test('waits for him, and holds the money once he has confirmed', async () => {
      const asked = request({ card: bank().cards.asks });
      const charge = await provider().authorize(asked);
      expect(charge).toMatchObject({ state: 'requires-action', action: expect.anything() });
      expect(await provider().find(asked.idempotencyKey)).toEqual(charge);
      const early = capture(charge.providerRef, 5000, `${charge.providerRef}:early`);
      await expect(early).rejects.toBeInstanceOf(ChargeNotInState);
      await bank().answer(charge, true);
      const held = await provider().find(asked.idempotencyKey);
      expect(held).toMatchObject({ state: 'authorized', providerRef: charge.providerRef });
      expect(held?.action).toBeUndefined();
      expect(await provider().authorize(asked)).toEqual(held);
      expect(await capture(charge.providerRef)).toMatchObject({ state: 'captured', capturedMinor: 5000 });
    });

    test('is refused when he will not', async () => {
      const asked = request({ card: bank().cards.asks });
      await bank().answer(await provider().authorize(asked), false);
      expect(await provider().find(asked.idempotencyKey)).toMatchObject({
        state: 'refused',
        refusal: 'authentication-failed',
      });
      expect(await provider().authorize(asked)).toMatchObject({ state: 'refused' });
    });

    test('may be declined all the same', async () => {
      const asked = request({ card: bank().cards.asksThenDeclined });
      await bank().answer(await provider().authorize(asked), true);
      expect(await provider().find(asked.idempotencyKey)).toMatchObject({
        state: 'refused',
        refusal: 'declined',
      });
    });

    test('holds nothing when the question was closed before he answered', async () => {
      const asked = request({ card: bank().cards.asks });
      const charge = await provider().authorize(asked);
      expect(await provider().void(asked.idempotencyKey)).toMatchObject({ state: 'voided' });
      await bank()
        .answer(charge, true)
        .catch(() => {});
      expect(await provider().find(asked.idempotencyKey)).toMatchObject({ state: 'voided' });
    });
  });

  describe('an authorized charge', () => {
    test('is captured once, whatever is sent twice', async () => {
      const { providerRef } = await provider().authorize(request());
      const captured = await Promise.all(Array.from({ length: 6 }, () => capture(providerRef)));
      for (const charge of captured) expect(charge).toMatchObject({ state: 'captured', capturedMinor: 5000 });
      await expect(capture(providerRef, 5000, `${providerRef}:another`)).rejects.toBeInstanceOf(
        ChargeNotInState,
      );
      await expect(capture(providerRef, 4000)).rejects.toBeInstanceOf(IdempotencyConflict);
    });

    test('is captured in part, and no further', async () => {
      const asked = request();
      const { providerRef } = await provider().authorize(asked);
      expect(await capture(providerRef, 3000)).toMatchObject({ state: 'captured', capturedMinor: 3000 });
      await expect(capture(providerRef, 2000, `${providerRef}:rest`)).rejects.toBeInstanceOf(
        ChargeNotInState,
      );
      await expect(refund(providerRef, 3001, `${providerRef}:0`)).rejects.toBeInstanceOf(ChargeNotInState);
      expect(await refund(providerRef, 3000, `${providerRef}:1`)).toMatchObject({ state: 'refunded' });
    });

    test('is not captured beyond what is held, nor is one nobody knows', async () => {
      const { providerRef } = await provider().authorize(request());
      await expect(capture(providerRef, 5001)).rejects.toBeInstanceOf(ChargeNotInState);
      await expect(capture('ch_unknown')).rejects.toBeInstanceOf(ChargeNotInState);
    });

    test('is refunded in parts up to what was captured, each once', async () => {
      const { providerRef } = await provider().authorize(request());
      await expect(refund(providerRef, 1, `${providerRef}:0`)).rejects.toBeInstanceOf(ChargeNotInState);
      await capture(providerRef);
      const first = () => refund(providerRef, 2000, `${providerRef}:1`);
      for (const answer of await Promise.all([first(), first(), first()]))
        expect(answer).toMatchObject({ state: 'captured', refundedMinor: 2000 });
      expect(await first()).toMatchObject({ state: 'captured', refundedMinor: 2000 });
      expect(await first()).toMatchObject({ refundedMinor: 2000 });
      await expect(refund(providerRef, 3001, `${providerRef}:2`)).rejects.toBeInstanceOf(ChargeNotInState);
      await expect(refund(providerRef, 1000, `${providerRef}:1`)).rejects.toBeInstanceOf(IdempotencyConflict);
      expect(await refund(providerRef, 3000, `${providerRef}:3`)).toMatchObject({
        state: 'refunded',
        refundedMinor: 5000,
      });
    });

    test('is voided once and then holds nothing', async () => {
      const asked = request();
      const { providerRef } = await provider().authorize(asked);
      expect(await provider().void(asked.idempotencyKey)).toMatchObject({ state: 'voided', providerRef });
      expect(await provider().void(asked.idempotencyKey)).toMatchObject({ state: 'voided' });
      await expect(capture(providerRef)).rejects.toBeInstanceOf(ChargeNotInState);
    });

    test('cannot be voided after capture', async () => {
      const asked = request();
      const { providerRef } = await provider().authorize(asked);
      await capture(providerRef);
      expect(await provider().void(asked.idempotencyKey)).toMatchObject({ state: 'captured' });
      expect(await provider().find(asked.idempotencyKey)).toMatchObject({ state: 'captured' });
    });
  });

  describe('voiding', () => {
    test('a key that was never asked closes it', async () => {
      const asked = request();
      expect(await provider().void(asked.idempotencyKey)).toMatchObject({ state: 'voided' });
      await expect(provider().authorize(asked)).rejects.toBeInstanceOf(IdempotencyConflict);
      expect(['voided', undefined]).toContain((await provider().find(asked.idempotencyKey))?.state);
    });

    test('and authorizing at once: no money is held afterwards', async () => {
      for (let round = 0; round < 12; round += 1) {
        const asked = request();
        const [, voided] = await Promise.all([
          provider()
            .authorize(asked)
            .catch((error) => expect(error).toBeInstanceOf(IdempotencyConflict)),
          provider().void(asked.idempotencyKey),
        ]);
        expect(voided.state).toBe('voided');
        expect(['voided', undefined]).toContain((await provider().find(asked.idempotencyKey))?.state);
      }
    });
  });

  describe.each(['before', 'after'] as const)('a line that broke %s it was done', (when) => {
    test('authorize: no answer, and asked again it is one charge', async () => {
      const asked = request();
      bank().breakLine('authorize', when);
      await expect(provider().authorize(asked)).rejects.toMatchObject({ retryable: true });
      const found = await provider().find(asked.idempotencyKey);
      const charge = await provider().authorize(asked);
      expect(charge.state).toBe('authorized');
      if (when === 'after') expect(found).toEqual(charge);
      else expect(['open', undefined]).toContain(found?.state);
    });

    test('capture, refund and void: asked again under the same key it is done once', async () => {
      const asked = request();
      const { providerRef } = await provider().authorize(asked);
      bank().breakLine('capture', when);
      await expect(capture(providerRef)).rejects.toMatchObject({ retryable: true });
      expect(await capture(providerRef)).toMatchObject({ capturedMinor: 5000 });
      bank().breakLine('refund', when);
      await expect(refund(providerRef, 1000, `${providerRef}:r`)).rejects.toMatchObject({ retryable: true });
      expect(await refund(providerRef, 1000, `${providerRef}:r`)).toMatchObject({ refundedMinor: 1000 });
      const other = request();
      await provider().authorize(other);
      bank().breakLine('void', when);
      await expect(provider().void(other.idempotencyKey)).rejects.toMatchObject({ retryable: true });
      expect(await provider().void(other.idempotencyKey)).toMatchObject({ state: 'voided' });
    });
  });
}
