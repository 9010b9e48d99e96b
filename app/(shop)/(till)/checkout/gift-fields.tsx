import { TextAreaField, TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import { type CheckoutFormState, mostGiftWords } from '@/lib/checkout/checkout-form';

/** Who the gift cards in the cart are for; left empty, they come to the buyer. */
export function GiftFields({ state: { values, errors } }: { state: CheckoutFormState }) {
  const t = useTexts('checkout');
  return (
    <div className="mt-8 grid gap-5">
      <p className="max-w-[52ch] text-md text-soft">{t.giftWords}</p>
      <TextField
        name="giftEmail"
        label={t.giftEmail}
        optional={t.optional}
        type="email"
        autoComplete="off"
        maxLength={254}
        defaultValue={values.giftEmail}
        error={errors.giftEmail}
      />
      <TextAreaField
        name="giftMessage"
        label={t.giftMessage}
        optional={t.optional}
        rows={3}
        maxLength={mostGiftWords}
        defaultValue={values.giftMessage}
        error={errors.giftMessage}
      />
    </div>
  );
}
