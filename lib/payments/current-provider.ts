import type { PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';

/** Every provider this shop is set up for. */
export function knownProviders(): PaymentProvider[] {
  return [testGateway];
}

/** Who takes new payments. */
export function currentProvider(): PaymentProvider {
  return testGateway;
}

/** Who took a payment made earlier: `payments.provider`. Throws when the shop is not set up for it (any more). */
export function providerNamed(name: string): PaymentProvider {
  const provider = knownProviders().find((known) => known.name === name);
  if (!provider) throw new RangeError(`This shop is not set up for the payment provider ${name}.`);
  return provider;
}
