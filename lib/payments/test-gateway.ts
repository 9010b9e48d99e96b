import { createHmac, randomBytes } from 'node:crypto';
import { primarySql } from '@/db/client';
import { env } from '@/env';
import { brandOf } from '@/lib/payments/card';
import {
  type AuthorizeRequest,
  type Charge,
  ChargeNotInState,
  type ChargeRequest,
  IdempotencyConflict,
  type PaymentProvider,
} from '@/lib/payments/provider';
import { refusalOf } from '@/lib/payments/test-cards';

/**
 * A bank for shops without one. It keeps books of its own (schema `test_gateway`), each verb is one
 * statement in a transaction of its own, and the shop reaches it only through {@link PaymentProvider}.
 */
export const testGateway: PaymentProvider = {
  name: 'test-gateway',
  authorize,
  capture: (request) => move('capture', request),
  refund: (request) => move('refund', request),
  void: voidCharge,
  find,
};

/**
 * Tells two requests apart without keeping what they said. Keyed, because the space of card numbers is
 * small enough to try them all against a bare hash.
 */
function digestOf(...parts: (string | number)[]): string {
  return createHmac('sha256', env().AUTH_SECRET).update(parts.join('\n')).digest('base64url');
}

async function authorize(request: AuthorizeRequest): Promise<Charge> {
  const { card, idempotencyKey, amountMinor, currency } = request;
  const digest = digestOf('authorize', amountMinor, currency, card.number, card.expiryMonth, card.expiryYear);
  const refusal = refusalOf(card.number);
  const charge: Charge = {
    providerRef: `ch_${randomBytes(15).toString('base64url')}`,
    state: refusal ? 'refused' : 'authorized',
    amountMinor,
    capturedMinor: 0,
    refundedMinor: 0,
    currency,
    refusal,
    cardBrand: brandOf(card.number),
    cardLast4: card.number.slice(-4),
  };
  const charged = await primarySql()`
    with answered as (
      insert into test_gateway.answers (idempotency_key, request_digest, answer)
      values (${idempotencyKey}, ${digest}, ${JSON.stringify(charge)}::jsonb)
      on conflict do nothing
      returning idempotency_key
    )
    insert into test_gateway.charges (id, idempotency_key, request_digest, amount_minor, currency, state,
      refusal, card_brand, card_last4)
    select ${charge.providerRef}, idempotency_key, ${digest}, ${amountMinor}, ${currency}, ${charge.state},
      ${refusal}, ${charge.cardBrand}, ${charge.cardLast4}
    from answered returning id`;
  if (charged.length > 0) return charge;
  return (await storedAnswer(idempotencyKey, digest)) ?? notAnswered(idempotencyKey);
}

/** What was answered under this key before. Throws when it was asked something else then. */
async function storedAnswer(key: string, digest: string): Promise<Charge | undefined> {
  const [stored] = await primarySql()<{ request_digest: string; answer: Charge }[]>`
    select request_digest, answer from test_gateway.answers where idempotency_key = ${key}`;
  if (stored && stored.request_digest !== digest) throw new IdempotencyConflict(key);
  return stored?.answer;
}

function notAnswered(key: string): never {
  throw new IdempotencyConflict(key);
}

type Row = {
  id: string;
  state: Charge['state'];
  amount_minor: number;
  captured_minor: number;
  refunded_minor: number;
  currency: string;
  refusal: Charge['refusal'];
  card_brand: string;
  card_last4: string;
};

function toCharge(row: Row): Charge {
  return {
    providerRef: row.id,
    state: row.state,
    amountMinor: row.amount_minor,
    capturedMinor: row.captured_minor,
    refundedMinor: row.refunded_minor,
    currency: row.currency,
    refusal: row.refusal,
    cardBrand: row.card_brand,
    cardLast4: row.card_last4,
  };
}

/** Capture and refund: the charge moves and the answer is kept, both or neither. */
async function move(verb: 'capture' | 'refund', request: ChargeRequest): Promise<Charge> {
  const { idempotencyKey, providerRef, amountMinor } = request;
  const digest = digestOf(verb, providerRef, amountMinor);
  const sql = primarySql();
  const change =
    verb === 'capture'
      ? sql`set state = 'captured', captured_minor = ${amountMinor}
          where id = ${providerRef} and state = 'authorized' and ${amountMinor} between 0 and amount_minor`
      : sql`set refunded_minor = refunded_minor + ${amountMinor},
            state = case when refunded_minor + ${amountMinor} = captured_minor then 'refunded' else state end
          where id = ${providerRef} and state = 'captured'
            and ${amountMinor} between 1 and captured_minor - refunded_minor`;
  const [row] = await sql<Row[]>`
    with moved as (
      update test_gateway.charges ${change}
        and not exists (select 1 from test_gateway.answers where idempotency_key = ${idempotencyKey})
      returning *
    ), kept as (
      insert into test_gateway.answers (idempotency_key, request_digest, answer)
      select ${idempotencyKey}, ${digest}, jsonb_build_object('providerRef', id, 'state', state,
        'amountMinor', amount_minor, 'capturedMinor', captured_minor, 'refundedMinor', refunded_minor,
        'currency', currency, 'refusal', refusal, 'cardBrand', card_brand, 'cardLast4', card_last4)
      from moved
    )
    select * from moved`;
  if (row) return toCharge(row);
  const stored = await storedAnswer(idempotencyKey, digest);
  if (stored) return stored;
  throw new ChargeNotInState(providerRef, `${verb}d`);
}

async function voidCharge(authorizeKey: string): Promise<Charge> {
  const nothingYet = `ch_${randomBytes(15).toString('base64url')}`;
  // The empty digest matches no request: one that is still on its way meets a conflict and holds nothing.
  const [row] = await primarySql()<Row[]>`
    with blocked as (
      insert into test_gateway.answers (idempotency_key, request_digest, answer)
      values (${authorizeKey}, '', '{}') on conflict do nothing
      returning 1
    )
    insert into test_gateway.charges (id, idempotency_key, request_digest, amount_minor, currency, state,
      card_brand, card_last4)
    -- Counting makes the block come first, so that this waits for an authorization being written.
    select ${nothingYet}, ${authorizeKey}, '', 0, 'XXX', 'voided', '', '' from (select count(*) from blocked)
    on conflict (idempotency_key) do update
      set state = case when charges.state = 'authorized' then 'voided' else charges.state end
    returning *`;
  return row ? toCharge(row) : notAnswered(authorizeKey);
}

async function find(authorizeKey: string): Promise<Charge | undefined> {
  const [row] = await primarySql()<Row[]>`
    select * from test_gateway.charges where idempotency_key = ${authorizeKey}`;
  return row && toCharge(row);
}
