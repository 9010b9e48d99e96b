import type { PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';

const providers: Record<string, PaymentProvider> = { [testGateway.name]: testGateway };

/** Who takes new payments. */
export function currentProvider(): PaymentProvider {
  return testGateway;
}

/** Who took a payment made earlier: `payments.provider`. */
export function providerNamed(name: string): PaymentProvider {
  const provider = providers[name];
  if (!provider) throw new RangeError(`No payment provider is called ${name}.`);
  return provider;
}
