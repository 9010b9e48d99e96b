import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Child, keepRunning } from './child';

export type DynamoPlan = { home: string; port: number; log: (line: string) => void; started: () => void };

/** dynoxide: DynamoDB's protocol over one file. The package holds a bare binary without a `bin` entry. */
export function startDynamo(plan: DynamoPlan): Promise<Child> {
  return keepRunning({
    name: 'DynamoDB',
    command: binary(),
    args: ['--host', '127.0.0.1', '--port', String(plan.port), '--db-path', join(plan.home, 'dynamo.db')],
    cwd: plan.home,
    logFile: join(plan.home, 'logs', 'dynamodb.log'),
    ready: () => answers(plan.port),
    log: plan.log,
    started: plan.started,
  });
}

function binary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide');
    chmodSync(path, 0o755);
    return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM')
      return createRequire(import.meta.url).resolve(`${name}/dynoxide`);
    throw new Error(
      `There is no embedded DynamoDB for this machine (${name}). Set DYNAMODB_ENDPOINT to one of yours.`,
    );
  }
}

async function answers(port: number): Promise<void> {
  for (;;) {
    try {
      // Any answer will do, a refusal too: it listens.
      await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
