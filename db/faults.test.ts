import { expect, test, vi } from 'vitest';
import { isConflict, isConnectionLost, isNobodyThere, patiently } from './faults';

const withCode = (code: string) => Object.assign(new Error(code), { code });

test('a server that starts again is asked until it answers', async () => {
  vi.useFakeTimers();
  const ask = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(withCode('ECONNREFUSED'))
    .mockRejectedValueOnce(new Error('wrapped', { cause: withCode('57P03') }))
    .mockResolvedValue('answer');
  const answer = patiently(ask, isNobodyThere);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('answer');
  expect(ask).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

test('one that stays away is given up within two seconds', async () => {
  vi.useFakeTimers();
  const started = Date.now();
  const answer = patiently(() => Promise.reject(withCode('ECONNREFUSED')), isNobodyThere);
  const outcome = expect(answer).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await vi.runAllTimersAsync();
  await outcome;
  expect(Date.now() - started).toBeLessThan(2000);
  vi.useRealTimers();
});

test.each([
  // A wrong question stays wrong, and a lost answer may have been a done deed.
  ['42P01', { nobody: false, lost: false, conflict: false }],
  ['CONNECTION_CLOSED', { nobody: false, lost: true, conflict: false }],
  ['57P01', { nobody: false, lost: true, conflict: false }],
  ['57P03', { nobody: true, lost: true, conflict: false }],
  ['40P01', { nobody: false, lost: false, conflict: true }],
])('%s is told for what it is', (code, told) => {
  const error = withCode(code);
  expect({
    nobody: isNobodyThere(error),
    lost: isConnectionLost(error),
    conflict: isConflict(error),
  }).toEqual(told);
});
