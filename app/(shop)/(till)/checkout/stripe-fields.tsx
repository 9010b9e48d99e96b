import type { ComponentProps } from 'react';
import { StripeInputs } from '@/components/payment/stripe-inputs';
import { useTexts } from '@/components/ui/market';
import { Part } from './part';

/** The card, in Stripe's own fields. */
export function StripeFields(props: ComponentProps<typeof StripeInputs>) {
  return (
    <Part number={4} title={useTexts('checkout').payment}>
      <StripeInputs {...props} />
    </Part>
  );
}
