import { callOffExchange } from '@/lib/aftercare/call-off-exchange';
import { type Cancellation, cancelOrder } from '@/lib/aftercare/cancel-order';
import { payDifference } from '@/lib/aftercare/pay-difference';
import { type RefundRequest, refundOrder } from '@/lib/aftercare/refund-order';
import { type PayRequest, payCheckout } from '@/lib/checkout/pay-checkout';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { cards } from '@/lib/checkout/test-buyers';
import { type Disputable, hearDisputes } from '@/lib/disputes/hear-disputes';
import { testGateway } from '@/lib/payments/test-gateway';

/** What is going on when something fails. Plain data, so that another process can be sent to do it. */
export type Errand =
  | { kind: 'buy'; request: PayRequest }
  | { kind: 'refund'; request: RefundRequest }
  | { kind: 'cancel'; request: Cancellation }
  | { kind: 'pay-difference'; exchangeId: string }
  | { kind: 'call-off'; request: { exchangeId: string; reason: string; by: string } }
  | { kind: 'hear-disputes'; payment: Disputable }
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
    case 'pay-difference':
      return (await payDifference({ exchangeId: errand.exchangeId, card: cards.good, by: 'drill' })).kind;
    case 'call-off': {
      const called = await callOffExchange(errand.request);
      return called.ok ? 'called off' : called.problem.kind;
    }
    case 'hear-disputes':
      await hearDisputes(errand.payment, testGateway, 'drill');
      return 'heard';
    case 'reconcile':
      return (await reconcileCheckouts({ graceSeconds: 0 })).failed > 0 ? 'failed' : 'reconciled';
  }
}
