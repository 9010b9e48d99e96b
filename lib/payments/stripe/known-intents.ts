import { primarySql } from '@/db/client';

/** Which intent stands for a key of ours, and whether the key was closed. */
export type KnownIntent = { intentId: string | null; isClosed: boolean };

export async function intentUnder(key: string): Promise<KnownIntent | undefined> {
  const [row] = await primarySql()<KnownIntent[]>`
    select intent_id as "intentId", is_closed as "isClosed" from stripe_intents where idempotency_key = ${key}`;
  return row;
}

/** Remembers the intent made for a key, and answers what counts for that key: it may have been closed meanwhile. */
export async function rememberIntent(key: string, intentId: string): Promise<KnownIntent> {
  const [row] = await primarySql()<[KnownIntent]>`
    insert into stripe_intents as known (idempotency_key, intent_id) values (${key}, ${intentId})
    on conflict (idempotency_key) do update set intent_id = coalesce(known.intent_id, excluded.intent_id)
    returning intent_id as "intentId", is_closed as "isClosed"`;
  return row;
}

/** From now on nothing is confirmed under this key. Answers its intent, if one was made. */
export async function closeKey(key: string): Promise<string | null> {
  const [row] = await primarySql()<[{ intentId: string | null }]>`
    insert into stripe_intents (idempotency_key, is_closed) values (${key}, true)
    on conflict (idempotency_key) do update set is_closed = true
    returning intent_id as "intentId"`;
  return row.intentId;
}

export async function keyOfIntent(intentId: string): Promise<string | undefined> {
  const [row] = await primarySql()<{ key: string }[]>`
    select idempotency_key as key from stripe_intents where intent_id = ${intentId}`;
  return row?.key;
}
