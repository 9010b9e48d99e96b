import type { Alternative } from './understand';

/** The fields of `products.search`, from what a thing is to its article numbers. */
export type Field = 'A' | 'AB' | 'ABC' | '';

/**
 * An alternative as a tsquery. With a field, its last word must stand there: of "hard drive" the drive says
 * what it is, wherever "hard" was put.
 */
export function tsqueryOf({ stems, anywhere, isStart }: Alternative, field: Field = ''): string {
  const words = stems.map((stem, index) => {
    const isLast = index === stems.length - 1;
    const marks = isLast ? `${isStart ? '*' : ''}${field}` : '';
    return `${lexeme(stem)}${marks && `:${marks}`}`;
  });
  return words.length === 1 ? (words[0] ?? "''") : `(${words.join(anywhere ? ' & ' : ' <-> ')})`;
}

/** Any of the alternatives, as one tsquery. */
export function anyOf(alternatives: Alternative[], field: Field = ''): string {
  return `(${alternatives.map((alternative) => tsqueryOf(alternative, field)).join(' | ')})`;
}

/** One word as a tsquery spells it, whatever signs it holds. */
function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
