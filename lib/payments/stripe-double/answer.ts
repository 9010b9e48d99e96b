/** An HTTP answer as Stripe gives it: an object, or an error with its type and code. */
export type StripeAnswer = { status: number; body: Record<string, unknown> };

/** A request whose form fields are unfolded: `metadata[a]=b` is `{ metadata: { a: 'b' } }`. */
export type Fields = { [name: string]: string | Fields | undefined };

export function answered(body: Record<string, unknown>): StripeAnswer {
  return { status: 200, body };
}

export function stripeError(
  status: number,
  type: string,
  rest: { code?: string; message: string; decline_code?: string; payment_intent?: unknown },
): StripeAnswer {
  return { status, body: { error: { type, ...rest } } };
}

export function missing(what: string, id: string): StripeAnswer {
  return stripeError(404, 'invalid_request_error', {
    code: 'resource_missing',
    message: `No such ${what}: '${id}'`,
  });
}

/** `a[b][c]=d` → nested; PHP's brackets, which Stripe's API reads. */
export function unfold(form: URLSearchParams): Fields {
  const fields: Fields = {};
  for (const [name, value] of form) {
    const path = name.replaceAll(']', '').split('[');
    const last = path.pop() ?? '';
    let place = fields;
    for (const part of path) {
      const next = place[part];
      const inner: Fields = typeof next === 'object' ? next : {};
      place[part] = inner;
      place = inner;
    }
    place[last] = value;
  }
  return fields;
}

export function textOf(value: string | Fields | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A whole number, or `undefined` for what is none. */
export function numberOf(value: string | Fields | undefined): number | undefined {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
}
