import type { Db } from '@/db/client';
import type { Locale } from '@/lib/market';
import { lettersAndDigits, readSlots, type Slot, withoutSmallWords } from './read-query';
import { type SynonymGroup, synonymGroups } from './synonyms';
import { completionsOf, halvesOf, type KnownWord, lookUp, spellingsOf } from './terms';

/**
 * One way a thing asked for may be written: its stems, side by side or anywhere, the last one perhaps only
 * begun; and how much a match by it is worth.
 */
export type Alternative = { stems: string[]; weight: number; anywhere?: true; isStart?: true };

/** One thing asked for: any of its alternatives will do. `rarity` is high for what few products hold. */
export type Wanted = { alternatives: Alternative[]; rarity: number };

export type Understanding = {
  wanted: Wanted[];
  /** The query as the catalog would spell it, when that differs. */
  suggestion?: string;
};

type Entry = { slot: Slot; stems: string[]; alternatives: Alternative[]; products: number; respelt?: string };

const synonymWorth = 0.95;
const spellingWorth = 0.8;
const startWorth = 0.9;
/** So few products may hold a word only because it is misspelt there too. */
const hardlyKnown = 2;

/** Makes of what was typed what is to be looked for, with the catalog's own words to compare with. */
export async function understand(db: Db, query: string, locale?: Locale): Promise<Understanding> {
  const slots = withoutSmallWords(readSlots(query));
  if (slots.length === 0) return { wanted: [] };
  const pairs = slots.slice(1).map((slot, index) => (slots[index]?.joined ?? '') + slot.joined);
  const words = slots.flatMap(({ parts, joined }) => [...parts, joined, ...(lettersAndDigits(joined) ?? [])]);
  const [{ known, catalogSize }, groups] = await Promise.all([
    lookUp(db, [...new Set([...words, ...pairs])], locale),
    synonymGroups(null),
  ]);
  const entries = joinPairs(slots, known).map((slot) => entryOf(slot, known));
  const grouped = withSynonyms(entries, groups);
  await Promise.all(
    grouped.map((entry, index) => helpUnknown(db, entry, { isLast: index === grouped.length - 1, locale })),
  );
  const wanted = withSynonyms(grouped, groups).map(({ alternatives, products }) => ({
    alternatives,
    rarity: Math.log(1 + (Math.max(catalogSize, products) + 1) / (products + 1)),
  }));
  const isRespelt = grouped.some(({ respelt }) => respelt !== undefined);
  const suggestion = grouped.map(({ slot, respelt }) => respelt ?? slot.parts.join(' ')).join(' ');
  return { wanted, ...(isRespelt && { suggestion }) };
}

/** Two words that the catalog writes in one are one: note book, cat 6, dv7 1211ea. */
function joinPairs(slots: Slot[], known: Map<string, KnownWord>): Slot[] {
  const joined: Slot[] = [];
  for (let index = 0; index < slots.length; index += 1) {
    const [slot, next] = [slots[index], slots[index + 1]];
    if (!slot) continue;
    const pair = next && slot.joined + next.joined;
    const isWritten = pair && pair.length >= 4 && (known.get(pair)?.products ?? 0) > 0;
    joined.push(isWritten ? { parts: [...slot.parts, ...next.parts], joined: pair } : slot);
    if (isWritten) index += 1;
  }
  return joined;
}

function entryOf(slot: Slot, known: Map<string, KnownWord>): Entry {
  const stemOf = (word: string) => known.get(word)?.stem ?? word;
  const productsOf = (word: string) => known.get(word)?.products ?? 0;
  const stems = [stemOf(slot.joined)];
  const alternatives: Alternative[] = [{ stems, weight: 1 }];
  const { foreignStem } = known.get(slot.joined) ?? {};
  if (foreignStem) alternatives.push({ stems: [foreignStem], weight: 1 });
  let products = productsOf(slot.joined);
  const spread = slot.parts.length > 1 ? slot.parts : lettersAndDigits(slot.joined);
  if (spread) {
    alternatives.push({ stems: spread.map(stemOf), weight: 1 });
    if (products === 0) products = Math.min(...spread.map(productsOf));
  }
  const inches = /^(\d+)(?:d\d+)?in$/.exec(slot.joined);
  if (inches?.[1]) alternatives.push({ stems: [inches[1]], weight: 0.4 });
  return { slot, stems, alternatives, products };
}

/** A word the catalog hardly holds may be the beginning of one, two in one, or misspelt. */
async function helpUnknown(
  db: Db,
  entry: Entry,
  { isLast, locale }: { isLast: boolean; locale?: Locale },
): Promise<void> {
  const word = entry.slot.joined;
  const isCode = /\d/.test(word);
  if (entry.products > (isCode ? 0 : hardlyKnown)) return;
  if (entry.products === 0 && word.length >= (isLast ? 2 : 4)) {
    const starts = isCode ? [] : await completionsOf(db, word, { limit: 1, locale });
    if (isCode || starts.length > 0)
      entry.alternatives.push({ stems: [word], weight: startWorth, isStart: true });
    if (starts.length > 0) entry.products = 1;
  }
  if (isCode || word.length < 4 || (entry.products === 1 && entry.alternatives.length > 1)) return;
  const [halves, spellings] = await Promise.all([
    entry.products > 0 ? undefined : halvesOf(db, word),
    spellingsOf(db, word, locale),
  ]);
  const { known } = await lookUp(db, [...(halves ?? []), ...spellings], locale);
  const productsOf = (other: string) => known.get(other)?.products ?? 0;
  const stemOf = (other: string) => known.get(other)?.stem ?? other;
  const before = entry.products;
  if (halves) {
    entry.alternatives.push({ stems: halves.map(stemOf), weight: startWorth, anywhere: true });
    entry.products = Math.min(...halves.map(productsOf));
  }
  const better = spellings.filter((spelling) => productsOf(spelling) > 20 * before);
  for (const spelling of better) {
    entry.alternatives.push({ stems: [stemOf(spelling)], weight: spellingWorth });
    const { foreignStem } = known.get(spelling) ?? {};
    if (foreignStem) entry.alternatives.push({ stems: [foreignStem], weight: spellingWorth });
    entry.products = Math.max(entry.products, productsOf(spelling));
  }
  if (halves || !better[0]) return;
  entry.respelt = better[0];
  entry.stems = [stemOf(better[0])];
}

/** Adds what means the same. Words that make up one phrase of a group together become one thing wanted. */
function withSynonyms(entries: Entry[], groups: SynonymGroup[]): Entry[] {
  const merged: Entry[] = [];
  for (let index = 0; index < entries.length; ) {
    const found = longestPhrase(entries, index, groups);
    const own = entries.slice(index, index + (found?.length ?? 1));
    index += own.length;
    const [first] = own;
    if (!first) break;
    merged.push(found ? together(own, first, found.others) : first);
  }
  return merged;
}

function together(own: Entry[], first: Entry, others: SynonymGroup): Entry {
  const known = new Set(first.alternatives.map(({ stems }) => stems.join(' ')));
  const added = others
    .filter(({ stems }) => own.length > 1 || !known.has(stems.join(' ')))
    .map(({ stems }): Alternative => ({ stems, weight: synonymWorth }));
  const stems = own.flatMap((entry) => entry.stems);
  const alternatives: Alternative[] =
    own.length === 1
      ? first.alternatives
      : [
          { stems, weight: 1 },
          { stems, weight: 0.8, anywhere: true },
        ];
  const products = Math.max(
    Math.min(...own.map((entry) => entry.products)),
    ...others.map((other) => other.products),
  );
  const parts = own.flatMap(({ slot, respelt }) => (respelt ? [respelt] : slot.parts));
  const slot = own.length === 1 ? first.slot : { parts, joined: parts.join('') };
  return { ...first, slot, stems, alternatives: [...alternatives, ...added], products };
}

function longestPhrase(entries: Entry[], at: number, groups: SynonymGroup[]) {
  let best: { length: number; others: SynonymGroup } | undefined;
  for (const group of groups) {
    for (const member of group) {
      const { length } = member.stems;
      const own = entries.slice(at, at + length).flatMap(({ stems }) => stems);
      const isHere = own.length === length && member.stems.every((stem, index) => stem === own[index]);
      if (!isHere || length < (best?.length ?? 0)) continue;
      const others = group.filter((other) => other !== member);
      best = { length, others: [...(best?.length === length ? best.others : []), ...others] };
    }
  }
  return best;
}
