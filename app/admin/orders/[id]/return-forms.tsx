'use client';

import { Field } from '@/components/admin/field';
import type { Aftercare, OpenExchange, OpenReturn } from '@/lib/aftercare/questions';
import { formatMoney } from '@/lib/locale/formats';
import { DeskForm } from './desk-form';
import { DifferenceRefund, DueReplacement } from './difference-forms';
import { Choice, PieceFields, ReasonField, TextField } from './form-fields';
import {
  decideReturnAction,
  receiveReturnAction,
  requestReturnAction,
  sendReplacementAction,
} from './return-actions';

/** Returns: to write one down, to decide about it, to take it in. */
export function ReturnForms(props: { aftercare: Aftercare; returnId: string; refundIds: string[] }) {
  const { aftercare, returnId, refundIds } = props;
  const { orderId, lines, returns, exchanges, differences } = aftercare;
  const returnable = lines.map((line) => ({ ...line, most: line.returnable }));
  return (
    <>
      {returns.map((open) =>
        open.state === 'requested' ? (
          <Decision key={open.id} open={open} />
        ) : (
          <Receipt key={open.id} open={open} aftercare={aftercare} />
        ),
      )}
      {exchanges.map((exchange) =>
        exchange.due ? (
          <DueReplacement key={exchange.id} exchange={exchange} />
        ) : (
          <Replacement key={exchange.id} exchange={exchange} />
        ),
      )}
      {differences.map((difference, index) => (
        <DifferenceRefund
          key={difference.exchangeId}
          difference={difference}
          refundId={refundIds[index] ?? ''}
        />
      ))}
      {returnable.some((line) => line.most > 0) && (
        <DeskForm
          {...{ title: 'Write a return down', button: 'Write it down', action: requestReturnAction }}
          hidden={{ orderId, returnId }}
        >
          {(errors) => (
            <>
              <PieceFields lines={returnable} errors={errors} />
              <ReasonField errors={errors} />
            </>
          )}
        </DeskForm>
      )}
    </>
  );
}

function Decision({ open }: { open: OpenReturn }) {
  return (
    <DeskForm
      {...{ title: `Decide about a return: ${open.what}`, button: 'Decide', action: decideReturnAction }}
      hidden={{ returnId: open.id }}
    >
      {(errors) => (
        <>
          <fieldset className="grid gap-1.5">
            <legend className="mb-1 text-soft text-xs">The shopper may send it back</legend>
            <Choice name="decision" value="approve" label="Yes" />
            <Choice name="decision" value="refuse" label="No" />
            {errors.decision && <p className="text-accent text-xs">{errors.decision}</p>}
          </fieldset>
          <TextField name="answer" label="What the shopper shall know" errors={errors} />
        </>
      )}
    </DeskForm>
  );
}

function Replacement({ exchange }: { exchange: OpenExchange }) {
  const { id: exchangeId, quantity, title } = exchange;
  return (
    <DeskForm
      title={`Send the replacement: ${quantity} × ${title}`}
      button="The replacement is on its way"
      action={sendReplacementAction}
      hidden={{ exchangeId }}
    >
      {(errors) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="carrier" label="Carrier" errors={errors} />
          <TextField name="trackingNumber" label="Tracking number" errors={errors} />
        </div>
      )}
    </DeskForm>
  );
}

type InsteadProps = { line: OpenReturn['lines'][number]; aftercare: Aftercare; error: string | undefined };

/** What goes out instead of a line, with what each costs now and how many there are. */
function Instead({ line, aftercare, error }: InsteadProps) {
  const { lineId, title, wishVariantId } = line;
  const { currency } = aftercare.left;
  const choices = aftercare.choices.filter((choice) => choice.lineId === lineId);
  return (
    <Field label={`Instead of ${title}`} error={error}>
      {(control) => (
        <select
          {...control}
          name={`instead-${lineId}`}
          defaultValue={wishVariantId ?? ''}
          className="desk-input w-full"
        >
          <option value="">Nothing: money</option>
          {choices.map(({ variantId, title: name, unitMinor, dueMinor, free }) => (
            <option key={variantId} value={variantId}>
              {[
                name,
                formatMoney({ amountMinor: unitMinor, currency }, 'en'),
                dueMinor > 0 && `${formatMoney({ amountMinor: dueMinor, currency }, 'en')} more to pay each`,
                `${free} on the shelf`,
              ]
                .filter(Boolean)
                .join(', ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Receipt({ open, aftercare }: { open: OpenReturn; aftercare: Aftercare }) {
  return (
    <DeskForm
      {...{ title: `Take a return in: ${open.what}`, button: 'It has arrived…', action: receiveReturnAction }}
      hidden={{ returnId: open.id }}
    >
      {(errors) => (
        <>
          <p className="text-soft text-xs">Pieces that can be sold again. The others are written off.</p>
          <PieceFields
            lines={open.lines.map((line) => ({ ...line, most: line.quantity }))}
            errors={errors}
            isFilled
          />
          {open.lines.map((line) => (
            <Instead
              key={line.lineId}
              line={line}
              aftercare={aftercare}
              error={errors[`instead-${line.lineId}`]}
            />
          ))}
          <Choice isBox isChosen name="refund" value="yes" label="Give back what the others cost" />
          {aftercare.canCredit && (
            <Choice isBox name="credit" value="yes" label="As store credit, instead of to the card" />
          )}
        </>
      )}
    </DeskForm>
  );
}
