import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from './db/migrate';
import { startStack } from './stack/supervisor';

declare module 'vitest' {
  interface ProvidedContext {
    stores: Record<string, string>;
  }
}

/** One embedded stack for all database tests; each file makes its own database from the template. */
export default async function startStores(project: TestProject): Promise<() => Promise<void>> {
  // Tests meet a stack of their own even where a shop's addresses are set.
  for (const name of [
    'DATABASE_URL',
    'DATABASE_REPLICA_URLS',
    'DYNAMODB_ENDPOINT',
    'UPSTASH_REDIS_REST_URL',
    'SMTP_URL',
  ]) {
    delete process.env[name];
  }
  const stack = await startStack({ home: process.env.STOA_TEST_HOME || '.stoa-test' });
  const url = stack.environment.DATABASE_URL ?? '';
  await makeTemplate(url);
  project.provide('stores', stack.environment);
  return () => stack.stop();
}

async function makeTemplate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const old = await sql<{ datname: string }[]>`select datname from pg_database where datname like 'test\\_%'`;
  for (const { datname } of old) await sql.unsafe(`drop database if exists "${datname}" with (force)`);
  await sql`create database test_template`;
  await sql.end();
  const template = new URL(url);
  template.pathname = '/test_template';
  await migrate(template.toString());
}
