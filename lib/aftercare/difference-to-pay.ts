import { primarySql } from '@/db/client';
import { isId } from '@/lib/id';
import type { Money } from '@/lib/money';

/** A difference as the page on which it is paid shows it. `over`: called off. */
export type DifferenceToPay = {
  title: string;
  quantity: number;
  /** What comes back for it. */
  returned: string;
  due: Money;
  tax: Money;
  state: 'due' | 'paid' | 'over';
};

/** The difference of an exchange of this order. `undefined`: it has no such exchange. From the primary. */
export async function differenceToPay(
  orderId: string,
  exchangeId: string,
): Promise<DifferenceToPay | undefined> {
  if (!isId('order', orderId) || !isId('exchange', exchangeId)) return undefined;
  type Row = Pick<DifferenceToPay, 'title' | 'quantity' | 'returned' | 'state'> & {
    dueMinor: number;
    dueTaxMinor: number;
    currency: string;
  };
  const [row] = await primarySql()<Row[]>`
    select e.title, e.quantity, concat_ws(', ', l.title, nullif(l.variant_title, '')) as returned, o.currency,
      e.due_minor as "dueMinor", e.due_tax_minor as "dueTaxMinor",
      case when e.called_off_at is not null or e.due_minor = 0 then 'over' when e.paid_at is not null then 'paid'
        else 'due' end as state
    from exchanges e join returns r on r.id = e.return_id join orders o on o.id = r.order_id
    join order_lines l on l.id = e.line_id
    where e.id = ${exchangeId} and o.id = ${orderId}`;
  if (!row) return undefined;
  const { dueMinor, dueTaxMinor, currency, ...rest } = row;
  return {
    ...rest,
    due: { amountMinor: dueMinor, currency },
    tax: { amountMinor: dueTaxMinor, currency },
  };
}
