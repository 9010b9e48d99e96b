import { createHmac, randomBytes } from 'node:crypto';
import { primarySql } from '@/db/client';
import { env } from '@/env';
import { brandOf } from '@/lib/payments/card';
import { inItsMood } from '@/lib/payments/gateway-moods';
import {
  type AuthorizeRequest,
  type CardDetails,
  type Charge,
  ChargeNotInState,
  type ChargeRequest,
  IdempotencyConflict,
  NotPossible,
  type PaymentProvider,
  type TestBankQuestion,
} from '@/lib/payments/provider';
import { challengeOf, refusalOf } from '@/lib/payments/test-cards';
import { answerDispute, disputeByCard, disputesOf } from '@/lib/payments/test-gateway-disputes';
import { sayOfItsOwn } from '@/lib/payments/test-gateway-notices';

/**
 * A bank for shops without one. It keeps books of its own (schema `test_gateway`), each verb is one
 * statement in a transaction of its own, and the shop reaches it only through {@link PaymentProvider}. What
 * its caller does not hear from it, it says by a notice, as Stripe does by webhooks.
 */
export const testGateway: PaymentProvider = {
  name: 'test-gateway',
  authorize: (request) => inItsMood('authorize', (isUnheard) => authorize(request, isUnheard)),
  capture: (request) => inItsMood('capture', () => capture(request)),
  refund: (request) => inItsMood('refund', () => move('refund', request)),
  void: (key) => inItsMood('void', () => voidCharge(key)),
  find: (key) => inItsMood('find', () => find(key)),
  keyOf,
  disputesOf,
  answerDispute,
};

/**
 * Tells two requests apart without keeping what they said. Keyed, because the space of card numbers is
 * small enough to try them all against a bare hash.
 */
function digestOf(...parts: (string | number)[]): string {
  return createHmac('sha256', env().AUTH_SECRET).update(parts.join('\n')).digest('base64url');
}

async function authorize(request: AuthorizeRequest, isUnheard: boolean): Promise<Charge> {
  const { card, idempotencyKey, amountMinor, currency } = request;
  if ('token' in card) throw new NotPossible('the test gateway takes the numbers of test cards');
  const digest = digestOf('authorize', amountMinor, currency, card.number, card.expiryMonth, card.expiryYear);
  const { charge, afterChallenge } = decide(card, amountMinor, currency);
  const charged = await primarySql()`
    with answered as (
      insert into test_gateway.answers (idempotency_key, request_digest, answer)
      values (${idempotencyKey}, ${digest}, ${JSON.stringify(charge)}::jsonb)
      on conflict do nothing
      returning idempotency_key
    )
    insert into test_gateway.charges (id, idempotency_key, request_digest, amount_minor, currency, state,
      refusal, card_brand, card_last4, after_challenge)
    select ${charge.providerRef}, idempotency_key, ${digest}, ${amountMinor}, ${currency}, ${charge.state},
      ${charge.refusal}, ${charge.cardBrand}, ${charge.cardLast4}, ${afterChallenge}
    from answered returning id`;
  if (charged.length > 0 && isUnheard) await sayOfItsOwn(charge.providerRef, `charge.${charge.state}`);
  if (charged.length > 0) return charge;
  const stored = (await storedAnswer(idempotencyKey, digest)) ?? notAnswered(idempotencyKey);
  // Decided between the shopper and the bank since.
  return stored.state === 'requires-action' ? ((await find(idempotencyKey)) ?? stored) : stored;
}

function decide(card: CardDetails, amountMinor: number, currency: string) {
  const providerRef = `ch_${randomBytes(15).toString('base64url')}`;
  const challenge = challengeOf(card.number);
  const refusal = challenge ? null : refusalOf(card.number);
  const state = challenge ? 'requires-action' : refusal ? 'refused' : 'authorized';
  const charge: Charge = {
    providerRef,
    state,
    amountMinor,
    capturedMinor: 0,
    refundedMinor: 0,
    currency,
    refusal,
    cardBrand: brandOf(card.number),
    cardLast4: card.number.slice(-4),
  };
  if (challenge) charge.action = questionOf(charge);
  return { charge, afterChallenge: challenge ? (challenge.refusal ?? 'authorized') : null };
}

function questionOf({ providerRef, amountMinor, currency, cardLast4 }: Charge): TestBankQuestion {
  return { kind: 'test-bank', challenge: providerRef, amountMinor, currency, cardLast4 };
}

/** What stands on the bank's page. `undefined`: there is no such question, or it was answered. */
export async function questionFor(challenge: string): Promise<TestBankQuestion | undefined> {
  const [row] = await primarySql()<Row[]>`
    select * from test_gateway.charges where id = ${challenge} and state = 'requires-action'`;
  return row && questionOf(toCharge(row));
}

/**
 * The card's owner has confirmed on the bank's page, or would not: the bank decides, and says so to the shop.
 * Answered twice, the first answer counts.
 */
export async function answerChallenge(providerRef: string, isConfirmed: boolean): Promise<void> {
  const [row] = await primarySql()<Row[]>`
    update test_gateway.charges set
      state = case when ${isConfirmed} and after_challenge = 'authorized' then 'authorized' else 'refused' end,
      refusal = case when not ${isConfirmed} then 'authentication-failed'
        when after_challenge = 'authorized' then null else after_challenge end
    where id = ${providerRef} and state = 'requires-action'
    returning *`;
  if (row) await sayOfItsOwn(providerRef, `charge.${row.state}`);
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
  const charge: Charge = {
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
  if (charge.state === 'requires-action') charge.action = questionOf(charge);
  return charge;
}

async function capture(request: ChargeRequest): Promise<Charge> {
  const charge = await move('capture', request);
  await disputeByCard(charge);
  return charge;
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
    select * from moved`.catch(answeredMeanwhile);
  if (row) return toCharge(row);
  const stored = await storedAnswer(idempotencyKey, digest);
  if (stored) return stored;
  throw new ChargeNotInState(providerRef, `${verb}d`);
}

/** The same request was sent twice at once, and the other one is answered: nothing of ours has moved. */
function answeredMeanwhile(error: unknown): Row[] {
  const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string };
  if (code === '23505' && constraint === 'answers_pkey') return [];
  throw error;
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
      set state = case when charges.state in ('authorized', 'requires-action') then 'voided' else charges.state end
    returning *`;
  return row ? toCharge(row) : notAnswered(authorizeKey);
}

async function find(authorizeKey: string): Promise<Charge | undefined> {
  const [row] = await primarySql()<Row[]>`
    select * from test_gateway.charges where idempotency_key = ${authorizeKey}`;
  return row && toCharge(row);
}

async function keyOf(providerRef: string): Promise<string | undefined> {
  const [row] = await primarySql()<{ idempotency_key: string }[]>`
    select idempotency_key from test_gateway.charges where id = ${providerRef}`;
  return row?.idempotency_key;
}

/** All that stands in the gateway's books, for whoever holds ours against them. */
export async function allTestCharges(): Promise<Charge[]> {
  const rows = await primarySql()<Row[]>`select * from test_gateway.charges`;
  return rows.map(toCharge);
}
