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

test.each(locales)(
  'in %s, a gift card tells its code; to whom it is a present, nothing of the order',
  (locale) => {
    const card: Partial<MailFacts> = {
      ...{ locale, kind: 'gift-card', code: '7Q2K-ABCD-EFGH-JKMN', lines: [], sums: [] },
    };
    const own = composeMail(facts(card));
    const present = composeMail(
      facts({ ...card, giftFrom: 'Zoë <b>', note: 'For {you} & "all"', link: 'http://shop.test/' }),
    );
    for (const { subject, text, html } of [own, present]) {
      expect(text).toContain('7Q2K-ABCD-EFGH-JKMN');
      expect(html).toContain('7Q2K-ABCD-EFGH-JKMN');
      expect(subject).not.toMatch(/[{}]/);
    }
    expect(present.text).toContain('Zoë <b>');
    expect(present.text).toContain('For {you} & "all"');
    expect(present.html).toContain('Zoë &lt;b&gt;');
    expect(present.text).not.toContain('1001');
    expect(own.text).toContain('/order/ord_1');
  },
);

test.each(locales)(
  'in %s, what becomes store credit and what comes by mail have words of their own',
  (locale) => {
    const money = composeMail(facts({ locale, kind: 'refunded' }));
    const credit = composeMail(facts({ locale, kind: 'refunded', isCredited: true }));
    expect(credit.subject).not.toBe(money.subject);
    expect(credit.text).not.toMatch(/bank/i);
    const mailed = composeMail(facts({ locale, isMailed: true }));
    expect(mailed.text).not.toBe(composeMail(facts({ locale })).text);
    for (const { subject, text } of [credit, mailed]) expect(`${subject}${text}`).not.toMatch(/[{}]/);
  },
);
