import type Stripe from 'stripe';
import { type ChargeDispute, DisputeNotOpen, type DisputeState } from '@/lib/payments/provider';
import { fromStripeAmount } from '@/lib/payments/stripe/amounts';
import { faultOf, isNotInState } from '@/lib/payments/stripe/faults';

const perPage = 100;

/** Stripe's disputes of an intent, or of all, as they stand now. */
export async function disputesOf(stripe: Stripe, intentId?: string): Promise<ChargeDispute[]> {
  const found: ChargeDispute[] = [];
  try {
    const asked = { limit: perPage, ...(intentId && { payment_intent: intentId }) };
    for await (const dispute of stripe.disputes.list(asked)) {
      const told = disputeOf(dispute);
      if (told) found.push(told);
    }
  } catch (error) {
    throw faultOf(error, intentId ?? 'disputes');
  }
  return found;
}

/** Evidence goes to the bank at once: what was sent cannot be changed. Without it the dispute is accepted. */
export async function answerDispute(
  stripe: Stripe,
  disputeRef: string,
  evidence: string | undefined,
): Promise<void> {
  try {
    const { status } = await stripe.disputes.retrieve(disputeRef);
    if (!/needs_response$/.test(status)) throw new DisputeNotOpen(disputeRef);
    if (evidence === undefined) await stripe.disputes.close(disputeRef);
    else
      await stripe.disputes.update(disputeRef, { evidence: { uncategorized_text: evidence }, submit: true });
  } catch (error) {
    if (error instanceof DisputeNotOpen) throw error;
    if (isNotInState(error)) throw new DisputeNotOpen(disputeRef);
    throw faultOf(error, disputeRef);
  }
}

const states: Record<string, DisputeState> = {
  needs_response: 'evidence-due',
  warning_needs_response: 'evidence-due',
  appeal_needs_response: 'evidence-due',
  under_review: 'under-review',
  warning_under_review: 'under-review',
  appeal_under_review: 'under-review',
  won: 'won',
  lost: 'lost',
  warning_closed: 'closed',
  prevented: 'closed',
};

/** Pure: Stripe's dispute in our words. `undefined`: not of an intent, so none of ours. */
export function disputeOf(dispute: Stripe.Dispute): ChargeDispute | undefined {
  const { payment_intent: intent, currency, amount } = dispute;
  const providerRef = typeof intent === 'string' ? intent : intent?.id;
  if (!providerRef) return undefined;
  const due = dispute.evidence_details.due_by;
  return {
    disputeRef: dispute.id,
    providerRef,
    // A state we do not know yet is one in which the bank has not decided.
    state: states[dispute.status] ?? 'under-review',
    reason: dispute.reason,
    amountMinor: fromStripeAmount(amount, currency),
    currency: currency.toUpperCase(),
    ...movedBy(dispute),
    openedAt: new Date(dispute.created * 1000),
    evidenceDueAt: due ? new Date(due * 1000) : null,
  };
}

/** What was taken out less what was put back, in the charge's currency; and the fees, in that of the account. */
function movedBy({ balance_transactions: moves, amount, currency }: Stripe.Dispute) {
  const settled = moves[0]?.currency ?? currency;
  const outMinor = -moves.reduce((sum, move) => sum + move.amount, 0);
  // Settled in another currency, it was converted: then what the dispute is about stands for it.
  const withdrawn =
    settled === currency ? Math.min(Math.max(0, outMinor), amount) : outMinor > 0 ? amount : 0;
  const fee = moves.reduce((sum, move) => sum + move.fee, 0);
  return {
    withdrawnMinor: fromStripeAmount(withdrawn, currency),
    feeMinor: fromStripeAmount(fee, settled),
    feeCurrency: settled.toUpperCase(),
  };
}
