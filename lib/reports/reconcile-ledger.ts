import { primarySql } from '@/db/client';
import { currentProvider, providerNamed } from '@/lib/payments/current-provider';
import type { Charge, PaymentProvider } from '@/lib/payments/provider';
import { allTestCharges } from '@/lib/payments/test-gateway';
import type { BankCharge, BankDispute } from '@/lib/reports/ledger-check';
import { ledgerChecks } from '@/lib/reports/ledger-checks';

export type LedgerReport = {
  isRight: boolean;
  counts: { orders: number; payments: number; transactions: number; movements: number; charges: number };
  checks: { name: string; rule: string; off: number; ids: string[]; seconds: number }[];
  /** Providers whose books could not be asked. */
  unasked: { provider: string; why: string }[];
};

/**
 * Proves that the ledger agrees with orders, payments, stock movements and the providers' own books, or names the
 * rows that do not. Changes nothing; all our tables are read in one snapshot. What a checkout does between the
 * providers' answers and that snapshot may show: ask again before you believe it.
 */
export async function reconcileLedger(
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<LedgerReport> {
  const { charges, disputes, unasked } = await booksOfAll(provider);
  const books = { charges: JSON.stringify(charges), disputes: JSON.stringify(disputes) };
  return primarySql().begin('isolation level repeatable read read only', async (sql) => {
    const checks: LedgerReport['checks'] = [];
    for (const { name, rule, offenders } of ledgerChecks) {
      const begun = performance.now();
      const ids = (await offenders(sql, books)).map((row) => row.id);
      checks.push({ name, rule, off: ids.length, ids, seconds: (performance.now() - begun) / 1000 });
    }
    const [counts] = await sql<[Omit<LedgerReport['counts'], 'charges'>]>`
      select (select count(*)::int from orders) as orders, (select count(*)::int from payments) as payments,
        (select count(*)::int from ledger_transactions) as transactions,
        (select count(*)::int from inventory_movements) as movements`;
    const isRight = unasked.length === 0 && checks.every((check) => check.off === 0);
    return { isRight, counts: { ...counts, charges: charges.length }, checks, unasked };
  }) as Promise<LedgerReport>;
}

async function booksOfAll(provider: (name: string) => PaymentProvider) {
  const rows = await primarySql()<{ provider: string }[]>`select distinct provider from payments`;
  const names = new Set([currentProvider().name, ...rows.map((row) => row.provider)]);
  const charges: BankCharge[] = [];
  const disputes: BankDispute[] = [];
  const unasked: LedgerReport['unasked'] = [];
  for (const name of names) {
    try {
      charges.push(...(name === 'test-gateway' ? await ofTestGateway() : await askEach(provider(name))));
      disputes.push(...(await provider(name).disputesOf()));
    } catch (error) {
      unasked.push({ provider: name, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { charges, disputes, unasked };
}

async function ofTestGateway(): Promise<BankCharge[]> {
  return (await allTestCharges()).map(toBankCharge);
}

/** A provider elsewhere is asked charge by charge, of those we know. */
async function askEach(provider: PaymentProvider): Promise<BankCharge[]> {
  const payments = await primarySql()<{ key: string }[]>`
    select idempotency_key as key from payments
    where provider = ${provider.name} and provider_ref is not null and amount_minor > 0`;
  const found: BankCharge[] = [];
  for (const { key } of payments) {
    const charge = await provider.find(key);
    if (charge) found.push(toBankCharge(charge));
  }
  return found;
}

function toBankCharge({ providerRef, capturedMinor, refundedMinor, state }: Charge): BankCharge {
  return { providerRef, capturedMinor, refundedMinor, isHeld: state === 'authorized' };
}
