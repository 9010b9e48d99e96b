/** Aligned text: a head, and rows under it. The first `words` columns are words, the others numbers. */
export function table(head: string[], rows: (string | number)[][], words = 0): string {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column < words ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}

/** The value that this part of the sorted values does not exceed, to a tenth. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return Math.round(value * 10) / 10;
}
