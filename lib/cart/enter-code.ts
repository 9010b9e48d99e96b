import { askPrimary } from '@/db/client';
import type { SqlTransaction } from '@/db/sql-transaction';
import { isId } from '@/lib/id';
import type { Currency } from '@/lib/market';
import { digestOfCode, readGiftCardCode } from '@/lib/purses/gift-card-code';
import { ok, type Result, refused } from '@/lib/result';

/** Coupons and gift cards that fit in one cart. */
export const maxCodes = 8;

export type CodeProblem =
  | { kind: 'empty' }
  | { kind: 'unknown' }
  | { kind: 'ended' }
  | { kind: 'other-currency'; currency: string }
  | { kind: 'empty-card' }
  | { kind: 'full' };

type Found = {
  promotion_id: string | null;
  purse_id: string | null;
  currency: string | null;
  is_over: boolean;
  is_empty: boolean;
  held: number;
};

/**
 * Puts a coupon or a gift card into a cart. Whether it counts is decided when the cart is priced; what can
 * never count is refused here, with the reason. Entering it twice changes nothing.
 */
export async function enterCode(
  cartId: string,
  text: string,
  currency: Currency,
): Promise<Result<{ id: string }, CodeProblem>> {
  const typed = text.trim();
  if (!typed) return refused({ kind: 'empty' });
  const giftCard = readGiftCardCode(typed);
  const [found] = await askPrimary(
    (sql) => sql<Found[]>`
    select found.*, (select count(*)::int from cart_codes where cart_id = ${cartId}) as held
    from (
      select id as promotion_id, null as purse_id, null as currency,
        coalesce(ends_at <= now(), false) as is_over, false as is_empty
      from promotions where code = ${typed} and coalesce(starts_at <= now(), true)
      union all
      select null, id, currency, ended_at is not null or coalesce(expires_at <= now(), false), balance_minor = 0
      from purses where code_digest = ${giftCard ? digestOfCode(giftCard) : ''}
    ) found limit 1`,
  );
  if (!found) return refused({ kind: 'unknown' });
  if (found.is_over) return refused({ kind: 'ended' });
  if (found.currency && found.currency !== currency) {
    return refused({ kind: 'other-currency', currency: found.currency });
  }
  if (found.is_empty) return refused({ kind: 'empty-card' });
  if (found.held >= maxCodes) return refused({ kind: 'full' });
  const { promotion_id: promotionId, purse_id: purseId } = found;
  await askPrimary(
    (sql) => sql`
    insert into cart_codes (cart_id, promotion_id, purse_id) values (${cartId}, ${promotionId}, ${purseId})
    on conflict do nothing`,
  );
  return ok({ id: promotionId ?? purseId ?? '' });
}

/** Takes a coupon, a gift card or store credit out of a cart again. */
export async function removeCode(cartId: string, id: string): Promise<void> {
  if (!isId('promotion', id) && !isId('purse', id)) return;
  await askPrimary(
    (sql) => sql`
    delete from cart_codes where cart_id = ${cartId} and (promotion_id = ${id} or purse_id = ${id})`,
  );
}

/** Whether a member's store credit shall pay for this cart. */
export async function chooseStoreCredit(
  cartId: string,
  accountId: string,
  { isChosen, currency }: { isChosen: boolean; currency: Currency },
): Promise<void> {
  await askPrimary((sql) =>
    isChosen
      ? sql`
        insert into cart_codes (cart_id, purse_id)
        select ${cartId}, id from purses
        where account_id = ${accountId} and kind = 'store-credit' and currency = ${currency}
        on conflict do nothing`
      : sql`
        delete from cart_codes where cart_id = ${cartId} and purse_id in (
          select id from purses where account_id = ${accountId} and kind = 'store-credit')`,
  );
}

/** A guest's codes follow the lines into the member's cart. */
export async function moveCodes(fromCartId: string, toCartId: string): Promise<void> {
  await askPrimary(
    (sql) => sql`
    with moved as (delete from cart_codes where cart_id = ${fromCartId} returning promotion_id, purse_id)
    insert into cart_codes (cart_id, promotion_id, purse_id)
    select ${toCartId}, promotion_id, purse_id from moved on conflict do nothing`,
  );
}

/** The cart was bought: what it was bought with is not offered to the next one. */
export async function forgetCodes(sql: SqlTransaction, cartId: string): Promise<void> {
  await sql`delete from cart_codes where cart_id = ${cartId}`;
}
