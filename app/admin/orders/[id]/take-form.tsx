'use client';

import { Field } from '@/components/admin/field';
import type { Aftercare } from '@/lib/aftercare/questions';
import { formatMoney } from '@/lib/locale/formats';
import { toDecimal } from '@/lib/money';
import { DeskForm } from './desk-form';
import { TextField } from './form-fields';
import { takeAction } from './take-action';

type Props = { orderId: string; held: NonNullable<Aftercare['held']> };

/** The card's money is held and was not taken yet: all of it, or less, and the rest is let go. */
export function TakeForm({ orderId, held }: Props) {
  const { amount, decided } = held;
  const sum = formatMoney(amount, 'en');
  return (
    <DeskForm {...{ title: 'Take the money', button: 'Take it…', action: takeAction }} hidden={{ orderId }}>
      {(errors) => (
        <>
          <Field
            label={`Amount, in ${amount.currency}`}
            hint={
              decided
                ? `${formatMoney(decided, 'en')} was decided already; the bank has not answered yet.`
                : `${sum} is held. What is not taken is let go.`
            }
            error={errors.amount}
          >
            {(control) => (
              <input
                {...control}
                name="amount"
                inputMode="decimal"
                maxLength={20}
                defaultValue={toDecimal(decided ?? amount)}
                className="desk-input w-40 tabular-nums"
              />
            )}
          </Field>
          <TextField name="reason" label="Reason, kept with the payment" errors={errors} />
        </>
      )}
    </DeskForm>
  );
}
