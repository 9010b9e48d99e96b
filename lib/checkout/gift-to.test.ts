import { expect, test } from 'vitest';
import { readGiftTo } from '@/lib/checkout/gift-to';
import { textsIn } from '@/lib/locale/texts/texts';

const t = textsIn('en').complaints;

test.each([
  ['nothing typed', {}, undefined, {}],
  ['blanks only', { giftEmail: '  ', giftMessage: ' \n ' }, undefined, {}],
  ['an address', { giftEmail: ' Ann@Example.com ' }, { email: 'ann@example.com', message: '' }, {}],
  [
    'an address and words',
    { giftEmail: 'ann@example.com', giftMessage: ' Hello ' },
    { email: 'ann@example.com', message: 'Hello' },
    {},
  ],
  ['words for nobody', { giftMessage: 'Hello' }, undefined, { giftEmail: t.giftEmailNeeded }],
  ['no address', { giftEmail: 'my friend' }, undefined, { giftEmail: t.notAnEmail }],
  [
    'too many words',
    { giftEmail: 'ann@example.com', giftMessage: 'x'.repeat(401) },
    { email: 'ann@example.com' },
    { giftMessage: 'This is too long: at most 400 characters.' },
  ],
])('%s', (_, typed, giftTo, errors) => {
  const read = readGiftTo(typed, t);
  if (giftTo) expect(read.giftTo).toMatchObject(giftTo);
  else expect(read.giftTo).toBeUndefined();
  expect(read.errors).toEqual(errors);
});
