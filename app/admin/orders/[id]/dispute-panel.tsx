'use client';

import { Field } from '@/components/admin/field';
import { formatMoment } from '@/components/admin/moment';
import { Panel } from '@/components/admin/panel';
import { StatusMark } from '@/components/admin/status-mark';
import type { Dispute } from '@/lib/disputes/questions';
import { formatMoney } from '@/lib/locale/formats';
import { moneyWords, reasonWords, stateWords } from '../../disputes/dispute-words';
import { DeskForm } from './desk-form';
import { answerDisputeAction, concedeDisputeAction } from './dispute-actions';

/** A payment that the shopper disputes at the bank: how it stands, and our answer while one is taken. */
export function DisputePanel({ dispute }: { dispute: Dispute }) {
  const { id: disputeId, state, amount, reason, openedAt, evidenceDueAt } = dispute;
  return (
    <Panel title="Disputed at the bank" aside={<StatusMark status={stateWords(state)} />}>
      <p className="text-sm">
        <span className="tabular-nums">{formatMoney(amount, 'en')}</span>
        {` · ${reasonWords(reason)}`}
      </p>
      <p className="mt-1 text-soft text-sm">{moneyWords(dispute)}</p>
      <p className="mt-1 text-soft text-xs">
        {`Opened ${formatMoment(openedAt)} UTC`}
        {state === 'evidence-due' &&
          evidenceDueAt &&
          `; the bank takes an answer until ${formatMoment(evidenceDueAt)} UTC`}
      </p>
      {state === 'evidence-due' && (
        <div className="mt-3 border-line border-t pt-3">
          <DeskForm
            {...{ title: 'Answer the bank', button: 'Send it to the bank…', action: answerDisputeAction }}
            hidden={{ disputeId }}
          >
            {(errors) => <EvidenceField error={errors.evidence} />}
          </DeskForm>
          <DeskForm
            {...{ title: 'Accept the loss', button: 'Accept the loss…', action: concedeDisputeAction }}
            hidden={{ disputeId }}
          >
            {() => (
              <p className="text-soft text-sm">The bank is told that we have no answer. The money is lost.</p>
            )}
          </DeskForm>
        </div>
      )}
    </Panel>
  );
}

function EvidenceField({ error }: { error: string | undefined }) {
  return (
    <Field
      label="What the bank shall read"
      hint="What was bought, when and where it arrived, what the shopper wrote. It can be sent once."
      error={error}
    >
      {(control) => (
        <textarea {...control} name="evidence" rows={6} maxLength={10_000} className="desk-input w-full" />
      )}
    </Field>
  );
}
