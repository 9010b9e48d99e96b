import { createHmac, randomBytes } from 'node:crypto';
import { type Intent, show, showCharge } from '@/lib/payments/stripe-double/intents';

export type StripeEvent = { id: string; type: string; created: number; data: { object: unknown } };

/** Where webhooks go: an address, or the function behind it. */
export type WebhookDoor = (request: Request) => Promise<Response>;

/** What Stripe says of its own accord: signed, with what was true at the time, as often and in the order told. */
export class Events {
  readonly all: StripeEvent[] = [];

  constructor(private readonly webhookSecret: string) {}

  readonly add = (type: string, object: unknown): StripeEvent => {
    const event = {
      id: `evt_${randomBytes(12).toString('hex')}`,
      object: 'event',
      api_version: '2026-10-28.endive',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      type,
      data: { object },
    };
    this.all.push(event);
    return event;
  };

  readonly ofIntent = (type: string, intent: Intent): void => {
    this.add(type, type.startsWith('charge.') ? showCharge(intent) : show(intent, {}));
  };

  /** `t=…,v1=…` over `t.body`, as docs.stripe.com/webhooks/signature has it. */
  sign(body: string, at = Math.floor(Date.now() / 1000), secret = this.webhookSecret): string {
    const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
    return `t=${at},v1=${signature}`;
  }

  /** Sends all events so far and answers the statuses they met. */
  async deliver(door: WebhookDoor, { times = 1, isBackwards = false } = {}): Promise<number[]> {
    const sent = isBackwards ? this.all.toReversed() : this.all;
    const statuses: number[] = [];
    for (let time = 0; time < times; time += 1) {
      for (const event of sent) {
        const body = JSON.stringify(event);
        const headers = { 'content-type': 'application/json', 'stripe-signature': this.sign(body) };
        const request = new Request('http://shop.test/api/webhooks/stripe', {
          method: 'POST',
          body,
          headers,
        });
        statuses.push((await door(request)).status);
      }
    }
    return statuses;
  }
}
