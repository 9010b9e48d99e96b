import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the embedded parts: made once, kept for the owner only. */
export type Secrets = {
  postgresPassword: string;
  redisPassword: string;
  redisToken: string;
  authSecret: string;
};

export function secretsOf(home: string): Secrets {
  const file = join(home, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch {
    const random = () => randomBytes(24).toString('hex');
    const secrets = {
      postgresPassword: random(),
      redisPassword: random(),
      redisToken: random(),
      authSecret: random(),
    };
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  }
}
