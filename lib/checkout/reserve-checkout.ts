import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import type { Contact } from '@/lib/checkout/address';
import type { Quote } from '@/lib/checkout/quote';
import { newId } from '@/lib/id';
import { releaseStock, reserveStock } from '@/lib/inventory/stock';
import { dueOf, stockedLines } from '@/lib/orders/quote-parts';
import { writeEvents } from '@/lib/outbox/write-events';
import { openPayment, type Payment } from '@/lib/payments/payment-records';
import { claimPromotions, customerKeys, releasePromotions } from '@/lib/promotions/claim-promotions';
import { holdPurses, isPurseShort, releasePurses } from '@/lib/purses/hold-purses';

/** Pieces are set aside for this long; paying again renews it. */
export const reservationMinutes = 15;

/** Everything the server decided and the shopper agreed to, frozen before the card is asked. */
export type Claim = {
  checkoutId: string;
  cartId: string;
  accountId: string | undefined;
  visitorId: string | undefined;
  contact: Contact;
  shippingMethod: string;
  quote: Quote;
  provider: string;
};

export type ReserveOutcome =
  | { kind: 'reserved'; payment: Payment; turnedProductIds: string[] }
  /** An earlier attempt has not been heard of yet: it must be settled before another begins. */
  | { kind: 'pending'; payment: Payment; isSameQuote: boolean }
  /** A price, a rule, the stock, or what a code is good for moved between the quote and now; nothing was reserved. */
  | { kind: 'changed' }
  | { kind: 'completed' }
  | { kind: 'expired' }
  | { kind: 'not-found' };

/** Carries an expected outcome out of a transaction that must roll back. */
class Undo extends Error {
  constructor(readonly outcome: ReserveOutcome) {
    super(outcome.kind);
  }
}

/**
 * Sets stock, coupons, gift cards and store credit aside, freezes the quote and writes down the payment that is about to be asked for: one
 * transaction. Everything is checked here once more, under lock, before any card is asked. Each transaction
 * of the checkout locks in one order: the checkout, stock, promotions, purses.
 */
export async function reserveCheckout(claim: Claim): Promise<ReserveOutcome> {
  try {
    return await sqlTransaction(async (sql) => {
      if (await freeze(sql, claim, 'open')) return begin(sql, claim, { attempt: 1, mustReserve: true });
      return reserveAgain(sql, claim);
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    if (isPurseShort(error)) return { kind: 'changed' };
    throw error;
  }
}

type Standing = {
  state: string;
  is_same_lines: boolean;
  is_same_quote: boolean;
  attempts: number;
  pending: Payment | null;
};

/** A later attempt of the same checkout: after a refused card, a crash, or a double click. */
async function reserveAgain(sql: SqlTransaction, claim: Claim): Promise<ReserveOutcome> {
  const quote = JSON.stringify(claim.quote);
  // Locked first and looked at after: the second statement must see what the former holder committed.
  const locked = await sql`
    select 1 from checkouts where id = ${claim.checkoutId} and cart_id = ${claim.cartId} for update`;
  if (locked.length === 0) return { kind: 'not-found' };
  const [standing] = await sql<[Standing]>`
    select state, quote -> 'lines' = ${quote}::jsonb -> 'lines' as is_same_lines,
      quote = ${quote}::jsonb and shipping_method = ${claim.shippingMethod} as is_same_quote,
      (select count(*)::int from payments where checkout_id = checkouts.id) as attempts,
      (select json_build_object('id', id, 'checkoutId', checkout_id, 'provider', provider,
          'idempotencyKey', idempotency_key, 'amountMinor', amount_minor, 'currency', currency)
        from payments where checkout_id = checkouts.id and state = 'pending' limit 1) as pending
    from checkouts where id = ${claim.checkoutId}`;
  if (standing.state === 'completed') return { kind: 'completed' };
  if (standing.state !== 'reserved') return { kind: 'expired' };
  if (standing.pending) {
    return { kind: 'pending', payment: standing.pending, isSameQuote: standing.is_same_quote };
  }
  const given = [claim.checkoutId];
  const [released] = await Promise.all([
    standing.is_same_lines ? [] : releaseStock(sql, given),
    releasePromotions(sql, given),
    releasePurses(sql, given),
  ]);
  await freeze(sql, claim, 'reserved');
  const outcome = await begin(sql, claim, {
    attempt: standing.attempts + 1,
    mustReserve: !standing.is_same_lines,
  });
  if (outcome.kind === 'reserved') outcome.turnedProductIds.push(...released);
  return outcome;
}

async function begin(
  sql: SqlTransaction,
  claim: Claim,
  how: { attempt: number; mustReserve: boolean },
): Promise<ReserveOutcome> {
  const { checkoutId, quote } = claim;
  const payment: Payment = {
    id: newId('payment'),
    checkoutId,
    provider: claim.provider,
    idempotencyKey: `${checkoutId}:authorize:${how.attempt}`,
    amountMinor: dueOf(quote),
    currency: quote.currency,
  };
  // Sent together, run in this order. One that fails makes the rest fail and the whole roll back.
  const [isChanged, stock, isTaken, isHeld] = await Promise.all([
    hasChanged(sql, claim),
    how.mustReserve
      ? reserveStock(sql, checkoutId, stockedLines(quote))
      : { short: [], turnedProductIds: [] },
    claimPromotions(sql, {
      checkoutId,
      promotionIds: [...new Set(quote.adjustments?.map(({ promotionId }) => promotionId))],
      customers: customerKeys({ accountId: claim.accountId, email: claim.contact.email }),
    }),
    holdPurses(sql, {
      checkoutId,
      currency: quote.currency,
      shares: quote.purses ?? [],
      accountId: claim.accountId,
    }),
    openPayment(sql, payment),
  ]);
  if (isChanged || stock.short.length > 0 || !isTaken || !isHeld) throw new Undo({ kind: 'changed' });
  const { turnedProductIds } = stock;
  if (turnedProductIds.length > 0) {
    await writeEvents(sql, [{ topic: 'stock.changed', payload: { productIds: turnedProductIds } }]);
  }
  return { kind: 'reserved', payment, turnedProductIds };
}

/** Answers whether this checkout was in that state and is now reserved under this claim. */
async function freeze(sql: SqlTransaction, claim: Claim, from: 'open' | 'reserved'): Promise<boolean> {
  const { email, ...address } = claim.contact;
  const rows = await sql`
    update checkouts set state = 'reserved', updated_at = now(),
      expires_at = now() + make_interval(mins => ${reservationMinutes}),
      account_id = ${claim.accountId ?? null}, visitor_id = ${claim.visitorId ?? null}, email = ${email},
      shipping_address = ${JSON.stringify(address)}::jsonb, shipping_method = ${claim.shippingMethod},
      quote = ${JSON.stringify(claim.quote)}::jsonb
    where id = ${claim.checkoutId} and cart_id = ${claim.cartId} and state = ${from}
    returning id`;
  return rows.length > 0;
}

/** Whether any line costs something else now, is taxed or sold as something else, or is no longer sold, or a rule has changed. */
async function hasChanged(sql: SqlTransaction, { quote, cartId }: Claim): Promise<boolean> {
  const rows = await sql`
    select 1
    from jsonb_to_recordset(${JSON.stringify(quote.lines)}::jsonb) 
      as line("variantId" text, "unitPriceMinor" int, "taxClass" text, "isGiftCard" bool)
    left join variants v on v.id = line."variantId"
    left join products p on p.id = v.product_id
    left join accounts buyer on buyer.id = ${cartId}
    left join lateral price_for(v.id, ${quote.currency}, buyer.customer_group_id) price on true
    where p.status is distinct from 'published' or v.withdrawn_at is not null
      or price.amount_minor is distinct from line."unitPriceMinor" or p.tax_class <> line."taxClass"
      or (p.kind = 'gift-card') <> coalesce(line."isGiftCard", false)
    union all
    select 1 from pricing_state where version <> ${quote.rulesVersion ?? null}
    limit 1`;
  return rows.length > 0;
}
