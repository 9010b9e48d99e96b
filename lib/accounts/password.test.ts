import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password';

test('a password opens its own hash only, however its accents are encoded', async () => {
  const passwordHash = await hashPassword('café au lait');
  expect(passwordHash).toMatch(/^\$argon2id\$/);
  expect(await verifyPassword(passwordHash, 'cafe\u0301 au lait')).toBe(true);
  expect(await verifyPassword(passwordHash, 'cafe au lait')).toBe(false);
  expect(await hashPassword('café au lait')).not.toBe(passwordHash);
});

test('a hash that cannot be read is a mismatch, not an error', async () => {
  expect(await verifyPassword('not a hash', 'anything')).toBe(false);
});
