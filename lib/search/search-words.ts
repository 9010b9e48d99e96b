/** What a shopper typed, made safe and comparable: no NUL, no lone surrogates, one space, at most 200 characters. */
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

const mostWords = 8;

/** The letters-and-digits words of a query, in order, at most eight. */
export function wordsOf(query: string): string[] {
  return (query.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}

/** The query with each word replaced by the likest word of the titles found; `undefined` when nothing changes. */
export function suggestionFrom(words: string[], titles: string[]): string | undefined {
  const vocabulary = [
    ...new Set(titles.flatMap((title) => title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])),
  ];
  const likest = words.map((word) => {
    const lower = word.toLowerCase();
    let best = { word: lower, likeness: 0.3 };
    for (const candidate of vocabulary) {
      const likeness = candidate === lower ? 1 : trigramLikeness(lower, candidate);
      if (likeness > best.likeness) best = { word: candidate, likeness };
    }
    return best.word;
  });
  const suggestion = likest.join(' ');
  return suggestion === words.join(' ').toLowerCase() ? undefined : suggestion;
}

function trigramLikeness(left: string, right: string): number {
  const [a, b] = [trigrams(left), trigrams(right)];
  const shared = [...a].filter((trigram) => b.has(trigram)).length;
  return shared / (a.size + b.size - shared);
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}
