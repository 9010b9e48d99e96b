import { closeDatabases } from '@/db/client';
import { closeDynamo, ensureTables } from '@/db/dynamo';
import { migrate } from '@/db/migrate';
import { closeRedis } from '@/db/redis';
import { seedDemoShopOnce } from '@/lib/demo-shop/seed';
import { ensureTerms } from '@/lib/search/refresh-terms';

/** Logins of the demo shop, shown at start. */
export type Logins = Record<'admin' | 'shopper', { email: string; password: string }>;

type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Schema, tables, in an empty shop the demo goods, and what an older version did not keep yet. */
export async function prepareStores(step: Step): Promise<Logins> {
  await step('migrations', () => migrate());
  await step('DynamoDB tables', () => ensureTables());
  const { admin, shopper } = await step('demo shop', () => seedDemoShopOnce());
  await step('search words', () => ensureTerms());
  await closeDatabases();
  closeDynamo();
  closeRedis();
  return { admin, shopper };
}
