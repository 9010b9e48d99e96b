import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/**
 * Rows of a hand-written query on whichever server `read` chose. Drizzle's routed client would send
 * `execute` to the primary; a derived table makes it a `select`, which goes to the replica.
 */
export async function select<Row>(db: Db, query: ReturnType<typeof sql>): Promise<Row[]> {
  return (await db.select({ row: sql<Row>`to_jsonb(answer)` }).from(sql`(${query}) as answer`)).map(
    ({ row }) => row,
  );
}
