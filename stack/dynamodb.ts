import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ChildPlan } from './child';
import { StackFault } from './fault';
import { untilYes } from './patience';

/** dynoxide: DynamoDB's protocol over one file. The package holds a bare binary without a `bin` entry. */
export function dynamoPlan({ home, port }: { home: string; port: number }): ChildPlan {
  return {
    name: 'DynamoDB',
    command: binary(),
    args: ['--host', '127.0.0.1', '--port', String(port), '--db-path', join(home, 'dynamo.db')],
    cwd: home,
    logFile: join(home, 'logs', 'dynamodb.log'),
    ready: (over) => answers(port, over),
  };
}

function binary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  let path: string;
  try {
    path = createRequire(import.meta.url).resolve(`${name}/dynoxide`);
  } catch {
    throw new StackFault(
      `There is no embedded DynamoDB for this machine (${name}). Set DYNAMODB_ENDPOINT to one of yours.`,
    );
  }
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}

async function answers(port: number, over: AbortSignal): Promise<void> {
  // Any answer will do, a refusal too: it listens.
  const knock = () => fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) });
  await untilYes(async () => Boolean(await knock()), { everyMs: 20, over });
}
