import { expect, test } from 'vitest';
import { chartPath } from './chart-path';

const size = { width: 100, height: 52 };
const past = {
  reducedAt: '2026-11-11T00:00:00Z',
  lowestMinor: 5000,
  until: '2026-11-21T00:00:00Z',
  steps: [
    { at: '2026-11-01T00:00:00Z', amountMinor: 5000 },
    { at: '2026-11-11T00:00:00Z', amountMinor: 4000 },
  ],
};

test('a step is drawn where it happened, and the line ends today', () => {
  const { line, ground, lowestY } = chartPath(past, size);
  expect(line).toBe('M0 6H50V21.4H100');
  expect(ground).toBe('M0 6H50V21.4H100V52H0Z');
  expect(lowestY).toBe(6);
});

test('nothing is not a number, whatever the prices', () => {
  for (const amountMinor of [0, 1, 5000]) {
    const steps = [{ at: past.until, amountMinor }];
    expect(JSON.stringify(chartPath({ ...past, lowestMinor: undefined, steps }, size))).not.toMatch(
      /NaN|null/,
    );
  }
});
