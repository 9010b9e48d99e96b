import type { SqlTransaction } from '@/db/sql-transaction';

/**
 * Takes every index off these tables that no foreign key leans on, and returns the statements that put them
 * back. Inside a transaction: a fault, or a crash, brings them back by itself.
 */
export async function dropIndexes(tx: SqlTransaction, tables: string[]): Promise<string[]> {
  const constraints = await tx<{ table: string; name: string; definition: string }[]>`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name,
      pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    where c.contype in ('p', 'u') and c.conrelid::regclass::text in ${tx(tables)}
      and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)
    order by 1, 2`;
  const indexes = await tx<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid::regclass::text in ${tx(tables)}
      and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
    order by 1`;
  for (const { table, name } of constraints) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
  return [
    ...constraints.map(
      ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
    ),
    ...indexes.map(({ definition }) => definition),
  ];
}

/** Runs what {@link dropIndexes} returned; `onStep` hears of each before it begins. */
export async function createIndexes(
  tx: SqlTransaction,
  statements: string[],
  onStep: (done: number) => void,
): Promise<void> {
  await tx`set local maintenance_work_mem = '512MB'`;
  for (const [done, statement] of statements.entries()) {
    onStep(done);
    await tx.unsafe(statement);
  }
}
