import type postgres from 'postgres';
import { primarySql } from './client';
import { isConflict, isNobodyThere, patiently } from './faults';

/**
 * The driver inside one transaction. Statements sent without awaiting each (`Promise.all`) travel
 * together and run in the order they were written: a batch costs one round trip.
 */
export type SqlTransaction = postgres.TransactionSql;

/**
 * One transaction on the primary with prepared statements, for the shop's hottest writes. Retries
 * serialization failures and deadlocks twice; whatever `work` throws rolls back and is thrown on.
 */
export async function sqlTransaction<T>(work: (sql: SqlTransaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await patiently(() => primarySql().begin(work), isNobodyThere)) as T;
    } catch (error) {
      if (attempt >= 3 || !isConflict(error)) throw error;
    }
  }
}
