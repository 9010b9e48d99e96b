import { randomBytes } from 'node:crypto';
import {
  answered,
  type Fields,
  missing,
  type StripeAnswer,
  stripeError,
  textOf,
} from '@/lib/payments/stripe-double/answer';
import type { Intent } from '@/lib/payments/stripe-double/intents';

/** A dispute as this server keeps it, in Stripe's units. */
export type Dispute = {
  id: string;
  intent: Intent;
  amount: number;
  reason: string;
  status: string;
  created: number;
  moves: { amount: number; fee: number }[];
};

const fee = 1500;
const daysToAnswer = 9;

/** Stripe's disputes, as docs.stripe.com/disputes and the reference of the API have them. */
export class Disputes {
  readonly all = new Map<string, Dispute>();

  constructor(private readonly tell: (type: string, object: unknown) => void) {}

  /** The owner of the card goes to his bank. */
  raise(
    intent: Intent,
    { reason = 'fraudulent', amount = intent.received, isInquiry = false } = {},
  ): Dispute {
    const dispute: Dispute = {
      ...{ id: `du_${randomBytes(12).toString('hex')}`, intent, amount, reason },
      status: isInquiry ? 'warning_needs_response' : 'needs_response',
      created: Math.floor(Date.now() / 1000),
      moves: [],
    };
    this.all.set(dispute.id, dispute);
    if (!isInquiry) this.withdraw(dispute);
    this.tell('charge.dispute.created', showDispute(dispute));
    if (!isInquiry) this.tell('charge.dispute.funds_withdrawn', showDispute(dispute));
    return dispute;
  }

  private withdraw(dispute: Dispute): void {
    dispute.moves.push({ amount: -dispute.amount, fee });
  }

  /** The bank decides. */
  decide(dispute: Dispute, outcome: 'won' | 'lost'): void {
    const isInquiry = dispute.status.startsWith('warning_');
    if (outcome === 'lost' && dispute.moves.length === 0) this.withdraw(dispute);
    dispute.status = outcome === 'won' && isInquiry ? 'warning_closed' : outcome;
    if (dispute.status === 'won') dispute.moves.push({ amount: dispute.amount, fee: 0 });
    this.tell('charge.dispute.closed', showDispute(dispute));
    if (dispute.status === 'won') this.tell('charge.dispute.funds_reinstated', showDispute(dispute));
  }

  /** `POST /v1/disputes/:id` and `/close`. */
  write(id: string, isClosed: boolean, fields: Fields): StripeAnswer {
    const dispute = this.all.get(id);
    if (!dispute) return missing('dispute', id);
    if (!/needs_response$/.test(dispute.status)) {
      return stripeError(400, 'invalid_request_error', {
        message: 'This dispute cannot be changed any more.',
      });
    }
    const evidence = textOf((fields.evidence as Fields | undefined)?.uncategorized_text) ?? '';
    if (isClosed || evidence.includes('losing_evidence')) this.decide(dispute, 'lost');
    else if (evidence.includes('winning_evidence')) this.decide(dispute, 'won');
    else {
      dispute.status = dispute.status.replace('needs_response', 'under_review');
      this.tell('charge.dispute.updated', showDispute(dispute));
    }
    return answered(showDispute(dispute));
  }

  /** `GET /v1/disputes` and `/v1/disputes/:id`. */
  read(id: string | undefined, fields: Fields): StripeAnswer {
    if (id) {
      const dispute = this.all.get(id);
      return dispute ? answered(showDispute(dispute)) : missing('dispute', id);
    }
    const of = textOf(fields.payment_intent);
    const data = [...this.all.values()].filter(({ intent }) => !of || intent.id === of).map(showDispute);
    return answered({ object: 'list', data, has_more: false, url: '/v1/disputes' });
  }
}

function showDispute(dispute: Dispute): Record<string, unknown> {
  const { id, intent, amount, reason, status, created, moves } = dispute;
  return {
    ...{ id, object: 'dispute', amount, reason, status, created },
    charge: intent.chargeId,
    payment_intent: intent.id,
    currency: intent.currency,
    livemode: false,
    balance_transactions: moves.map((move) => ({
      object: 'balance_transaction',
      ...move,
      net: move.amount - move.fee,
      currency: intent.currency,
      type: 'adjustment',
    })),
    evidence_details: {
      due_by: created + daysToAnswer * 24 * 60 * 60,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
  };
}
