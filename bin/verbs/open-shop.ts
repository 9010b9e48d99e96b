import { closeDatabases } from '@/db/client';
import { closeDynamo } from '@/db/dynamo';
import { migrate } from '@/db/migrate';
import { closeRedis } from '@/db/redis';
import { withStack } from '../with-stack';

/** Runs a verb where the stores are and the schema is up to date; returns the exit code. */
export function withShop(work: () => Promise<number>): Promise<number> {
  return withStack(async () => {
    try {
      await migrate();
      return await work();
    } finally {
      await closeDatabases();
      closeDynamo();
      closeRedis();
    }
  });
}

/** `12345` → `12,345`. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}
