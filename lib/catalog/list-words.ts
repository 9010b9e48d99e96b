import { eq } from 'drizzle-orm';
import { exchangeRates, optionWords } from '@/db/schema';
import { rateTags, wordTags } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { type Conversion, convertPrice, roundings } from '@/lib/exchange/convert-price';
import { homeMarket, type Market } from '@/lib/market';
import type { Money } from '@/lib/money';
import { wholeTree } from './categories';
import type { CategoryNode } from './product';

/**
 * How a market says what lists are narrowed by. Addresses and counts speak the shop's own language and
 * currency, so that a narrowed list can be sent to anybody.
 */
export type ListWords = {
  /** An option's name, or one of its values. */
  option(word: string): string;
  category(handle: string): string | undefined;
  /** A bound between prices, in whole units of the market's currency. */
  price(baseMinor: number): Money;
};

const wordsIn = question<{ locale: string }, Record<string, string>>({
  name: 'option-words',
  tags: (_, { locale }) => wordTags(locale),
  ask: async (db, { locale }) => {
    const rows = await db.select().from(optionWords).where(eq(optionWords.locale, locale));
    return Object.fromEntries(rows.map(({ word, translation }) => [word, translation]));
  },
});

const rateOf = question<{ currency: string }, string | null>({
  name: 'exchange-rate',
  tags: (_, { currency }) => rateTags(currency),
  ask: async (db, { currency }) => {
    const [row] = await db
      .select({ rate: exchangeRates.rate })
      .from(exchangeRates)
      .where(eq(exchangeRates.currency, currency));
    return row?.rate ?? null;
  },
});

/** The words of a market for what its lists are narrowed by. */
export async function listWords({ locale, currency }: Market): Promise<ListWords> {
  const isHome = currency === homeMarket.currency;
  const [words, tree, rate] = await Promise.all([
    locale === homeMarket.locale ? {} : wordsIn({ locale }),
    wholeTree({ locale }),
    isHome ? null : rateOf({ currency }),
  ]);
  const names = new Map(flat(tree).map(({ handle, name }) => [handle, name]));
  return {
    option: (word) => (Object.hasOwn(words, word) ? (words as Record<string, string>)[word] : word) ?? word,
    category: (handle) => names.get(handle),
    // Without a rate the bounds stay what they are, and say so.
    price: (baseMinor) =>
      rate
        ? { amountMinor: convertPrice(baseMinor, wholeUnits(rate)), currency }
        : { amountMinor: baseMinor, currency: homeMarket.currency },
  };
}

function wholeUnits(rate: string): Conversion {
  return { rate, ...roundings.whole };
}

function flat(nodes: CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
