import { primarySql } from '@/db/client';
import { addToCart } from '@/lib/cart/cart';
import { type PayOutcome, type PayRequest, payCheckout } from '@/lib/checkout/pay-checkout';
import { startCheckout } from '@/lib/checkout/start-checkout';
import { newId } from '@/lib/id';
import { homeMarket, type Market } from '@/lib/market';
import type { CardDetails, PaymentProvider } from '@/lib/payments/provider';

/** For tests: goods to buy, and people who buy them. */
export async function stockedVariant(
  stock: number,
  priceMinor = 1900,
): Promise<{ productId: string; variantId: string }> {
  const productId = newId('product');
  const variantId = newId('variant');
  await primarySql().begin((sql) => [
    sql`insert into products (id, handle, title, status) values (${productId}, ${productId}, 'Mug', 'published')`,
    sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', ${priceMinor})`,
    sql`insert into inventory_levels (variant_id, location_id, on_hand)
      select ${variantId}, id, ${stock} from locations order by priority limit 1`,
  ]);
  return { productId, variantId };
}

/** For tests: a gift card that costs so much, and is worth it. */
export async function giftCardProduct(priceMinor: number): Promise<{ productId: string; variantId: string }> {
  const productId = newId('product');
  const variantId = newId('variant');
  await primarySql().begin((sql) => [
    sql`insert into products (id, handle, title, status, kind, tax_class)
      values (${productId}, ${productId}, 'Gift Card', 'published', 'gift-card', 'exempt')`,
    sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', ${priceMinor})`,
  ]);
  return { productId, variantId };
}

export const cards = {
  good: card('4242424242424242'),
  mastercard: card('5555555555554444'),
  declined: card('4000000000000002'),
  asks: card('4000002760003184'),
  asksThenDeclined: card('4000008400001629'),
};

export function card(number: string): CardDetails {
  return { number, expiryMonth: 12, expiryYear: 2099, cvc: '123' };
}

export const contact: PayRequest['contact'] = {
  email: 'ann@example.com',
  name: 'Ann Buyer',
  line1: '1 Main Street',
  line2: '',
  city: 'San Francisco',
  region: 'CA',
  postalCode: '94110',
  countryCode: 'US',
};

/** A cart with these things and its checkout, ready to be paid. */
export async function readyToPay(
  lines: [variantId: string, quantity: number][],
  market: Market = homeMarket,
): Promise<PayRequest> {
  const cartId = newId('cart');
  for (const [variantId, quantity] of lines) {
    const added = await addToCart(cartId, variantId, quantity, market);
    if (!added.ok) throw new Error(`could not add: ${added.problem.kind}`);
  }
  return requestFor(cartId, market);
}

export async function requestFor(cartId: string, market: Market = homeMarket): Promise<PayRequest> {
  const place = { countryCode: contact.countryCode, region: contact.region };
  const started = await startCheckout(cartId, market, { place });
  if (!started.ok) throw new Error(started.problem.kind);
  const { checkoutId, offer } = started.value;
  return {
    checkoutId,
    cartId,
    market,
    contact,
    shippingMethod: 'standard',
    digest: offer.digest,
    card: cards.good,
  };
}

export async function pay(request: PayRequest, provider?: PaymentProvider): Promise<PayOutcome> {
  return payCheckout(request, provider);
}

/** A charge that holds or has taken money, as the provider's own books have it. */
export type HeldCharge = { providerRef: string; capturedMinor: number };

async function heldByTestGateway(): Promise<HeldCharge[]> {
  return primarySql()<HeldCharge[]>`
    select id as "providerRef", captured_minor as "capturedMinor"
    from test_gateway.charges where state in ('authorized', 'captured')`;
}

/**
 * What must hold after whatever happened, as numbers of things that are wrong: all 0. `held`: what the provider
 * says it holds.
 */
export async function wrongs(held?: HeldCharge[]): Promise<Record<string, number>> {
  const books = JSON.stringify(held ?? (await heldByTestGateway()));
  const [row] = await primarySql()<[Record<string, number>]>`
    with charges as (
      select * from jsonb_to_recordset(${books}::jsonb) as c("providerRef" text, "capturedMinor" int)
    )
    select
      (select count(*)::int from inventory_levels where on_hand < 0 or reserved < 0 or reserved > on_hand) as stock,
      (select count(*)::int from inventory_levels l where reserved <> coalesce((select sum(quantity)
        from stock_reservations r where r.variant_id = l.variant_id and r.location_id = l.location_id), 0))
        as reservations,
      (select count(*)::int from (select 1 from ledger_entries group by transaction_id, currency
        having sum(amount_minor) <> 0) t) as crooked_ledger,
      (select count(*)::int from orders o where o.total_minor > 0 and o.total_minor is distinct from (
        select -sum(e.amount_minor) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        where t.idempotency_key = o.id || ':sale' and e.account_code in ('revenue', 'shipping-revenue', 'tax-payable', 'discounts', 'gift-cards-ordered'))) as unbooked_orders,
      (select count(*)::int from orders o where (select count(*) from payments p where p.order_id = o.id
        and (p.state in ('authorized', 'captured') or o.state in ('cancelled', 'refunded'))
        and p.amount_minor = o.total_minor - o.gift_card_minor - o.store_credit_minor) <> 1) as unpaid_orders,
      (select count(*)::int from orders o where (select coalesce(sum(quantity), 0) from order_lines l
        where l.order_id = o.id and not l.is_gift_card) <> (select -coalesce(sum(delta), 0) from inventory_movements m
        where m.order_id = o.id and m.reason = 'sale')) as unmoved_orders,
      (select count(*)::int from charges c where not exists (select 1 from payments p
        where p.provider_ref = c."providerRef" and p.order_id is not null))
        as charges_without_order,
      (select count(*)::int from payments p where state = 'captured' and amount_minor > 0 and not exists (select 1
        from charges c where c."providerRef" = p.provider_ref and c."capturedMinor" = p.captured_minor
          and p.captured_minor = coalesce(p.capture_minor, p.amount_minor)))
        as captures_without_charge,
      (select count(*)::int from orders o where state = 'paid' and o.total_minor > o.gift_card_minor + o.store_credit_minor
        and (select sum(coalesce(p.capture_minor, p.amount_minor)) from payments p
          where p.order_id = o.id and p.checkout_id is not null and p.state = 'captured') is distinct
        from (select sum(e.amount_minor) from ledger_transactions t join ledger_entries e on
        e.transaction_id = t.id where t.idempotency_key = o.id || ':capture' and e.account_code = 'processor-clearing'))
        as unbooked_captures,
      (select count(*)::int from promotion_tallies t where taken <> (select count(*) from promotion_uses u
        where u.promotion_id = t.promotion_id and u.given_back_at is null and t.customer = any(u.tallied))) as miscounted_promotions,
      (select count(*)::int from purses p
        where balance_minor <> coalesce((select sum(amount_minor) from purse_entries e where e.purse_id = p.id), 0)
        or held_minor <> coalesce((select sum(amount_minor) from purse_holds h where h.purse_id = p.id), 0))
        as crooked_purses,
      (select count(*)::int from orders o where o.gift_card_minor + o.store_credit_minor <> coalesce((select
        -sum(e.amount_minor) from purse_entries e where e.order_id = o.id and e.reason = 'spent'), 0))
        as unspent_purses,
      (select count(*)::int from orders o where o.discount_minor <> coalesce((select sum(a.amount_minor)
        from order_adjustments a where a.order_id = o.id), 0)) as unexplained_discounts,
      (select count(*)::int from (select kind, currency, sum(balance_minor) as owed from purses group by 1, 2) p
        where owed <> coalesce((select -sum(e.amount_minor) from ledger_entries e
          where e.account_code = p.kind || '-liability' and e.currency = p.currency), 0)) as unbooked_purses`;
  return row;
}

export const nothingWrong = {
  stock: 0,
  reservations: 0,
  crooked_ledger: 0,
  unbooked_orders: 0,
  unpaid_orders: 0,
  unmoved_orders: 0,
  charges_without_order: 0,
  captures_without_charge: 0,
  unbooked_captures: 0,
  miscounted_promotions: 0,
  crooked_purses: 0,
  unspent_purses: 0,
  unexplained_discounts: 0,
  unbooked_purses: 0,
};
