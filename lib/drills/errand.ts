import { type Cancellation, cancelOrder } from '@/lib/aftercare/cancel-order';
import { type RefundRequest, refundOrder } from '@/lib/aftercare/refund-order';
import { type PayRequest, payCheckout } from '@/lib/checkout/pay-checkout';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';

/** What is going on when something fails. Plain data, so that another process can be sent to do it. */
export type Errand =
  | { kind: 'buy'; request: PayRequest }
  | { kind: 'refund'; request: RefundRequest }
  | { kind: 'cancel'; request: Cancellation }
  | { kind: 'reconcile' };

/** Does an errand and says what its caller is told, in a word. Faults as its verb does. */
export async function doErrand(errand: Errand): Promise<string> {
  switch (errand.kind) {
    case 'buy':
      return (await payCheckout(errand.request)).kind;
    case 'refund': {
      const given = await refundOrder(errand.request);
      return given.ok ? given.value.state : given.problem.kind;
    }
    case 'cancel': {
      const called = await cancelOrder(errand.request);
      return called.ok ? 'cancelled' : called.problem.kind;
    }
    case 'reconcile':
      return (await reconcileCheckouts({ graceSeconds: 0 })).failed > 0 ? 'failed' : 'reconciled';
  }
}
