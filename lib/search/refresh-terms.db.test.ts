import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { ensureTerms } from './refresh-terms';
import { suggest } from './suggest';

useTestStores();

test('a shop filled before there was a vocabulary gets one, once, and offers products for half a word', async () => {
  expect(await ensureTerms()).toBe(false);
  await primarySql()`insert into products (id, handle, title, status)
    values (${newId('product')}, 'mug', 'Morning Mug', 'published')`;
  expect((await suggest('mo')).products).toEqual([]);
  expect(await ensureTerms()).toBe(true);
  expect(await ensureTerms()).toBe(false);
  // What was offered before is not offered any more.
  expect((await suggest('mo')).products.map(({ handle }) => handle)).toEqual(['mug']);
});
