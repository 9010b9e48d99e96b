import { hash, verify } from '@node-rs/argon2';

export const minPasswordLength = 10;
export const maxPasswordLength = 200;

// argon2id with OWASP's 2024 floor: 19 MiB, two passes, one lane (about 20 ms here, off the main thread).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id hash in PHC form, salt included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/** Whether the password made that hash. A hash that cannot be read counts as a mismatch. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password.normalize('NFKC'));
  } catch {
    return false;
  }
}
