import { closeDatabases } from '@/db/client';
import { closeDynamo, ensureTables } from '@/db/dynamo';
import { migrate } from '@/db/migrate';
import { seedDemoShopOnce } from '@/lib/demo-shop/seed';

/** Logins of the demo shop, shown at start. */
export type Logins = Record<'admin' | 'shopper', { email: string; password: string }>;

type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Schema, tables and, in an empty shop, the demo goods. */
export async function prepareStores(step: Step): Promise<Logins> {
  await step('migrations', () => migrate());
  await step('DynamoDB tables', () => ensureTables());
  const { admin, shopper } = await step('demo shop', () => seedDemoShopOnce());
  await closeDatabases();
  closeDynamo();
  return { admin, shopper };
}
