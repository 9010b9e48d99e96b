import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import postgres from 'postgres';
import { env } from '@/env';
import { sessionSettings } from './replicas';
import type { SqlTransaction } from './sql-transaction';

/** One transaction on the primary over a connection of its own, for filling tables by COPY. Not retried. */
export async function bulkTransaction<T>(work: (sql: SqlTransaction) => Promise<T>): Promise<T> {
  const sql = postgres(env().DATABASE_URL, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'stoa-bulk', ...sessionSettings },
    socket: connectUndelayed,
  } as postgres.Options<Record<string, never>>);
  try {
    return (await sql.begin(work)) as T;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * The driver leaves Nagle's algorithm on: the word that ends a COPY then waits for the acknowledgement of
 * the rows before it, 40 ms each time.
 */
async function connectUndelayed({ host, port }: { host: string[]; port: number[] }): Promise<Socket> {
  const at = { host: host[0] ?? 'localhost', port: port[0] ?? 5432 };
  const socket = connect({ ...at, noDelay: true });
  await once(socket, 'connect');
  // Where the driver looks for the name that a certificate must carry.
  return Object.assign(socket, at);
}
