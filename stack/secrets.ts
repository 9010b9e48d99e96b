import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StackFault } from './fault';

/** Passwords of the embedded parts: made once, kept for the owner only. */
export type Secrets = {
  postgresPassword: string;
  redisPassword: string;
  redisToken: string;
  authSecret: string;
};

export function secretsOf(home: string): Secrets {
  const file = join(home, 'secrets.json');
  if (existsSync(file)) return parsed(file);
  const random = () => randomBytes(24).toString('hex');
  const secrets: Secrets = {
    postgresPassword: random(),
    redisPassword: random(),
    redisToken: random(),
    authSecret: random(),
  };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(draft, file);
  return secrets;
}

function parsed(file: string): Secrets {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as Secrets;
  } catch {
    throw new StackFault(
      `${file} is damaged. It holds the passwords of the stores beside it: bring it back.`,
    );
  }
}

/** Which home this is, for data that lives elsewhere: a home that was thrown away does not get it back. */
export function homeIdOf(secrets: Secrets): string {
  return createHash('sha256').update(`home ${secrets.postgresPassword}`).digest('hex').slice(0, 16);
}
