import { primarySql } from '@/db/client';
import { sqlTransaction } from '@/db/sql-transaction';
import { hearDisputes, note } from '@/lib/disputes/hear-disputes';
import { providerNamed } from '@/lib/payments/current-provider';
import { DisputeNotOpen, NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { ok, type Result, refused } from '@/lib/result';

/** `evidence`: what the bank shall read; `undefined` accepts the loss. */
export type DisputeAnswer = { disputeId: string; evidence: string | undefined; by: string };

export type AnswerProblem =
  | { kind: 'gone' }
  | { kind: 'evidence-missing' }
  /** Answered or decided meanwhile, or too late. */
  | { kind: 'not-due' }
  | { kind: 'no-answer' };

type Asked = {
  id: string;
  state: string;
  disputeRef: string;
  paymentId: string;
  orderId: string;
  providerRef: string;
  provider: string;
};

/**
 * Answers the bank in a dispute, or accepts the loss: once and for good. Who and what is written down when the bank has
 * taken it, and the books follow at once.
 */
export async function answerDispute(
  answer: DisputeAnswer,
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<Result<undefined, AnswerProblem>> {
  const { disputeId, evidence, by } = answer;
  if (evidence !== undefined && !evidence.trim()) return refused({ kind: 'evidence-missing' });
  const [dispute] = await primarySql()<Asked[]>`
    select d.id, d.state, d.provider_ref as "disputeRef", d.payment_id as "paymentId", d.order_id as "orderId",
      p.provider_ref as "providerRef", p.provider
    from disputes d join payments p on p.id = d.payment_id where d.id = ${disputeId}`;
  if (!dispute) return refused({ kind: 'gone' });
  const bank = provider(dispute.provider);
  const payment = { id: dispute.paymentId, orderId: dispute.orderId, providerRef: dispute.providerRef };
  try {
    await bank.answerDispute(dispute.disputeRef, evidence);
  } catch (error) {
    if (error instanceof NoAnswer) return refused({ kind: 'no-answer' });
    if (!(error instanceof DisputeNotOpen)) throw error;
    await hearDisputes(payment, bank, by);
    return refused({ kind: 'not-due' });
  }
  const state = evidence === undefined ? 'conceded' : 'answered';
  await sqlTransaction((sql) => note(sql, { disputeId, state, note: evidence ?? '', by }));
  await hearDisputes(payment, bank, by);
  return ok(undefined);
}
