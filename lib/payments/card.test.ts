import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clock } from '@/lib/clock';
import { brandOf, isLuhnValid, parseCard, parseExpiry } from '@/lib/payments/card';

beforeEach(() => {
  vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-11-15T00:00:00Z'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const good = { cardNumber: '4242 4242-4242 4242', cardExpiry: '12 / 29', cardCvc: '123' };

test('a card as people type it', () => {
  expect(parseCard(good)).toEqual({
    ok: true,
    card: { number: '4242424242424242', expiryMonth: 12, expiryYear: 2029, cvc: '123' },
  });
});

test.each([
  ['cardNumber', '', 'Please enter your card number.'],
  ['cardNumber', '4242', 'A card number has 12 to 19 digits.'],
  ['cardNumber', '4242424242424241', 'This number has a typing mistake somewhere. Please check it.'],
  ['cardNumber', "4242'; drop table cards", 'A card number has 12 to 19 digits.'],
  ['cardNumber', '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢', 'A card number has 12 to 19 digits.'],
  ['cardExpiry', '', 'Please enter month and year, such as 04/29.'],
  ['cardExpiry', '13/29', 'Please enter month and year, such as 04/29.'],
  ['cardExpiry', '10/26', 'This card has expired, or the date is not right.'],
  ['cardExpiry', '01/9999', 'This card has expired, or the date is not right.'],
  ['cardCvc', '12', 'The security code has 3 digits, or 4 on American Express.'],
  ['cardCvc', 'abc', 'The security code has 3 digits, or 4 on American Express.'],
])('%s %j: %s', (field, text, message) => {
  expect(parseCard({ ...good, [field]: text })).toEqual({ ok: false, errors: { [field]: message } });
});

test('a card is good to the end of its month', () => {
  expect(parseCard({ ...good, cardExpiry: '11/26' })).toMatchObject({ ok: true });
});

test.each([
  ['04/29', 4, 2029],
  ['4/29', 4, 2029],
  ['0429', 4, 2029],
  ['04 / 2029', 4, 2029],
  ['04-29', 4, 2029],
])('expiry %s', (text, month, year) => {
  expect(parseExpiry(text)).toEqual({ month, year });
});

test.each([
  ['4242424242424242', 'Visa'],
  ['5555555555554444', 'Mastercard'],
  ['2223003122003222', 'Mastercard'],
  ['378282246310005', 'American Express'],
  ['6011111111111117', 'Discover'],
  ['3056930009020004', 'Diners Club'],
  ['3566002020360505', 'JCB'],
  ['6200000000000005', 'UnionPay'],
  ['9999999999999995', 'Card'],
])('%s is %s', (digits, brand) => {
  expect(isLuhnValid(digits)).toBe(true);
  expect(brandOf(digits)).toBe(brand);
});

describe("Luhn's checksum", () => {
  test('catches any one mistyped digit', () => {
    const place = fc.integer({ min: 0, max: 15 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, off) => {
        const digits = [...'4242424242424242'].map(Number);
        digits[at] = ((digits[at] ?? 0) + off) % 10;
        expect(isLuhnValid(digits.join(''))).toBe(false);
      }),
    );
  });
});
