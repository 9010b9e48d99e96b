import { primarySql } from '@/db/client';
import { enterCode } from '@/lib/cart/enter-code';
import { makeOffer } from '@/lib/checkout/make-offer';
import { pay, readyToPay, requestFor, stockedVariant } from '@/lib/checkout/test-buyers';

// For tests: gift cards that are bought, and spent.

/** Goods of ten pieces, with the movement that brought them. */
export async function goods(priceMinor = 1900): Promise<string> {
  const { variantId } = await stockedVariant(10, priceMinor);
  await primarySql()`
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id, on_hand, 'opening', 'test' from inventory_levels where variant_id = ${variantId}`;
  return variantId;
}

/** Buys these things, by e-mail where nothing else is to be had, and answers the order's id. */
export async function buy(
  lines: [string, number][],
  rest: Partial<Parameters<typeof pay>[0]> = {},
  provider?: Parameters<typeof pay>[1],
): Promise<string> {
  const request = await readyToPay(lines);
  const onlyCards = (await offerOf(request.cartId)).methods.length === 1;
  const outcome = await pay({ ...request, ...(onlyCards && { shippingMethod: 'email' }), ...rest }, provider);
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  return outcome.orderId;
}

export const offerOf = (cartId: string) => makeOffer({ cartId, place: { countryCode: 'US', region: 'CA' } });

/** What the ledger says of an order in one account. */
export async function booked(orderId: string, account: string): Promise<number> {
  const [row] = await primarySql()`
    select coalesce(sum(e.amount_minor), 0)::int as minor
    from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.order_id = ${orderId} and e.account_code = ${account}`;
  return row?.minor;
}

/** The line of gift cards of an order. */
export async function lineOf(orderId: string): Promise<string> {
  const [line] = await primarySql()`
    select id from order_lines where order_id = ${orderId} and is_gift_card`;
  return line?.id;
}

/** Buys a piece with a gift card's code first. */
export async function spend(code: string, priceMinor: number): Promise<string> {
  const { cartId } = await readyToPay([[await goods(priceMinor), 1]]);
  const entered = await enterCode(cartId, code, 'USD');
  if (!entered.ok) throw new Error(entered.problem.kind);
  const outcome = await pay(await requestFor(cartId));
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  return outcome.orderId;
}

export const pieces = (lineId: string, quantity: number) => ({
  ...{ kind: 'lines' as const, lines: [{ lineId, quantity }], withShipping: false },
});
