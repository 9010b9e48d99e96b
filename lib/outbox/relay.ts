import { primarySql } from '@/db/client';
import type { OutboxTopic, OutboxTopics } from '@/lib/outbox/write-events';

/**
 * Who hears of what. The outbox stands below every other noun, so the hearers are passed in. Delivery is
 * at least once: a handler must do no harm when it is told twice.
 */
export type OutboxHandlers = { [Topic in OutboxTopic]?: (payload: OutboxTopics[Topic]) => Promise<void> };

type Message = { id: number; topic: OutboxTopic; payload: never; attempts: number };

const batchSize = 200;
const longestBackoffSeconds = 300;

/**
 * Delivers what is due, oldest first, and answers how many were delivered. One relay works at a time in
 * the whole fleet; a second one finds the lock taken and answers 0. A failed message is tried again later,
 * after 1, 2, 4 … seconds, and does not hold up the others. Handlers that wait for somebody outside go by
 * a `lock` of their own, so that the others' messages do not wait for them.
 */
export async function relayOutbox(handlers: OutboxHandlers, lock = 'stoa.outbox'): Promise<number> {
  const topics = Object.keys(handlers);
  return primarySql().begin(async (sql) => {
    const [row] = await sql<{ taken: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext(${lock})) as taken`;
    if (!row?.taken) return 0;
    const due = await sql<Message[]>`
      select id::float8 as id, topic, payload, attempts from outbox
      where delivered_at is null and due_at <= now() and topic = any(${topics})
      order by id limit ${batchSize}`;
    const outcomes = await Promise.all(due.map((message) => deliver(handlers, message)));
    const delivered = due.filter((_, index) => outcomes[index] === undefined).map((message) => message.id);
    if (delivered.length > 0) {
      await sql`update outbox set delivered_at = now(), attempts = attempts + 1, last_error = null
        where id = any(${delivered})`;
    }
    const failed = due.flatMap((message, index) =>
      outcomes[index] === undefined ? [] : [{ ...message, error: outcomes[index] }],
    );
    for (const { id, attempts, error } of failed) {
      const waitSeconds = Math.min(2 ** attempts, longestBackoffSeconds);
      await sql`update outbox set attempts = attempts + 1, last_error = ${error},
        due_at = now() + make_interval(secs => ${waitSeconds}) where id = ${id}`;
    }
    return delivered.length;
  });
}

/** `undefined` when it arrived, else what went wrong. */
async function deliver(handlers: OutboxHandlers, message: Message): Promise<string | undefined> {
  try {
    await handlers[message.topic]?.(message.payload);
    return undefined;
  } catch (error) {
    return String(error).replaceAll('\u0000', '').slice(0, 1000) || 'failed';
  }
}
