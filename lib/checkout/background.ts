import { primarySql } from '@/db/client';
import { takeBoughtFromCart } from '@/lib/cart/cart';
import { hearOfPayment } from '@/lib/checkout/hear-payment';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { renewProductPages } from '@/lib/checkout/stock-pages';
import { mailHandlers } from '@/lib/email/hear-outbox';
import { sendDueMails } from '@/lib/email/send-mails';
import { issueCreditNote, issueDifferenceInvoice, issueInvoice } from '@/lib/invoices/issue-invoice';
import { type OutboxHandlers, relayOutbox } from '@/lib/outbox/relay';
import type { ProviderNotice } from '@/lib/outbox/write-events';
import { knownProviders } from '@/lib/payments/current-provider';
import { renewPricedPages, turnLists } from '@/lib/price-lists/turn-lists';
import { expirePurses } from '@/lib/purses/expire-purses';

type Stop = () => void;

const relayEveryMs = 1000;
const reconcileEveryMs = 15_000;
const expireEveryMs = 60_000;

/** Who hears of what the checkout writes into the outbox. Every one of them may be told twice. */
export const checkoutHandlers: OutboxHandlers = {
  ...mailHandlers,
  'order.placed': async (placed) => {
    await mailHandlers['order.placed'](placed);
    await takeBoughtFromCart(placed.cartId, placed.checkoutId, placed.bought);
  },
  'stock.changed': ({ productIds }) => renewProductPages(productIds),
  'prices.turned': renewPricedPages,
  'order.paid': ({ orderId }) => inTurn(() => issueInvoice(orderId, 'outbox')),
  'order.difference-paid': ({ exchangeId }) => inTurn(() => issueDifferenceInvoice(exchangeId, 'outbox')),
  'order.refunded': async (refunded) => {
    await mailHandlers['order.refunded'](refunded);
    await inTurn(() => issueCreditNote(refunded.orderId, refunded.refundId, 'outbox'));
  },
};

let lastInvoice: Promise<unknown> = Promise.resolve();

/** Invoices wait for each other anyway, for their numbers: better here than each in a connection of its own. */
async function inTurn(issue: () => Promise<unknown>): Promise<void> {
  const mine = lastInvoice.then(issue);
  lastInvoice = mine.catch(() => undefined);
  await mine;
}

/**
 * Who acts on what the payment providers say. Each provider's notices wait until a shop that is set up for it
 * runs; they are relayed apart from the rest, since acting on them means asking the provider.
 */
export function paymentHandlers(): OutboxHandlers {
  return Object.fromEntries(
    knownProviders().map((provider) => [
      `${provider.name}.noticed`,
      (notice: ProviderNotice) => hearOfPayment(notice, provider),
    ]),
  );
}

export function startPaymentRelay(): Stop {
  return repeat('payment relay', relayEveryMs, () => relayOutbox(paymentHandlers(), 'stoa.payment-notices'));
}

/** Delivers the outbox, over and over, until stopped. In every node; a lock lets one work at a time. */
export function startOutboxRelay(handlers: OutboxHandlers = checkoutHandlers): Stop {
  return repeat('outbox relay', relayEveryMs, () => relayOutbox(handlers));
}

/** Makes known what price lists began or ended, over and over, until stopped. Pages follow by the outbox. */
export function startPriceTurner(): Stop {
  return repeat('price turner', relayEveryMs, turnLists);
}

/** Sends the letters that wait, over and over, until stopped. In every node: each letter is locked by one. */
export function startMailRelay(): Stop {
  return repeat('mail relay', relayEveryMs, () => sendDueMails());
}

/** Lets gift cards expire whose day has come, over and over, until stopped. */
export function startPurseExpiry(): Stop {
  return repeat('gift card expiry', expireEveryMs, expirePurses);
}

/** Finishes or undoes half-done checkouts, over and over, until stopped. One node works at a time. */
export function startCheckoutReconciler(): Stop {
  return repeat('checkout reconciler', reconcileEveryMs, () => alone('stoa.reconcile', reconcileCheckouts));
}

/** Runs the work unless another node is at it. The lock falls with the connection, so a crash frees it. */
async function alone(lock: string, work: () => Promise<unknown>): Promise<void> {
  await primarySql().begin(async (sql) => {
    const [row] = await sql<{ taken: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext(${lock})) as taken`;
    if (row?.taken) await work();
  });
}

function repeat(name: string, everyMs: number, work: () => Promise<unknown>): Stop {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isFailing = false;
  const round = async () => {
    try {
      await work();
      isFailing = false;
    } catch (error) {
      // Said once per outage, not every round of it.
      if (!isFailing && !isStopped) console.error(`${name}:`, error);
      isFailing = true;
    }
    if (!isStopped) timer = setTimeout(round, everyMs).unref();
  };
  timer = setTimeout(round, everyMs).unref();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
