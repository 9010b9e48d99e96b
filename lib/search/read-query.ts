/** What a shopper typed, made safe: no NUL, no lone surrogates, one space, at most 200 characters. */
export function cleanQuery(text: string): string {
  return text
    .slice(0, 400)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .trim();
}

/**
 * A word of the query, or several that belong together: `parts` are its words, and `joined` is how it is
 * written in one (dv7-1211ea → dv71211ea, 1 TB → 1tb).
 */
export type Slot = { parts: string[]; joined: string };

const mostSlots = 12;
const longestWord = 60;

const units = new Set(
  'tb gb mb kb mm cm m km in ft w kw va kva v a ah mah ghz mhz hz ml l kg g dpi rpm mp bit pin u'.split(' '),
);
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** The query's words as `search_text` in the database writes them: letters folded, measures in one. */
export function readSlots(query: string): Slot[] {
  const slots = normal(query)
    .split(/[^\p{L}\p{N}\-_.+]+/u)
    .flatMap((chunk): Slot[] => {
      const parts = chunk.match(/[\p{L}\p{N}]+/gu)?.map((part) => part.slice(0, longestWord)) ?? [];
      return parts.length > 0
        ? [{ parts: parts.slice(0, 6), joined: parts.join('').slice(0, longestWord) }]
        : [];
    });
  return withMeasures(slots).slice(0, mostSlots);
}

function normal(query: string): string {
  return cleanQuery(query)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæøœłđþðı]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[®™©]/g, '')
    .replaceAll(/[”″“]|''|’’/g, '"')
    .replaceAll(/['’`´]/g, '')
    .replaceAll(/(\d) ?-?(?:"| ?inch(?:es)?(?![\p{L}\p{N}])|zoll(?![\p{L}\p{N}]))/gu, '$1in ')
    .replaceAll(/(\d),(\d\d\d)/g, '$1$2')
    .replaceAll(/(\d)[.,]0+(?!\d)/g, '$1')
    .replaceAll(/(\d)\.(\d*?)0*(?!\d)/g, (_, whole: string, rest: string) =>
      rest ? `${whole}d${rest}` : whole,
    );
}

/** `1` `tb` → one slot. */
function withMeasures(slots: Slot[]): Slot[] {
  const merged: Slot[] = [];
  for (const slot of slots) {
    const before = merged.at(-1);
    const isMeasure = before && /^\d+(d\d+)?$/.test(before.joined) && before.parts.length === 1;
    if (isMeasure && slot.parts.length === 1 && units.has(slot.joined))
      merged[merged.length - 1] = {
        parts: [before.joined, slot.joined],
        joined: before.joined + slot.joined,
      };
    else merged.push(slot);
  }
  return merged;
}

/** `cat6` → `cat`, `6`; `8port` → `8`, `port`. `undefined` for what is no such word. */
export function lettersAndDigits(word: string): [string, string] | undefined {
  const match = /^([a-z]{2,})(\d{1,4})$/.exec(word) ?? /^(\d{1,4})([a-z]{2,})$/.exec(word);
  return match?.[1] && match[2] ? [match[1], match[2]] : undefined;
}

const small = new Set('a an the and or for with of in on to by from'.split(' '));

/** Words that say nothing are left out, unless there are no others. */
export function withoutSmallWords(slots: Slot[]): Slot[] {
  const telling = slots.filter(({ joined }) => !small.has(joined));
  return telling.length > 0 ? telling : slots;
}
