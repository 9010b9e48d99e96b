import {
  type Charge,
  DisputeNotOpen,
  IdempotencyConflict,
  type PaymentProvider,
} from '@/lib/payments/provider';

/**
 * Takes payments of nothing: what gift cards, store credit or discounts have paid whole. Asks nobody, so it
 * cannot fail, and a checkout that died after its reservation is finished as any other.
 */
export const noCharge: PaymentProvider = {
  name: 'no-charge',
  async authorize({ idempotencyKey, amountMinor, currency }) {
    if (amountMinor !== 0) throw new IdempotencyConflict(idempotencyKey);
    return chargeOf(idempotencyKey, 'authorized', currency);
  },
  capture: async ({ providerRef }) => chargeOf(providerRef, 'captured'),
  refund: async ({ providerRef }) => chargeOf(providerRef, 'refunded'),
  void: async (authorizeKey) => chargeOf(authorizeKey, 'voided'),
  find: async (authorizeKey) => chargeOf(authorizeKey, 'authorized'),
  keyOf: async (providerRef) => providerRef,
  disputesOf: async () => [],
  answerDispute: async (disputeRef) => {
    throw new DisputeNotOpen(disputeRef);
  },
};

function chargeOf(providerRef: string, state: Charge['state'], currency = ''): Charge {
  const nothing = { amountMinor: 0, capturedMinor: 0, refundedMinor: 0 };
  return { providerRef, state, ...nothing, currency, refusal: null, cardBrand: '', cardLast4: '' };
}
