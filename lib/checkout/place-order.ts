import { askPrimary } from '@/db/client';
import type { PostalAddress, Quote } from '@/db/schema/orders';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { forgetCodes } from '@/lib/cart/enter-code';
import { newId } from '@/lib/id';
import { takeReserved } from '@/lib/inventory/stock';
import { postLedger } from '@/lib/ledger/post-ledger';
import { postingsForSale, type SaleAmounts } from '@/lib/ledger/postings';
import { insertOrder } from '@/lib/orders/insert-order';
import { dueOf, giftCardsIn, paidBy, stockedLines } from '@/lib/orders/quote-parts';
import { writeEvents } from '@/lib/outbox/write-events';
import { settlePayment } from '@/lib/payments/payment-records';
import type { Charge } from '@/lib/payments/provider';
import { keepPromotions } from '@/lib/promotions/claim-promotions';
import { spendHeld } from '@/lib/purses/hold-purses';

export type PlacedOrder = {
  orderId: string;
  /** The payment that pays this order: another one's money must be given back. */
  paymentId: string;
  cartId: string;
  bought: { variantId: string; quantity: number }[];
};

type Completed = {
  cart_id: string;
  account_id: string | null;
  visitor_id: string | null;
  email: string;
  shipping_address: PostalAddress;
  shipping_method: string;
  quote: Quote;
};

/** The checkout holds no reservation any more, or its payment was settled otherwise: nothing was placed. */
class Unplaceable extends Error {}

/**
 * Turns a reserved checkout with an authorized charge into an order: order, lines, stock, payment, ledger
 * and outbox in one transaction of four round trips. Called twice it answers the same order. `undefined`
 * when there is nothing to place any more: the charge must be voided.
 */
export async function placeOrder(placing: {
  checkoutId: string;
  paymentId: string;
  charge: Charge;
  by: string;
}): Promise<PlacedOrder | undefined> {
  try {
    const placed = await sqlTransaction(async (sql) => {
      const [checkout] = await sql<Completed[]>`
        update checkouts set state = 'completed', updated_at = now()
        where id = ${placing.checkoutId} and state = 'reserved'
        returning cart_id, account_id, visitor_id, email, shipping_address, shipping_method, quote`;
      return checkout && write(sql, placing, checkout);
    });
    return placed ?? (await placedBefore(placing.checkoutId));
  } catch (error) {
    if (error instanceof Unplaceable) return undefined;
    throw error;
  }
}

async function write(
  sql: SqlTransaction,
  placing: { checkoutId: string; paymentId: string; charge: Charge; by: string },
  checkout: Completed,
): Promise<PlacedOrder> {
  const { checkoutId, paymentId, charge, by } = placing;
  const { quote } = checkout;
  const orderId = newId('order');
  const bought = quote.lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
  // Sent together, run in this order. One that fails makes the rest fail and the whole roll back.
  const [, pieces, , spentMinor, isPaid] = await Promise.all([
    insertOrder(
      sql,
      {
        id: orderId,
        checkoutId,
        accountId: checkout.account_id,
        visitorId: checkout.visitor_id,
        email: checkout.email,
        shippingMethod: checkout.shipping_method,
        shippingAddress: checkout.shipping_address,
        quote,
      },
      by,
    ),
    takeReserved(sql, { checkoutId, orderId, movedBy: by }),
    keepPromotions(sql, { checkoutId, orderId }),
    spendHeld(sql, { checkoutId, orderId, by }),
    settlePayment(sql, { paymentId, from: 'pending', to: 'authorized', orderId, charge, by }),
    postLedger(sql, {
      idempotencyKey: `${orderId}:sale`,
      description: 'Order placed',
      orderId,
      postedBy: by,
      currency: quote.currency,
      postings: postingsForSale(saleOf(quote)),
    }),
    forgetCodes(sql, checkout.cart_id),
    writeEvents(sql, [
      { topic: 'order.placed', payload: { orderId, checkoutId, cartId: checkout.cart_id, bought } },
    ]),
  ]);
  const wanted = stockedLines(quote).reduce((sum, line) => sum + line.quantity, 0);
  const toSpend = quote.totalMinor - dueOf(quote);
  if (!isPaid || pieces !== wanted || spentMinor !== toSpend) throw new Unplaceable();
  return { orderId, paymentId, cartId: checkout.cart_id, bought };
}

/** A quote's parts as the ledger books them; one from before there was tax has none. */
function saleOf(quote: Quote): SaleAmounts {
  const { subtotalMinor, shippingMinor, totalMinor, discountMinor = 0, taxMinor = 0 } = quote;
  const { includedTaxMinor = 0, shippingTaxMinor = 0 } = quote;
  return {
    ...{ subtotalMinor, shippingMinor, totalMinor, discountMinor, taxMinor, includedTaxMinor },
    includedShippingTaxMinor: includedTaxMinor > 0 ? shippingTaxMinor : 0,
    giftCardMinor: paidBy(quote, 'gift-card'),
    storeCreditMinor: paidBy(quote, 'store-credit'),
    giftCardsSoldMinor: giftCardsIn(quote),
  };
}

/** The order a checkout became, if it became one. */
export async function placedBefore(checkoutId: string): Promise<PlacedOrder | undefined> {
  const [row] = await askPrimary(
    (sql) => sql<{ id: string; payment_id: string; cart_id: string; quote: Quote }[]>`
    select o.id, pay.id as payment_id, c.cart_id, c.quote
    from orders o
    join checkouts c on c.id = o.checkout_id
    join payments pay on pay.order_id = o.id and pay.checkout_id = c.id
    where o.checkout_id = ${checkoutId}
    order by pay.created_at limit 1`,
  );
  return (
    row && {
      orderId: row.id,
      paymentId: row.payment_id,
      cartId: row.cart_id,
      bought: row.quote.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    }
  );
}
