import { primarySql } from '@/db/client';
import type { Money } from '@/lib/money';
import { codeOfSoldCard } from './gift-card-code';

/** A gift card that was bought: `left` is what can still be spent. Its code is for who may read the order only. */
export type SoldCard = { code: string; last4: string; worth: Money; left: Money; isTakenBack: boolean };

type Row = {
  purseId: string;
  last4: string;
  currency: string;
  worthMinor: number;
  leftMinor: number;
  isTakenBack: boolean;
};

/** The gift cards issued for an order, in the order of its lines. From the primary: spent a moment ago is spent. */
export async function soldCardsOf(orderId: string): Promise<SoldCard[]> {
  const rows = await primarySql()<Row[]>`
    select s.purse_id as "purseId", p.code_last4 as last4, p.currency, l.unit_price_minor as "worthMinor",
      p.balance_minor as "leftMinor", exists (select from refund_cards b join refunds r on r.id = b.refund_id
        where b.purse_id = s.purse_id and r.state <> 'refused') as "isTakenBack"
    from sold_cards s join purses p on p.id = s.purse_id join order_lines l on l.id = s.line_id
    where s.order_id = ${orderId} order by l.position, s.piece`;
  return rows.map(({ purseId, last4, currency, worthMinor, leftMinor, isTakenBack }) => ({
    ...{ code: codeOfSoldCard(purseId), last4, isTakenBack },
    worth: { amountMinor: worthMinor, currency },
    left: { amountMinor: leftMinor, currency },
  }));
}
