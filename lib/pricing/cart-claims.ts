import { askPrimary } from '@/db/client';
import { customerKeys } from '@/lib/promotions/claim-promotions';
import type { Promotion } from '@/lib/promotions/promotion';

/** Who is buying, as far as it is known. */
export type Buyer = { accountId?: string; email?: string };

/** A gift card or store credit; `availableMinor` is what this cart could spend of it now. */
export type ClaimedPurse = {
  id: string;
  kind: 'gift-card' | 'store-credit';
  last4: string;
  availableMinor: number;
};

/** What a shopper brings to a cart, and what is used up: the truth of the primary. */
export type CartClaims = {
  coupons: Promotion[];
  /** Chosen for this cart, in the order in which they pay. */
  purses: ClaimedPurse[];
  /** The account's own, chosen or not. */
  storeCredit: (ClaimedPurse & { isChosen: boolean }) | undefined;
  usedUp: { promotionId: string; byThisCustomer: boolean }[];
};

export const noClaims: CartClaims = { coupons: [], purses: [], storeCredit: undefined, usedUp: [] };

type PurseRow = ClaimedPurse & { isChosen: boolean };
type Row = { coupons: Promotion[]; purses: PurseRow[]; used: { promotionId: string; customer: string }[] };

/**
 * Everything a cart's shopper wants to use, in one question. What the cart's own checkout has set aside or
 * counted already is free to it. `limitedIds`: automatic promotions whose limits matter.
 */
export async function claimsOf(
  cartId: string,
  buyer: Buyer,
  { currency, limitedIds }: { currency: string; limitedIds: string[] },
): Promise<CartClaims> {
  const customers = ['', ...customerKeys(buyer)];
  const [row] = await askPrimary(
    (sql) => sql<[Row]>`
    with chosen as materialized (select * from cart_codes where cart_id = ${cartId}),
    live as materialized (
      select id from checkouts where cart_id = ${cartId} and state in ('open', 'reserved', 'authorized')
    )
    select
      (select coalesce(json_agg(json_build_object('id', p.id, 'names', json_build_object('en', p.name, 'de', p.name_de),
          'code', p.code, 'kind', p.kind, 'percentBasisPoints', p.percent_basis_points, 'amounts', p.amounts,
          'buyPieces', p.buy_pieces, 'getPieces', p.get_pieces, 'scope', p.scope, 'scopeIds', p.scope_ids,
          'minimumTotals', p.minimum_totals, 'minimumPieces', p.minimum_pieces, 'startsAt', p.starts_at,
          'endsAt', p.ends_at, 'usesLimit', p.uses_limit, 'usesPerCustomer', p.uses_per_customer,
          'isExclusive', p.is_exclusive, 'priority', p.priority) order by chosen.added_at, p.id), '[]')
        from chosen join promotions p on p.id = chosen.promotion_id) as coupons,
      (select coalesce(json_agg(json_build_object('id', purse.id, 'kind', purse.kind, 'last4', purse.code_last4,
          'isChosen', chosen.cart_id is not null,
          'availableMinor', purse.balance_minor - purse.held_minor + coalesce(own.amount_minor, 0))
          order by purse.kind, chosen.added_at, purse.id), '[]')
        from purses purse left join chosen on chosen.purse_id = purse.id
        left join purse_holds own on own.purse_id = purse.id and own.checkout_id in (select id from live)
        where purse.currency = ${currency} and purse.ended_at is null
          and coalesce(purse.expires_at > now(), true)
          and (purse.id in (select purse_id from chosen where purse_id is not null) and purse.kind = 'gift-card'
            or purse.account_id = ${buyer.accountId ?? null} and purse.kind = 'store-credit')) as purses,
      (select coalesce(json_agg(json_build_object('promotionId', p.id, 'customer', tally.customer)), '[]')
        from promotions p join promotion_tallies tally on tally.promotion_id = p.id
        where (p.id = any(${limitedIds}) or p.id in (select promotion_id from chosen))
          and tally.customer = any(${customers})
          and tally.taken >= case tally.customer when '' then p.uses_limit else p.uses_per_customer end
          and not exists (select from promotion_uses own where own.promotion_id = p.id
            and own.checkout_id in (select id from live))) as used`,
  );
  const storeCredit = row.purses.find(({ kind }) => kind === 'store-credit');
  return {
    coupons: row.coupons,
    purses: row.purses.filter(({ isChosen }) => isChosen),
    storeCredit: storeCredit && storeCredit.availableMinor > 0 ? storeCredit : undefined,
    usedUp: row.used.map(({ promotionId, customer }) => ({ promotionId, byThisCustomer: customer !== '' })),
  };
}
