import { createHmac, randomBytes } from 'node:crypto';
import { env } from '@/env';

/** Without letters that are taken for others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signs = 16;

/** The signs in groups of four: `7Q2K-…`. */
function grouped(bytes: Iterable<number>): string {
  const drawn = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (drawn.match(/.{4}/g) ?? []).join('-');
}

/** A new gift card's code, `7Q2K-…` of 16 signs (80 bits): it cannot be guessed and is shown once. */
export function newGiftCardCode(): string {
  return grouped(randomBytes(signs));
}

/**
 * The code of a gift card that was sold: made from its id and the shop's secret, so that who may read the order can
 * be shown it again, and who reads the database cannot spend it.
 */
export function codeOfSoldCard(purseId: string): string {
  return grouped(
    createHmac('sha256', env().AUTH_SECRET).update(`sold-card:${purseId}`).digest().subarray(0, signs),
  );
}

/** The code as it was written down by somebody, or `undefined` for what cannot be one. */
export function readGiftCardCode(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain.length === signs && [...plain].every((sign) => alphabet.includes(sign)) ? plain : undefined;
}

/** What is kept of a code: who reads the database cannot spend with it. */
export function digestOfCode(plainCode: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`gift-card:${plainCode}`).digest('base64url');
}
