import type { Locale } from '@/lib/market';
import { formatNumber } from './formats';
import { localeFacts } from './locale';

/** The names between braces in a text: `Only {count} left` → `count`. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A text that depends on a number. English and German tell one from all others. */
export type Counted = { one: string; other: string };

const hole = /\{(\w+)\}/g;

/** Puts values into a text. Which ones it wants, the compiler reads from the English one. */
export function fill<Text extends string>(
  text: Text,
  values: Record<NamesIn<Text>, string | number>,
): string {
  const known = values as Record<string, string | number>;
  return text.replace(hole, (whole, name: string) => String(known[name] ?? whole));
}

const rules = new Map<Locale, Intl.PluralRules>();

/** The text for so many, with `{count}` written as the language writes numbers. */
export function counted(texts: Counted, count: number, locale: Locale): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(localeFacts[locale].tag);
    rules.set(locale, rule);
  }
  const text = rule.select(count) === 'one' ? texts.one : texts.other;
  return fill(text as string, { count: formatNumber(count, locale) } as Record<string, string>);
}

/** A text cut at its holes, for pages that put an element into one: words at even places, names at odd. */
export function partsOf(text: string): string[] {
  return text.split(hole);
}
