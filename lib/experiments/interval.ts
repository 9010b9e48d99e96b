/** Bounds of a share that was seen in a sample: the true one lies within with 95 % confidence. */
export type Interval = { low: number; high: number };

const z = 1.959964;

/** Wilson's score interval: honest for small samples and shares near nothing, where the usual one is not. */
export function wilson(successes: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const centre = (share + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const half =
    (z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))) /
    (1 + (z * z) / trials);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

type Sample = { successes: number; trials: number };

/** Newcombe's interval of the difference of two shares, other − one. Holds 0: no difference has been shown. */
export function difference(one: Sample, other: Sample): Interval {
  if (one.trials === 0 || other.trials === 0) return { low: -1, high: 1 };
  const [a, b] = [one.successes / one.trials, other.successes / other.trials];
  const [ofOne, ofOther] = [wilson(one.successes, one.trials), wilson(other.successes, other.trials)];
  const delta = b - a;
  return {
    low: delta - Math.hypot(b - ofOther.low, ofOne.high - a),
    high: delta + Math.hypot(ofOther.high - b, a - ofOne.low),
  };
}
