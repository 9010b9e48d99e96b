import postgres from 'postgres';
import { env } from '@/env';
import { newId } from '@/lib/id';
import { buyer } from './buyer';
import type { Piece } from './shelves';

type Sql = postgres.TransactionSql;
type Purchase = { checkoutId: string; orderId: string; paymentId: string; piece: Piece; totalMinor: number };

const shippingMinor = 500;

/**
 * The reference: the same rows in the same transactions, as somebody would write them who needs no cart, no
 * offer, no second thoughts and no way back. Statements that need not wait for each other travel together.
 */
export async function openByHand(buyers: number): Promise<{
  purchases: (pieces: Piece[], count: number) => Promise<(() => Promise<void>)[]>;
  close: () => Promise<void>;
}> {
  const sql = postgres(env().DATABASE_URL, { max: Math.min(16, buyers), onnotice: () => {} });
  const purchases = async (pieces: Piece[], count: number) => {
    const all = Array.from({ length: count }, (_, index): Purchase => {
      const piece = pieces[index % pieces.length] as Piece;
      const totalMinor = piece.priceMinor + shippingMinor;
      return {
        checkoutId: newId('checkout'),
        orderId: newId('order'),
        paymentId: newId('payment'),
        piece,
        totalMinor,
      };
    });
    await sql`
      insert into checkouts (id, cart_id, expires_at)
      select id, 'by-hand-' || id, now() + interval '1 day'
      from unnest(${all.map(({ checkoutId }) => checkoutId)}::text[]) as id`;
    return all.map((purchase) => async () => {
      await sql.begin((tx) => reserve(tx, purchase));
      await authorize(sql, purchase);
      await sql.begin((tx) => place(tx, purchase));
      await captureAtBank(sql, purchase);
      await sql.begin((tx) => writeCapture(tx, purchase));
    });
  };
  return { purchases, close: () => sql.end({ timeout: 5 }) };
}

async function reserve(tx: Sql, { checkoutId, paymentId, piece, totalMinor }: Purchase): Promise<void> {
  const { variantId } = piece;
  const { email, ...address } = buyer;
  await Promise.all([
    tx`update checkouts set state = 'reserved', updated_at = now(), email = ${email},
      shipping_address = ${JSON.stringify(address)}::jsonb, shipping_method = 'standard',
      expires_at = now() + interval '15 minutes' where id = ${checkoutId} and state = 'open'`,
    tx`with taken as (
        update inventory_levels set reserved = reserved + 1
        where (variant_id, location_id) = (
          select variant_id, location_id from inventory_levels
          where variant_id = ${variantId} and on_hand - reserved >= 1 limit 1 for update)
        returning location_id)
      insert into stock_reservations (checkout_id, variant_id, location_id, quantity)
      select ${checkoutId}, ${variantId}, location_id, 1 from taken`,
    tx`insert into payments (id, checkout_id, provider, idempotency_key, amount_minor, currency)
      values (${paymentId}, ${checkoutId}, 'test', ${`${checkoutId}:authorize:1`}, ${totalMinor}, 'USD')`,
    tx`insert into payment_events (payment_id, state, by) values (${paymentId}, 'pending', 'by hand')`,
  ]);
}

async function authorize(sql: postgres.Sql, { checkoutId, totalMinor }: Purchase): Promise<void> {
  const key = `${checkoutId}:authorize:1`;
  await sql`
    with answered as (
      insert into test_gateway.answers (idempotency_key, request_digest, answer)
      values (${key}, 'by hand', '{}') returning 1)
    insert into test_gateway.charges (id, idempotency_key, request_digest, amount_minor, currency, state,
      card_brand, card_last4)
    select ${`ch_${checkoutId}`}, ${key}, 'by hand', ${totalMinor}, 'USD', 'authorized', 'visa', '4242'
    from answered`;
}

async function place(tx: Sql, purchase: Purchase): Promise<void> {
  const { checkoutId, orderId, paymentId, piece, totalMinor } = purchase;
  const { email, ...address } = buyer;
  await Promise.all([
    tx`update checkouts set state = 'completed', updated_at = now() where id = ${checkoutId}`,
    tx`insert into orders (id, checkout_id, email, currency, subtotal_minor, shipping_minor, total_minor,
        shipping_method, shipping_address)
      values (${orderId}, ${checkoutId}, ${email}, 'USD', ${piece.priceMinor}, ${shippingMinor}, ${totalMinor},
        'standard', ${JSON.stringify(address)}::jsonb)`,
    tx`insert into order_lines (id, order_id, position, variant_id, product_id, title, quantity,
        unit_price_minor, total_minor)
      values (${newId('orderLine')}, ${orderId}, 1, ${piece.variantId}, ${piece.productId}, 'By hand', 1,
        ${piece.priceMinor}, ${piece.priceMinor})`,
    tx`insert into order_events (order_id, state, by) values (${orderId}, 'placed', 'by hand')`,
    tx`with given as (
        delete from stock_reservations where checkout_id = ${checkoutId}
        returning variant_id, location_id, quantity),
      sold as (
        update inventory_levels l set on_hand = on_hand - given.quantity, reserved = reserved - given.quantity
        from given where l.variant_id = given.variant_id and l.location_id = given.location_id)
      insert into inventory_movements (variant_id, location_id, delta, reason, order_id, moved_by)
      select variant_id, location_id, -quantity, 'sale', ${orderId}, 'by hand' from given`,
    tx`update payments set state = 'authorized', order_id = ${orderId}, provider_ref = ${`ch_${checkoutId}`},
      updated_at = now() where id = ${paymentId}`,
    tx`insert into payment_events (payment_id, state, by) values (${paymentId}, 'authorized', 'by hand')`,
    ...post(tx, `${orderId}:sale`, orderId, [
      ['authorized-payments', totalMinor],
      ['revenue', -piece.priceMinor],
      ['shipping-revenue', -shippingMinor],
    ]),
    tx`insert into outbox (topic, payload, delivered_at)
      values ('order.placed', ${JSON.stringify({ orderId, checkoutId })}::jsonb, now())`,
  ]);
}

async function captureAtBank(sql: postgres.Sql, { checkoutId, totalMinor }: Purchase): Promise<void> {
  await sql`
    with moved as (
      update test_gateway.charges set state = 'captured', captured_minor = ${totalMinor}
      where id = ${`ch_${checkoutId}`} and state = 'authorized' returning id)
    insert into test_gateway.answers (idempotency_key, request_digest, answer)
    select ${`${checkoutId}:capture`}, 'by hand', '{}' from moved`;
}

async function writeCapture(tx: Sql, { orderId, paymentId, totalMinor }: Purchase): Promise<void> {
  await Promise.all([
    tx`update payments set state = 'captured', updated_at = now() where id = ${paymentId}`,
    tx`insert into payment_events (payment_id, state, by) values (${paymentId}, 'captured', 'by hand')`,
    tx`update orders set state = 'paid' where id = ${orderId}`,
    tx`insert into order_events (order_id, state, by) values (${orderId}, 'paid', 'by hand')`,
    ...post(tx, `${orderId}:capture`, orderId, [
      ['processor-clearing', totalMinor],
      ['authorized-payments', -totalMinor],
    ]),
    tx`insert into outbox (topic, payload, delivered_at)
      values ('order.paid', ${JSON.stringify({ orderId })}::jsonb, now())`,
  ]);
}

function post(tx: Sql, key: string, orderId: string, parts: [account: string, amountMinor: number][]) {
  const id = newId('ledgerTransaction');
  return [
    tx`insert into ledger_transactions (id, idempotency_key, description, order_id, posted_by)
      values (${id}, ${key}, 'By hand', ${orderId}, 'by hand')`,
    tx`insert into ledger_entries (transaction_id, account_code, currency, amount_minor)
      select ${id}, account, 'USD', amount
      from unnest(${parts.map(([account]) => account)}::text[], ${parts.map(([, amount]) => amount)}::int[])
        as part(account, amount)`,
  ];
}
