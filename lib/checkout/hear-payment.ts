import { sqlTransaction } from '@/db/sql-transaction';
import { finishRefund, openRefunds } from '@/lib/aftercare/finish-refund';
import { finishVoiding } from '@/lib/aftercare/finish-voiding';
import { lookAtDifference } from '@/lib/aftercare/pay-difference';
import { openAttempts } from '@/lib/aftercare/settle-difference';
import { captureOrder } from '@/lib/checkout/capture-order';
import { goOnWith } from '@/lib/checkout/pay-checkout';
import { hearDisputes } from '@/lib/disputes/hear-disputes';
import { postLedger } from '@/lib/ledger/post-ledger';
import { postingsForRefund } from '@/lib/ledger/postings';
import type { ProviderNotice } from '@/lib/outbox/write-events';
import {
  type AnyStanding,
  noteRefunded,
  type PaymentStanding,
  paymentUnder,
} from '@/lib/payments/payment-records';
import type { Charge, PaymentProvider } from '@/lib/payments/provider';

const by = 'provider';

/**
 * The provider said that something happened to a charge. What it says is only a reason to look: the charge is
 * asked for anew, so that notices may come late, twice and in any order. This is how an order comes about when
 * the shopper's tab was closed. Throws when something is away; the notice is then heard again.
 */
export async function hearOfPayment(notice: ProviderNotice, provider: PaymentProvider): Promise<void> {
  const key = await provider.keyOf(notice.providerRef);
  const payment = key === undefined ? undefined : await paymentUnder(key);
  // Of another shop on the same account, or made by hand there.
  if (!payment) return;
  const charge = await provider.find(payment.idempotencyKey);
  if (charge && isOfCheckout(payment)) await catchUp(payment, charge, provider);
  else if (charge) await catchUpDifference(payment, charge, provider);
  if (/dispute/.test(notice.type)) await hearDisputes(payment, provider, by);
}

function isOfCheckout(payment: AnyStanding): payment is PaymentStanding {
  return payment.checkoutId !== null;
}

/** The same for what a replacement costs more. */
async function catchUpDifference(
  payment: AnyStanding,
  charge: Charge,
  provider: PaymentProvider,
): Promise<void> {
  if (payment.state === 'captured' || payment.state === 'refunded')
    return bookRefunds(payment, charge, provider);
  const [attempt] = await openAttempts({ graceSeconds: 0, paymentId: payment.id });
  if (attempt) await lookAtDifference(attempt, provider, by);
  else if (charge.state === 'authorized') await provider.void(payment.idempotencyKey);
}

/** Brings our books to where the provider's are. */
async function catchUp(payment: PaymentStanding, charge: Charge, provider: PaymentProvider): Promise<void> {
  switch (payment.state) {
    case 'pending':
      await goOnWith(payment, charge, provider);
      return;
    case 'voiding':
      return finishVoiding(payment, provider, by);
    case 'refused':
    case 'voided':
      // Held after all, by a request or a browser that came too late: nothing was sold for it.
      if (charge.state === 'authorized') await provider.void(payment.idempotencyKey);
      return;
    case 'authorized':
      if (charge.state === 'voided') await noteOnOrder(payment, letGo);
      if (charge.state === 'authorized' || charge.state === 'captured') await takeMoney(payment, provider);
      return;
    default:
      return bookRefunds(payment, charge, provider);
  }
}

async function takeMoney(payment: PaymentStanding, provider: PaymentProvider): Promise<void> {
  const { id: paymentId, checkoutId, orderId, providerRef, amountMinor, currency } = payment;
  if (!orderId || !providerRef) return;
  await captureOrder({ orderId, paymentId, checkoutId, providerRef, amountMinor, currency }, provider, by);
}

/** Given back at the provider, by us or by somebody at its desk: booked once, however often it is told. */
async function bookRefunds(payment: AnyStanding, charge: Charge, provider: PaymentProvider): Promise<void> {
  const { id: paymentId, orderId, currency } = payment;
  // Our own first: what is left then was given back at the provider's desk.
  for (const refund of await openRefunds({ graceSeconds: 0, paymentId }))
    await finishRefund(refund, provider);
  const { refundedMinor } = charge;
  if (!orderId || refundedMinor <= payment.refundedMinor) return;
  await sqlTransaction(async (sql) => {
    const moreMinor = await noteRefunded(sql, { paymentId, refundedMinor, by });
    if (moreMinor === 0) return;
    await postLedger(sql, {
      idempotencyKey: `${paymentId}:refunded:${refundedMinor}`,
      description: 'Given back at the payment provider',
      orderId,
      postedBy: by,
      currency,
      postings: postingsForRefund(moreMinor),
    });
  });
}

const letGo =
  'The payment was let go at the provider: nothing will be paid for this order. Please call it off.';

/** For a person to act on: said once on the order, where the desk sees it. */
async function noteOnOrder({ orderId }: PaymentStanding, note: string): Promise<void> {
  if (!orderId) return;
  await sqlTransaction(async (sql) => {
    // Several notices of one thing may be heard at once.
    await sql`select 1 from orders where id = ${orderId} for update`;
    await sql`
      insert into order_events (order_id, state, note, by)
      select id, state, ${note}, ${by} from orders
      where id = ${orderId}
        and not exists (select 1 from order_events where order_id = ${orderId} and note = ${note})`;
  });
}
