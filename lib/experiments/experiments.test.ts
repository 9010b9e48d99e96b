import { describe, expect, test, vi } from 'vitest';
import { newId } from '@/lib/id';
import { assign } from './assign';
import { chooseVersion } from './choose-version';
import { type Experiment, experiments, isLive } from './experiments';
import { difference, wilson } from './interval';

vi.stubEnv('DATABASE_URL', 'postgres://nowhere.invalid/none');
vi.stubEnv('AUTH_SECRET', 'only-for-this-test');

const trial: Experiment = {
  name: 'trial',
  question: 'Does it?',
  variants: [
    { name: 'before', weight: 1 },
    { name: 'after', weight: 3 },
  ],
  pages: /^\/$/,
  since: '2020-01-01T00:00:00Z',
  isOn: true,
};

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
const visit = (url: string, headers: Record<string, string> = {}) =>
  chooseVersion({ url, headers: { 'user-agent': browser, ...headers } }, [trial]);

describe('assignment', () => {
  test('follows the weights, and no other experiment', () => {
    const ids = Array.from({ length: 20_000 }, () => newId('visitor'));
    const after = ids.filter((id) => assign(trial, id) === 'after');
    // Four standard deviations.
    expect(Math.abs(after.length / ids.length - 0.75)).toBeLessThan(0.0123);
    const other = { ...trial, name: 'another' };
    const both = after.filter((id) => assign(other, id) === 'after').length / after.length;
    expect(Math.abs(both - 0.75)).toBeLessThan(0.015);
  });

  test('is the same for a visitor for ever', () => {
    for (let index = 0; index < 200; index += 1) {
      const id = newId('visitor');
      expect(assign(trial, id)).toBe(assign(trial, id));
      expect(visit('/', { cookie: `a=b; stoa_visitor=${id}` })).toEqual({
        value: `trial=${assign(trial, id)}`,
      });
    }
    // Written down, so that no change of the hash moves people silently.
    expect(assign(trial, 'vis_01jdefa0000000000000000000')).toBe('after');
  });
});

describe('the version of a page', () => {
  test('exists only where an experiment runs, in every language', () => {
    expect(visit('/p/mug')).toBeUndefined();
    expect(visit('/?x=1')).toBeDefined();
    expect(visit('/de')).toBeDefined();
    expect(visit('/de/p/mug')).toBeUndefined();
  });

  test('a browser without an id gets one with this answer, and then sees the same', () => {
    const first = visit('/');
    const cookie = first?.setCookie?.split(';')[0] ?? '';
    expect(first?.setCookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(visit('/', { cookie })).toEqual({ value: first?.value });
  });

  test('bots see the shop as it was and get no id', () => {
    const bots = ['Googlebot/2.1 (+http://www.google.com/bot.html)', ''];
    for (const bot of bots) expect(visit('/', { 'user-agent': bot })).toEqual({ value: 'trial=before' });
  });

  test.each([{ isOn: false }, { since: '2999-01-01T00:00:00Z' }, { until: '2021-01-01T00:00:00Z' }])(
    '%j switches it off',
    (change) => {
      expect(chooseVersion({ url: '/', headers: {} }, [{ ...trial, ...change }])).toBeUndefined();
    },
  );

  test('nonsense in the cookie is nobody', () => {
    for (const cookie of ['stoa_visitor=', 'stoa_visitor=vis_x', `stoa_visitor=${'x'.repeat(9000)}`])
      expect(visit('/', { cookie })?.setCookie).toBeDefined();
  });
});

test('every declared experiment is sound', () => {
  expect(new Set(experiments.map(({ name }) => name)).size).toBe(experiments.length);
  for (const experiment of experiments as readonly Experiment[]) {
    expect(experiment.name).toMatch(/^[a-z0-9-]+$/);
    expect(experiment.variants.length).toBeGreaterThan(1);
    for (const { name, weight } of experiment.variants) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      expect(weight).toBeGreaterThan(0);
    }
    expect(Number.isNaN(Date.parse(experiment.since))).toBe(false);
    expect(isLive({ ...experiment, isOn: false }, new Date())).toBe(false);
  }
});

describe('intervals', () => {
  // Wilson's published example values, to three places.
  test.each([
    [0, 10, 0, 0.278],
    [5, 10, 0.237, 0.763],
    [10, 10, 0.722, 1],
    [50, 1000, 0.038, 0.065],
  ])('%i of %i lies between %d and %d', (successes, trials, low, high) => {
    const bounds = wilson(successes, trials);
    expect(bounds.low).toBeCloseTo(low, 3);
    expect(bounds.high).toBeCloseTo(high, 3);
  });

  test('a difference is shown only where the samples can', () => {
    const few = difference({ successes: 2, trials: 20 }, { successes: 4, trials: 20 });
    expect(few.low < 0 && few.high > 0).toBe(true);
    const many = difference({ successes: 200, trials: 10_000 }, { successes: 300, trials: 10_000 });
    expect(many.low).toBeGreaterThan(0);
    // Newcombe 1998, example (a): 56/70 − 48/80.
    const published = difference({ successes: 48, trials: 80 }, { successes: 56, trials: 70 });
    expect(published.low).toBeCloseTo(0.0524, 3);
    expect(published.high).toBeCloseTo(0.3339, 3);
    expect(difference({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toEqual({
      low: -1,
      high: 1,
    });
  });
});
