import type { LedgerCheck } from '@/lib/reports/ledger-check';

/** What must hold of disputes. */
export const disputeChecks: LedgerCheck[] = [
  {
    name: 'disputes-booked',
    rule: 'What disputes hold, have lost and cost is booked, each in its own account.',
    offenders: (sql) => sql`
      with moved as (
        select order_id, 'dispute-hold' as account, currency, withdrawn_minor as minor from disputes where state <> 'lost'
        union all select order_id, 'dispute-losses', currency, withdrawn_minor from disputes where state = 'lost'
        union all select order_id, 'dispute-fees', fee_currency, fee_minor from disputes
        union all select t.order_id, e.account_code, e.currency, -e.amount_minor
          from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
          where e.account_code in ('dispute-hold', 'dispute-losses', 'dispute-fees')
      )
      select order_id || ' ' || account as id from moved group by order_id, account, currency having sum(minor) <> 0`,
  },
  {
    name: 'disputes-agree',
    rule: 'The payment providers’ own books say of every dispute what ours do, and know of no other.',
    offenders: (sql, { disputes }) => sql`
      with told as (
        select * from jsonb_to_recordset(${disputes}::jsonb) as c("disputeRef" text, "providerRef" text, state text,
          "withdrawnMinor" int, "feeMinor" int)
      )
      select d.id from disputes d join payments p on p.id = d.payment_id
      left join told c on c."disputeRef" = d.provider_ref and c."providerRef" = p.provider_ref
      where c."disputeRef" is null or c.state <> d.state or c."withdrawnMinor" <> d.withdrawn_minor
        or c."feeMinor" <> d.fee_minor
      union
      select c."disputeRef" from told c join payments p on p.provider_ref = c."providerRef"
      where p.order_id is not null
        and not exists (select 1 from disputes d where d.payment_id = p.id and d.provider_ref = c."disputeRef")`,
  },
];
