import { sqlTransaction } from '@/db/sql-transaction';
import { type Payment, settlePayment } from '@/lib/payments/payment-records';
import type { PaymentProvider } from '@/lib/payments/provider';

/**
 * Gives an unsettled payment up for good. First in our books, so that from here on no order can be placed
 * for it; then at the provider, so that its key can hold no money; then it is done. Died in between, it is
 * `voiding` and the reconciler goes on. Answers false when somebody else settled it first.
 */
export async function giveUpPayment(
  payment: Payment,
  provider: PaymentProvider,
  by: string,
): Promise<boolean> {
  const paymentId = payment.id;
  const isOurs = await sqlTransaction((sql) =>
    settlePayment(sql, { paymentId, from: 'pending', to: 'voiding', by }),
  );
  if (isOurs) await finishVoiding(payment, provider, by);
  return isOurs;
}

/** The second half of {@link giveUpPayment}; harmless twice. */
export async function finishVoiding(payment: Payment, provider: PaymentProvider, by: string): Promise<void> {
  const charge = await provider.void(payment.idempotencyKey);
  await sqlTransaction((sql) =>
    settlePayment(sql, { paymentId: payment.id, from: 'voiding', to: 'voided', charge, by }),
  );
}
