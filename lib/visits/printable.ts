/** Printable, trimmed, cut at a whole character; `undefined` when nothing is left. */
export function printable(text: string | null | undefined, maxLength: number): string | undefined {
  if (!text) return undefined;
  // Cut before cleaning, so that a giant costs no more than its allowed part.
  const clean = text
    .slice(0, maxLength * 2)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, maxLength);
  return (
    clean
      .toWellFormed()
      .replace(/\ufffd$/, '')
      .trim() || undefined
  );
}
