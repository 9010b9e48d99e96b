import { expect, test } from 'vitest';
import { piecesIn, readRefundAsk } from './read-forms';

test.each([
  [{ kind: 'whole' }, { kind: 'whole' }],
  [
    { kind: 'amount', amount: ' 12.50 ' },
    { kind: 'amount', amountMinor: 1250 },
  ],
  [
    { kind: 'amount', amount: 'lots' },
    { kind: 'amount', amountMinor: 0 },
  ],
  [
    { kind: 'lines', 'pieces-oln_1': '2', 'pieces-oln_2': '', shipping: 'yes', reason: '3' },
    {
      kind: 'lines',
      lines: [
        { lineId: 'oln_1', quantity: 2 },
        { lineId: 'oln_2', quantity: 0 },
      ],
      withShipping: true,
    },
  ],
])('%o asks for %o', (values, ask) => {
  expect(readRefundAsk(values as unknown as Record<string, string>, 'USD')).toEqual(ask);
});

test.each(['1.5', '-1', '1e3', 'two', '99999999'])('%s pieces are no number of pieces', (text) => {
  expect(piecesIn({ 'pieces-a': text })).toEqual([{ lineId: 'a', quantity: -1 }]);
});
