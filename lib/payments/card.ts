import { z } from 'zod';
import { clock } from '@/lib/clock';
import { type Texts, textsIn } from '@/lib/locale/texts/texts';
import { homeMarket, type Locale } from '@/lib/market';
import type { CardDetails } from '@/lib/payments/provider';

export type CardField = 'cardNumber' | 'cardExpiry' | 'cardCvc';

/** Luhn's checksum, which every card number carries: catches a mistyped digit or two swapped ones. */
export function isLuhnValid(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const counted = place % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return digits.length > 0 && sum % 10 === 0;
}

const brands: [RegExp, string][] = [
  [/^4/, 'Visa'],
  [/^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/, 'Mastercard'],
  [/^3[47]/, 'American Express'],
  [/^6(011|4[4-9]|5)/, 'Discover'],
  [/^3(0[0-5]|[689])/, 'Diners Club'],
  [/^35/, 'JCB'],
  [/^62/, 'UnionPay'],
];

export function brandOf(digits: string): string {
  return brands.find(([start]) => start.test(digits))?.[1] ?? 'Card';
}

/** `4 / 27`, `04/2027`, `0427` → month and four-digit year; `undefined` when it is no month. */
export function parseExpiry(text: string): { month: number; year: number } | undefined {
  const match = /^(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$|^(\d{2})(\d{2}|\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const month = Number(match[1] ?? match[3]);
  const year = Number(match[2] ?? match[4]);
  if (month < 1 || month > 12) return undefined;
  return { month, year: year < 100 ? 2000 + year : year };
}

function isExpired(expiry: { month: number; year: number }): boolean {
  const now = clock.now();
  return expiry.year * 12 + expiry.month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
}

const typedIn = (t: Texts['complaints']) =>
  z.object({
    cardNumber: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ''))
      .refine((digits) => digits.length > 0, t.cardNumberNeeded)
      .refine((digits) => digits === '' || /^\d{12,19}$/.test(digits), t.cardNumberLength)
      .refine((digits) => !/^\d{12,19}$/.test(digits) || isLuhnValid(digits), t.cardNumberTypo),
    cardExpiry: z.string().transform((text, context) => {
      const expiry = parseExpiry(text);
      if (expiry && !isExpired(expiry) && expiry.year < 2100) return expiry;
      context.addIssue({ code: 'custom', message: expiry ? t.cardExpired : t.cardExpiryShape });
      return z.NEVER;
    }),
    cardCvc: z
      .string()
      .trim()
      .regex(/^\d{3,4}$/, t.cardCvcShape),
  });

/** What was typed, as a card, or what to say beside each field, in `locale`. */
export function parseCard(
  fields: Record<CardField, string>,
  locale: Locale = homeMarket.locale,
): { ok: true; card: CardDetails } | { ok: false; errors: Partial<Record<CardField, string>> } {
  const result = typedIn(textsIn(locale).complaints).safeParse(fields);
  if (!result.success) {
    const errors: Partial<Record<CardField, string>> = {};
    for (const issue of result.error.issues) errors[issue.path[0] as CardField] ??= issue.message;
    return { ok: false, errors };
  }
  const { cardNumber, cardExpiry, cardCvc } = result.data;
  return {
    ok: true,
    card: { number: cardNumber, expiryMonth: cardExpiry.month, expiryYear: cardExpiry.year, cvc: cardCvc },
  };
}
