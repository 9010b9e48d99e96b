'use client';

import type { Aftercare } from '@/lib/aftercare/questions';
import { formatMoney } from '@/lib/locale/formats';
import { cancelAction, type DeskState, refundAction, shipAction } from './actions';
import { DeskForm } from './desk-form';
import { Choice, PieceFields, ReasonField, TextField } from './form-fields';
import { ReturnForms } from './return-forms';
import { TakeForm } from './take-form';

type Errors = DeskState['errors'];
/** Ids made for this rendering of the page: a form sent twice does its thing once. */
type Props = {
  aftercare: Aftercare;
  refundId: string;
  shipmentId: string;
  returnId: string;
  /** For each difference that can go back. */
  refundIds: string[];
};

/** What the desk can do with an order as it stands. */
export function OrderForms({ aftercare, refundId, shipmentId, returnId, refundIds }: Props) {
  const { orderId, held, exchanges, differences, canShip, canCancel, canReturn, left } = aftercare;
  if (
    !held &&
    exchanges.length + differences.length === 0 &&
    !canShip &&
    !canCancel &&
    !canReturn &&
    left.amountMinor <= 0
  )
    return <p className="text-soft text-sm">Nothing is left to do.</p>;
  return (
    <div>
      {held && <TakeForm orderId={orderId} held={held} />}
      {canShip && (
        <DeskForm
          {...{ title: 'Send a parcel', button: 'It is on its way', action: shipAction }}
          hidden={{ orderId, shipmentId }}
        >
          {(errors) => <ParcelFields aftercare={aftercare} errors={errors} />}
        </DeskForm>
      )}
      <ReturnForms aftercare={aftercare} returnId={returnId} refundIds={refundIds} />
      {left.amountMinor > 0 && (
        <DeskForm
          {...{ title: 'Give money back', button: 'Refund…', action: refundAction }}
          hidden={{ orderId, refundId }}
        >
          {(errors) => <RefundFields aftercare={aftercare} errors={errors} />}
        </DeskForm>
      )}
      {canCancel && (
        <DeskForm
          {...{ title: 'Cancel the order', button: 'Cancel the order…', action: cancelAction }}
          hidden={{ orderId }}
        >
          {(errors) => <ReasonField errors={errors} />}
        </DeskForm>
      )}
    </div>
  );
}

function ParcelFields({ aftercare, errors }: { aftercare: Aftercare; errors: Errors }) {
  return (
    <>
      <PieceFields
        lines={aftercare.lines.map(({ unsent, ...line }) => ({ ...line, most: unsent }))}
        errors={errors}
        isFilled
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="carrier" label="Carrier" errors={errors} />
        <TextField name="trackingNumber" label="Tracking number" errors={errors} />
      </div>
      <TextField name="note" label="Note" errors={errors} />
    </>
  );
}

function RefundFields({ aftercare, errors }: { aftercare: Aftercare; errors: Errors }) {
  const { left, shippingLeft, lines, canCredit } = aftercare;
  return (
    <>
      <fieldset className="grid gap-1.5 text-sm">
        <legend className="mb-1 text-soft text-xs">What goes back</legend>
        <Choice name="kind" value="whole" label={`All that is left, ${formatMoney(left, 'en')}`} />
        <Choice name="kind" value="lines" label="For these pieces" isChosen />
        <Choice name="kind" value="amount" label="An amount" />
      </fieldset>
      <PieceFields
        lines={lines.map((line) => ({
          ...line,
          most: line.refundable,
          note: line.onCards && `${formatMoney(line.onCards, 'en')} left to spend`,
        }))}
        errors={errors}
      />
      {shippingLeft.amountMinor > 0 && (
        <Choice
          isBox
          name="shipping"
          value="yes"
          label={`The shipping with them, ${formatMoney(shippingLeft, 'en')}`}
        />
      )}
      <div>
        <Choice isBox name="shelved" value="yes" label="These pieces never left: back on the shelf" />
        {errors.shelved && <p className="mt-1 text-accent text-xs">{errors.shelved}</p>}
      </div>
      <TextField
        name="amount"
        label={`Amount, in ${left.currency}`}
        hint="Only for “An amount”."
        errors={errors}
      />
      {canCredit && (
        <fieldset className="grid gap-1.5 text-sm">
          <legend className="mb-1 text-soft text-xs">Where it goes</legend>
          <Choice name="to" value="paid" label="The way it was paid" isChosen />
          <Choice name="to" value="credit" label="Store credit, instead of to the card" />
          {errors.to && <p className="mt-1 text-accent text-xs">{errors.to}</p>}
        </fieldset>
      )}
      <ReasonField errors={errors} />
    </>
  );
}
