import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

/** A position in the primary's write-ahead log, as a number: larger is later. */
export type Lsn = bigint;

/** `16/B374D848` → a comparable number. */
export function parseLsn(text: string): Lsn {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

export type Replica = {
  host: string;
  db: PostgresJsDatabase<typeof schema>;
  sql: postgres.Sql;
  /** How far it has replayed, when last asked. */
  replayed: Lsn;
  /** Seconds since the last replayed commit while behind, 0 when it has all it received. */
  lagSeconds: number;
  /** Not asked before this time (ms since epoch): it failed a moment ago. */
  restUntil: number;
};

/** How alike a misspelt word and a title must be for `%>`: the default, 0.6, misses one wrong letter in six. */
export const sessionSettings = { 'pg_trgm.word_similarity_threshold': '0.4' };

const pollMs = 100;
const restMs = 500;
const tooFarBehindSeconds = 10;

/** Opens a pool to each replica and keeps asking each how far it has replayed. */
export function openReplicas(
  urls: string[],
  poolSize: number,
): { replicas: Replica[]; close(): Promise<void> } {
  const replicas = urls.map((url): Replica => {
    const sql = postgres(url, {
      max: poolSize,
      onnotice: () => {},
      connect_timeout: 3,
      idle_timeout: 60,
      connection: sessionSettings,
    });
    return {
      host: new URL(url).host,
      sql,
      db: drizzle(sql, { schema }),
      replayed: 0n,
      lagSeconds: 0,
      restUntil: 0,
    };
  });
  const timers = replicas.map((replica) => watchReplay(replica));
  return {
    replicas,
    close: async () => {
      for (const stop of timers) stop();
      await Promise.all(replicas.map((replica) => replica.sql.end({ timeout: 5 })));
    },
  };
}

/** Takes a replica out of use for a moment, after it failed a question. */
export function restReplica(replica: Replica): void {
  replica.restUntil = Date.now() + restMs;
}

/** Whether this replica may answer a question that must see everything up to `atLeast`. */
export function canAnswer(replica: Replica, atLeast: Lsn): boolean {
  return (
    Date.now() >= replica.restUntil &&
    replica.replayed >= atLeast &&
    replica.replayed > 0n &&
    replica.lagSeconds < tooFarBehindSeconds
  );
}

/** Asks now, once. Updates `replayed` and `lagSeconds`; a replica that does not answer rests. */
export async function askReplay(replica: Replica): Promise<void> {
  try {
    const [row] = await replica.sql<{ replayed: string | null; lag: number | null }[]>`
      select coalesce(pg_last_wal_replay_lsn(), pg_current_wal_lsn())::text as replayed,
        case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
          else extract(epoch from now() - pg_last_xact_replay_timestamp())::float8 end as lag`;
    if (row?.replayed) replica.replayed = parseLsn(row.replayed);
    replica.lagSeconds = row?.lag ?? 0;
  } catch {
    restReplica(replica);
  }
}

function watchReplay(replica: Replica): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    await askReplay(replica);
    if (stopped) return;
    timer = setTimeout(round, pollMs);
    timer.unref();
  };
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
