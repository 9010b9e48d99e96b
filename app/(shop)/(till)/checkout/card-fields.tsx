import { CardInputs } from '@/components/payment/card-inputs';
import { useTexts } from '@/components/ui/market';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';
import { Part } from './part';

/** The card, typed into fields of ours. */
export function CardFields({ errors }: { errors: CheckoutFormState['errors'] }) {
  return (
    <Part number={4} title={useTexts('checkout').payment}>
      <CardInputs errors={errors} />
    </Part>
  );
}
