import { expect, test } from 'vitest';
import { CopyText } from './copy-text';

test('holds what was added, in order, whatever its letters and length', () => {
  const text = new CopyText();
  const lines = Array.from({ length: 3_000 }, (_, line) => `${line}\tKännchen „Ø“ 茶 🫖\n`);
  for (const line of lines) text.add(line);
  const long = `${'€'.repeat(400_000)}\n`;
  text.add(long);
  expect(text.taken().toString('utf8')).toBe(lines.join('') + long);
});

test('is empty before anything was added', () => expect(new CopyText().taken()).toHaveLength(0));
