'use client';

import type { OpenExchange, PaidDifference } from '@/lib/aftercare/questions';
import { formatMoney } from '@/lib/locale/formats';
import { DeskForm } from './desk-form';
import { callOffExchangeAction, refundDifferenceAction } from './difference-actions';
import { TextField } from './form-fields';

/** A replacement that costs more: until that is paid it waits, and can be called off. */
export function DueReplacement({ exchange }: { exchange: OpenExchange }) {
  const { id: exchangeId, quantity, title, due, payPath } = exchange;
  if (!due) return null;
  return (
    <>
      <div className="border-line border-t py-3 text-sm first:border-t-0 first:pt-0">
        <p className="font-medium">{`Waits for ${formatMoney(due, 'en')}: ${quantity} × ${title}`}</p>
        <p className="mt-1 text-soft">
          The shopper has a letter with the way to pay it.{' '}
          <a href={payPath} className="text-ink underline">
            Take a card here
          </a>
        </p>
      </div>
      <DeskForm
        title={`Call the exchange off: ${quantity} × ${title}`}
        button="Call it off…"
        action={callOffExchangeAction}
        hidden={{ exchangeId }}
      >
        {(errors) => <TextField name="reason" label="Reason, read by the shopper too" errors={errors} />}
      </DeskForm>
    </>
  );
}

/** What was paid for a dearer replacement goes back, as when that comes back too. */
export function DifferenceRefund({ difference, refundId }: { difference: PaidDifference; refundId: string }) {
  const { exchangeId, title, left } = difference;
  return (
    <DeskForm
      title={`Give back the difference of ${title}, ${formatMoney(left, 'en')}`}
      button="Give it back…"
      action={refundDifferenceAction}
      hidden={{ exchangeId, refundId }}
    >
      {(errors) => <TextField name="reason" label="Reason, read by the shopper too" errors={errors} />}
    </DeskForm>
  );
}
