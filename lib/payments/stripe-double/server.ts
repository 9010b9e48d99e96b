import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import {
  answered,
  type Fields,
  missing,
  type StripeAnswer,
  stripeError,
  textOf,
  unfold,
} from '@/lib/payments/stripe-double/answer';
import { cardOfNumber } from '@/lib/payments/stripe-double/cards';
import { Disputes } from '@/lib/payments/stripe-double/disputes';
import { Events } from '@/lib/payments/stripe-double/events';
import { IdempotencyKeys } from '@/lib/payments/stripe-double/idempotency';
import { Intents, show, showCharge } from '@/lib/payments/stripe-double/intents';

export const doubleKeys = {
  secretKey: 'sk_test_of_the_double',
  publishableKey: 'pk_test_of_the_double',
  webhookSecret: 'whsec_of_the_double',
};

export type LineVerb = 'open' | 'authorize' | 'capture' | 'refund' | 'void';
type Break = { path: RegExp; when: 'before' | 'after'; left: number };

const paths: Record<LineVerb, RegExp> = {
  open: /^\/v1\/payment_intents$/,
  authorize: /\/confirm$/,
  capture: /\/capture$/,
  refund: /^\/v1\/refunds$/,
  void: /\/cancel$/,
};

/**
 * An HTTP server that speaks as much of Stripe's documented API as the shop uses, for tests: it is written from
 * the documentation, and is no proof that Stripe agrees. Its card tokens and the bank's answers stand for what
 * Stripe's script does in a browser.
 */
export class StripeDouble {
  readonly events = new Events(doubleKeys.webhookSecret);
  readonly intents = new Intents(this.events.ofIntent);
  readonly disputes = new Disputes(this.events.add);
  readonly keys = new IdempotencyKeys();
  private readonly server: Server;
  private breaks: Break[] = [];
  url = '';

  private constructor() {
    this.server = createServer((request, response) => {
      this.serve(request, response).catch(() => response.destroy());
    });
  }

  static async start(port = 0): Promise<StripeDouble> {
    const double = new StripeDouble();
    await new Promise<void>((resolve) => double.server.listen(port, '127.0.0.1', resolve));
    double.url = `http://127.0.0.1:${(double.server.address() as AddressInfo).port}`;
    return double;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The next `attempts` requests of that kind meet a dead line; as many as the client tries by itself. */
  breakLine(verb: LineVerb, when: 'before' | 'after', attempts = 3): void {
    this.breaks.push({ path: paths[verb], when, left: attempts });
  }

  /** A one-time token for a card, as Stripe's script gets one in a browser. */
  tokenFor(number: string): string | undefined {
    const card = cardOfNumber(number);
    if (!card) return undefined;
    const token = `ctoken_${randomBytes(12).toString('hex')}`;
    this.intents.tokens.set(token, card);
    return token;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    response.setHeader('access-control-allow-origin', '*');
    const broken = this.breaks.find((one) => one.left > 0 && one.path.test(pathname));
    if (broken) broken.left -= 1;
    if (broken?.when === 'before') return void response.destroy();
    const answer = await this.answerTo(request, pathname, body, searchParams);
    if (broken) return void response.destroy();
    if (answer.isReplayed) response.setHeader('idempotent-replayed', 'true');
    response.setHeader('request-id', `req_${randomBytes(8).toString('hex')}`);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  }

  private async answerTo(
    request: IncomingMessage,
    pathname: string,
    body: string,
    search: URLSearchParams,
  ): Promise<StripeAnswer & { isReplayed?: boolean }> {
    if (pathname.startsWith('/browser/')) return this.forBrowser(pathname, new URLSearchParams(body));
    if (request.headers.authorization !== `Bearer ${doubleKeys.secretKey}`) {
      return stripeError(401, 'invalid_request_error', { message: 'Invalid API Key provided.' });
    }
    const key = request.headers['idempotency-key'];
    const fields = unfold(request.method === 'POST' ? new URLSearchParams(body) : search);
    if (request.method !== 'POST') return this.read(pathname, fields);
    const fingerprint = `${pathname}\n${body}`;
    return this.keys.once(typeof key === 'string' ? key : undefined, fingerprint, async () => {
      // A moment in which the same request may come again.
      await pause(2);
      return this.write(pathname, fields);
    });
  }

  private write(pathname: string, fields: Fields): StripeAnswer {
    if (pathname === '/v1/payment_intents') return this.intents.create(fields);
    if (pathname === '/v1/refunds') return this.intents.refund(fields);
    const disputed = /^\/v1\/disputes\/([^/]+)(\/close)?$/.exec(pathname);
    if (disputed) return this.disputes.write(disputed[1] ?? '', Boolean(disputed[2]), fields);
    const match = /^\/v1\/payment_intents\/([^/]+)\/(confirm|capture|cancel)$/.exec(pathname);
    if (!match) return missing('route', pathname);
    const [, id = '', verb = ''] = match;
    const intent = this.intents.all.get(decodeURIComponent(id));
    if (!intent) return missing('payment_intent', id);
    return this.intents[verb as 'confirm' | 'capture' | 'cancel'](intent, fields);
  }

  private read(pathname: string, fields: Fields): StripeAnswer {
    const intents = [...this.intents.all.values()];
    const one = /^\/v1\/payment_intents\/(pi_\w+)$/.exec(pathname)?.[1];
    const intent = one ? this.intents.all.get(one) : undefined;
    if (intent) return answered(show(intent, fields));
    const disputed = /^\/v1\/disputes(?:\/([^/]+))?$/.exec(pathname);
    if (disputed) return this.disputes.read(disputed[1], fields);
    const charge = /^\/v1\/charges\/(ch_\w+)$/.exec(pathname)?.[1];
    const charged = charge ? intents.find((candidate) => candidate.chargeId === charge) : undefined;
    if (charged) return answered(showCharge(charged) ?? {});
    if (pathname === '/v1/payment_intents') {
      return answered({ object: 'list', data: intents.map((each) => show(each, {})), has_more: false });
    }
    return missing('resource', pathname);
  }

  /** Not Stripe's API: what the stand-in for its script asks from a browser. */
  private forBrowser(pathname: string, form: URLSearchParams): StripeAnswer {
    if (pathname === '/browser/token') {
      const id = this.tokenFor(form.get('number') ?? '');
      return id
        ? answered({ id })
        : stripeError(402, 'card_error', {
            code: 'incorrect_number',
            message: 'Your card number is incorrect.',
          });
    }
    const secret = form.get('client_secret') ?? '';
    const intent = [...this.intents.all.values()].find((each) => each.clientSecret === secret);
    if (!intent) return missing('payment_intent', textOf(secret) ?? '');
    return this.intents.authenticate(intent, form.get('answer') === 'confirm');
  }
}
