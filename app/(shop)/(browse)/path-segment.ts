/** A dynamic part of the path as words: Next hands it on as it was typed. `undefined` when it is no UTF-8. */
export function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
