import { sqlTransaction } from '@/db/sql-transaction';
import { finishVoiding } from '@/lib/aftercare/finish-voiding';
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
