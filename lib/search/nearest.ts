const mostSpellings = 3;

/** Of the candidates those a slip of the finger away, nearest and then most frequent first. */
export function nearest(word: string, candidates: { term: string; products: number }[]): string[] {
  const allowed = word.length <= 3 ? 0 : word.length <= 5 ? 1 : word.length <= 8 ? 2 : 3;
  return (
    candidates
      .map((candidate) => ({ ...candidate, slips: slipsBetween(word, candidate.term) }))
      .filter(({ slips }) => slips > 0 && slips <= allowed)
      // The first letter is seldom wrong.
      .map((near) => ({ ...near, cost: near.slips + (near.term[0] === word[0] ? 0 : 0.5) }))
      .sort((a, b) => a.cost - b.cost || b.products - a.products)
      .filter(({ cost }, _, all) => cost <= (all[0]?.cost ?? 0) + 0.5)
      .slice(0, mostSpellings)
      .map(({ term }) => term)
  );
}

/** Letters put in, left out, changed or swapped (optimal string alignment). */
export function slipsBetween(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
