import type { SqlTransaction } from '@/db/sql-transaction';
import { disputeChecks } from '@/lib/reports/dispute-checks';
import type { BankBooks, LedgerCheck } from '@/lib/reports/ledger-check';

const bank = (sql: SqlTransaction, { charges }: BankBooks) => sql`
  jsonb_to_recordset(${charges}::jsonb) as c("providerRef" text, "capturedMinor" int, "refundedMinor" int, "isHeld" bool)`;

/** What the ledger says of an order in some accounts. */
const booked = (sql: SqlTransaction, accounts: string[]) => sql`
  coalesce((select sum(e.amount_minor) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.order_id = o.id and e.account_code = any(${accounts})), 0)`;

const soldAs = ['revenue', 'shipping-revenue', 'tax-payable', 'discounts', 'gift-cards-ordered'];

/** Every check of the ledger against what it is about. */
export const ledgerChecks: LedgerCheck[] = [
  {
    name: 'transactions-balance',
    rule: 'Every ledger transaction has entries and sums to zero in each currency.',
    offenders: (sql) => sql`
      select t.id from ledger_transactions t left join ledger_entries e on e.transaction_id = t.id
      group by t.id, e.currency having count(e.id) = 0 or sum(e.amount_minor) <> 0`,
  },
  {
    name: 'orders-booked',
    rule: 'The sale of every order is booked, once, with its total.',
    offenders: (sql) => sql`
      select o.id from orders o where o.total_minor > 0 and o.total_minor is distinct from (
        select -sum(e.amount_minor) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        where t.idempotency_key = o.id || ':sale' and e.account_code = any(${soldAs}) and e.currency = o.currency)
      union
      select t.id from ledger_transactions t where t.idempotency_key like '%:sale'
        and not exists (select 1 from orders o where t.idempotency_key = o.id || ':sale')`,
  },
  {
    name: 'promises-open',
    rule: 'What processors have promised is what is authorized and not yet taken.',
    offenders: (sql) => sql`
      select o.id from orders o where ${booked(sql, ['authorized-payments'])} <> coalesce((
        select sum(p.amount_minor) from payments p
        where p.order_id = o.id and p.state in ('authorized', 'voiding')), 0)`,
  },
  {
    name: 'captures-booked',
    rule: 'What was let go of an order is not earned and its tax not owed, part by part, as its capture booked it.',
    offenders: (sql) => sql`
      select p.id from payments p
      cross join lateral (select coalesce(sum(amount_minor), 0) as minor, coalesce(sum(tax_minor), 0) as tax
        from let_off_parts where payment_id = p.id) let_off
      cross join lateral (select
          coalesce(sum(e.amount_minor) filter (where e.account_code = 'tax-payable'), 0) as tax,
          coalesce(sum(e.amount_minor) filter (where e.account_code in ('revenue', 'shipping-revenue', 'tax-payable')), 0)
            as minor,
          coalesce(sum(e.amount_minor) filter (where e.account_code = 'refunds'), 0) as otherwise
        from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        where t.idempotency_key = p.order_id || ':capture') booked
      where p.checkout_id is not null and p.state in ('captured', 'refunded')
        and (booked.tax <> let_off.tax or booked.minor <> let_off.minor
          or booked.minor + booked.otherwise <> p.amount_minor - p.captured_minor)`,
  },
  {
    name: 'money-held',
    rule: 'What processors hold for an order is what was taken less what was given back and what disputes took out.',
    offenders: (sql) => sql`
      with moved as (
        select order_id, currency, captured_minor - refunded_minor as minor from payments where order_id is not null
        union all select order_id, currency, -withdrawn_minor from disputes
        union all select order_id, fee_currency, -fee_minor from disputes
        union all select t.order_id, e.currency, -e.amount_minor
          from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
          where e.account_code = 'processor-clearing' and t.order_id is not null
      )
      select order_id as id from moved group by order_id, currency having sum(minor) <> 0`,
  },
  ...disputeChecks,
  {
    name: 'payments-cover-orders',
    rule: 'A live payment is for the order’s total, less what was paid otherwise; never is more given back than was taken.',
    offenders: (sql) => sql`
      select p.id from payments p where p.captured_minor > p.amount_minor or p.refunded_minor > p.captured_minor
        or (p.state in ('captured', 'refunded') and p.captured_minor = 0 and p.amount_minor > 0)
      union
      select o.id from orders o where not exists (select 1 from payments p where p.order_id = o.id
        and p.currency = o.currency
        and p.amount_minor = o.total_minor - o.gift_card_minor - o.store_credit_minor)`,
  },
  {
    name: 'purses-booked',
    rule: 'What gift cards and store credit hold is what the shop owes for them.',
    offenders: (sql) => sql`
      select p.kind || ' ' || p.currency as id
      from (select kind, currency, sum(balance_minor) as owed from purses group by 1, 2) p
      where owed <> coalesce((select -sum(e.amount_minor) from ledger_entries e
        where e.account_code = p.kind || '-liability' and e.currency = p.currency), 0)`,
  },
  {
    name: 'gift-cards-issued',
    rule: 'Every gift card that was paid for is issued, once, with what was paid for it; no other is.',
    offenders: (sql) => sql`
      select o.id from orders o join payments p on p.order_id = o.id and p.state in ('captured', 'refunded')
      where not exists (select from cancellations c where c.order_id = o.id)
        and coalesce((select sum(quantity) from order_lines l where l.order_id = o.id and l.is_gift_card), 0)
          <> (select count(*) from sold_cards s where s.order_id = o.id)
      union
      select s.purse_id from sold_cards s join order_lines l on l.id = s.line_id join orders o on o.id = l.order_id
      where s.order_id <> o.id or s.piece > l.quantity or not l.is_gift_card
        or not exists (select from purses p where p.id = s.purse_id and p.currency = o.currency)
        or not exists (select from payments p where p.order_id = o.id and p.state in ('captured', 'refunded'))
        or l.unit_price_minor is distinct from (select sum(e.amount_minor) from purse_entries e
          where e.purse_id = s.purse_id and e.reason = 'issued')`,
  },
  {
    name: 'gift-cards-owed',
    rule: 'What is owed for gift cards ordered is what was sold and not issued, or taken back and not paid back.',
    offenders: (sql) => sql`
      select o.id from orders o
      where exists (select from order_lines l where l.order_id = o.id and l.is_gift_card)
        and ${booked(sql, ['gift-cards-ordered'])} <>
          (select coalesce(sum(card_minor), 0) from refunds r where r.order_id = o.id and r.state = 'settled')
          - (select coalesce(sum(b.amount_minor), 0) from refund_cards b join refunds r on r.id = b.refund_id
            where r.order_id = o.id and r.state <> 'refused')
          + (select coalesce(sum(l.unit_price_minor), 0) from sold_cards s join order_lines l on l.id = s.line_id
            where s.order_id = o.id)
          - case when exists (select from ledger_transactions t where t.idempotency_key = o.id || ':cancel') then 0
            else (select sum(total_minor) from order_lines l where l.order_id = o.id and l.is_gift_card) end`,
  },
  {
    name: 'refunds-booked',
    rule: 'Every settled refund is booked with its amount, no other is, and they are among what was given back.',
    offenders: (sql) => sql`
      select r.id from refunds r where (r.state = 'settled') <> exists (
        select 1 from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        where t.idempotency_key = r.id || ':refund' and t.order_id = r.order_id group by t.id
        having coalesce(sum(e.amount_minor) filter (where account_code = 'processor-clearing'), 0) = -r.amount_minor
          and coalesce(-sum(e.amount_minor) filter (where account_code in ('gift-card-liability',
            'store-credit-liability')), 0) = r.purse_minor + r.credit_minor
          and sum(e.amount_minor) filter (where account_code in ('refunds', 'tax-payable', 'gift-cards-ordered'))
            = r.amount_minor + r.purse_minor + r.credit_minor)
      union
      select p.id from payments p where p.refunded_minor < (
        select coalesce(sum(amount_minor), 0) from refunds r where r.payment_id = p.id and r.state = 'settled')`,
  },
  {
    name: 'bank-agrees',
    rule: 'The payment providers’ own books say of every payment what ours do, and know of no other money.',
    offenders: (sql, books) => sql`
      select p.id from payments p left join ${bank(sql, books)} on c."providerRef" = p.provider_ref
      where p.order_id is not null and p.amount_minor > 0 and p.state <> 'voiding' and (
        c."providerRef" is null or c."capturedMinor" <> p.captured_minor
        or c."refundedMinor" <> p.refunded_minor + (select coalesce(sum(r.amount_minor), 0) from refunds r
          where r.payment_id = p.id and r.state = 'pending' and c."refundedMinor" > p.refunded_minor)
        or c."isHeld" <> (p.state = 'authorized'))
      union
      select c."providerRef" from ${bank(sql, books)}
      where (c."capturedMinor" > 0 or c."isHeld")
        and not exists (select 1 from payments p where p.provider_ref = c."providerRef"
          and (p.order_id is not null or p.state in ('pending', 'voiding')))`,
  },
  {
    name: 'stock-moved',
    rule: 'The pieces on hand are the sum of their movements, and those reserved of their reservations.',
    offenders: (sql) => sql`
      select l.variant_id as id from inventory_levels l
      where l.on_hand <> coalesce((select sum(delta) from inventory_movements m
          where m.variant_id = l.variant_id and m.location_id = l.location_id), 0)
        or l.reserved <> coalesce((select sum(quantity) from stock_reservations r
          where r.variant_id = l.variant_id and r.location_id = l.location_id), 0)`,
  },
  {
    name: 'goods-moved',
    rule: 'The pieces an order took from the shelf are those it sold less those that came back.',
    offenders: (sql) => sql`
      with sold as (select order_id, sum(quantity) as pieces from order_lines where not is_gift_card group by 1),
      back as (
        select l.order_id, sum(b.shelved_quantity) as pieces
        from refund_lines b join order_lines l on l.id = b.line_id join refunds r on r.id = b.refund_id
        group by 1
      ), home as (
        select r.order_id, sum(b.quantity) as pieces
        from return_lines b join returns r on r.id = b.return_id where r.state = 'received' group by 1
      ), moved as (
        select order_id, -sum(delta) as pieces from inventory_movements
        where reason in ('sale', 'return', 'cancel') group by 1
      )
      select o.id from orders o left join sold on sold.order_id = o.id left join back on back.order_id = o.id
      left join home on home.order_id = o.id left join moved on moved.order_id = o.id
      where coalesce(moved.pieces, 0) <> case when exists (select 1 from cancellations c where c.order_id = o.id) then 0
        else coalesce(sold.pieces, 0) - coalesce(back.pieces, 0) - coalesce(home.pieces, 0) end`,
  },
  {
    name: 'coupons-counted',
    rule: 'What limits of promotions have counted is what was used and not given back.',
    offenders: (sql) => sql`
      select t.promotion_id || ' ' || t.customer as id from promotion_tallies t
      where t.taken <> (select count(*) from promotion_uses u where u.promotion_id = t.promotion_id
        and u.given_back_at is null and t.customer = any(u.tallied))`,
  },
  {
    name: 'exchanges-moved',
    rule: 'What left the shelf for exchanges is what was agreed to and not called off.',
    offenders: (sql) => sql`
      with agreed as (
        select r.order_id, sum(e.quantity) as pieces from exchanges e join returns r on r.id = e.return_id
        where e.called_off_at is null group by 1
      ), moved as (
        select order_id, -sum(delta) as pieces from inventory_movements where reason = 'exchange' group by 1
        having sum(delta) <> 0
      )
      select coalesce(agreed.order_id, moved.order_id) as id from agreed full join moved using (order_id)
      where agreed.pieces is distinct from moved.pieces`,
  },
  {
    name: 'differences-paid',
    rule: 'What a replacement costs more is paid once and booked with its tax before it is sent, and nothing else is.',
    offenders: (sql) => sql`
      select e.id from exchanges e join order_lines l on l.id = e.line_id
      where (e.unit_minor > l.unit_price_minor) <> (e.due_minor > 0)
        or (e.sent_at is not null and e.due_minor > 0 and e.paid_at is null)
        or (e.paid_at is not null) <> exists (select from ledger_transactions t join ledger_entries b on b.transaction_id = t.id
          where t.idempotency_key = e.id || ':difference' group by t.id
          having sum(b.amount_minor) filter (where b.account_code = 'processor-clearing') = e.due_minor
            and coalesce(-sum(b.amount_minor) filter (where b.account_code = 'tax-payable'), 0) = e.due_tax_minor)
        or case when e.paid_at is null then 0 else e.due_minor end <> coalesce((select sum(p.captured_minor)
          from exchange_payments x join payments p on p.id = x.payment_id where x.exchange_id = e.id), 0)`,
  },
  {
    name: 'invoices-gapless',
    rule: 'The numbers of every series of invoices run from 1 without a gap.',
    offenders: (sql) => sql`
      select s.series as id from invoice_series s left join invoices i on i.series = s.series
      group by s.series, s.last_number having count(i.id) <> s.last_number or coalesce(max(i.number), 0) <> s.last_number`,
  },
];
