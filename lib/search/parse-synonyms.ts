import { ok, type Result, refused } from '@/lib/result';
import { readSlots } from './read-query';

const mostPhrases = 20;
const longestPhrase = 60;

/** `Sofa, couch` → `sofa`, `couch`: phrases as the search compares them, each once. The problem is said in words. */
export function parseSynonyms(text: string): Result<string[], { kind: 'invalid'; message: string }> {
  const phrases = text
    .split(/[,\n;]/)
    .map((phrase) =>
      readSlots(phrase)
        .flatMap(({ parts }) => parts)
        .join(' '),
    )
    .filter(Boolean);
  const different = [...new Set(phrases)];
  const invalid = (message: string) => refused({ kind: 'invalid' as const, message });
  if (different.length < 2) return invalid('At least two words or phrases, with commas between them.');
  if (different.length > mostPhrases) return invalid(`At most ${mostPhrases} words or phrases.`);
  if (different.some((phrase) => phrase.length > longestPhrase))
    return invalid(`At most ${longestPhrase} letters a phrase.`);
  return ok(different);
}
