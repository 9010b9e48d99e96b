'use client';

import type { Aftercare, OpenReturn } from '@/lib/aftercare/questions';
import { DeskForm } from './desk-form';
import { Choice, PieceFields, ReasonField, TextField } from './form-fields';
import { decideReturnAction, receiveReturnAction, requestReturnAction } from './return-actions';

/** Returns: to write one down, to decide about it, to take it in. */
export function ReturnForms({ aftercare, returnId }: { aftercare: Aftercare; returnId: string }) {
  const { orderId, lines, returns } = aftercare;
  const returnable = lines.map((line) => ({ ...line, most: line.returnable }));
  return (
    <>
      {returns.map((open) =>
        open.state === 'requested' ? (
          <Decision key={open.id} open={open} />
        ) : (
          <Receipt key={open.id} open={open} />
        ),
      )}
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

function Receipt({ open }: { open: OpenReturn }) {
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
          <Choice isBox isChosen name="refund" value="yes" label="Give back what they cost" />
        </>
      )}
    </DeskForm>
  );
}
