import { expect, test } from 'vitest';
import { composeMail } from '@/lib/email/compose';
import type { MailFacts, MailKind } from '@/lib/email/mail';
import { locales } from '@/lib/market';

const kinds: MailKind[] = [
  ...(['confirmation', 'shipped', 'refunded', 'cancelled'] as const),
  ...(['return-approved', 'return-refused', 'replacement', 'order-link'] as const),
];

function facts(rest: Partial<MailFacts> = {}): MailFacts {
  return {
    ...{ kind: 'confirmation', locale: 'en', orderNumber: 1001, name: 'Zoë' },
    link: 'http://shop.test/order/ord_1?proof=a&b',
    lines: [{ title: 'Mug <b>', quantity: 2, amount: { amountMinor: 3800, currency: 'EUR' } }],
    sums: [{ name: 'total', amount: { amountMinor: 3800, currency: 'EUR' } }],
    amount: { amountMinor: 250, currency: 'EUR' },
    ...rest,
  };
}

test.each(locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
  'in %s, %s: no hole is left open, the number and the way to the order are told in text and HTML',
  (locale, kind) => {
    const { subject, text, html } = composeMail(facts({ locale, kind }));
    for (const part of [subject, text, html.replace(/<style>.*<\/style>/s, '')])
      expect(part).not.toMatch(/[{}]/);
    expect(subject).toContain('1001');
    expect(text).toContain('http://shop.test/order/ord_1?proof=a&b');
    expect(html).toContain('href="http://shop.test/order/ord_1?proof=a&amp;b"');
    expect(html).toContain(`<html lang="${locale}">`);
  },
);

test('what people typed stays text, in the body and in the subject', () => {
  const bad = '<img src=x onerror=alert(1)>"\'&\r\nBcc: all@example.com';
  const { subject, html, text } = composeMail(facts({ name: bad, note: bad, kind: 'shipped', carrier: bad }));
  expect(html).not.toContain('<img');
  expect(html).toContain('Mug &lt;b&gt;');
  expect(text).toContain('Mug <b>');
  expect(subject).not.toMatch(/[\r\n]/);
});

test('amounts are written as the language writes them', () => {
  expect(composeMail(facts({ locale: 'de', kind: 'refunded' })).subject).toContain('2,50 €');
  expect(composeMail(facts({ kind: 'refunded' })).subject).toContain('€2.50');
});
