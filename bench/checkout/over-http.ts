import { buyer, card } from './buyer';
import type { Piece } from './shelves';

/** The server actions as the shop's own script calls them, told from the forms of a page. */
type Form = { actionId: string; state: string; fields: Map<string, string> };

/**
 * From the press on "Add to cart" to the order, over HTTP: add, open the checkout, pay. The pages where the
 * goods stand are read beforehand, as a shopper has read them.
 */
export async function purchasesOverHttp(
  url: string,
  pieces: Piece[],
  count: number,
): Promise<(() => Promise<void>)[]> {
  const [first] = pieces;
  if (!first) throw new Error('nothing to buy');
  const add = formWith('variantId', await pageOf(`${url}/p/${first.handle}`));
  return Array.from({ length: count }, (_, index) => {
    const { variantId, handle } = pieces[index % pieces.length] as Piece;
    return () => buyOne(url, add, { variantId, handle });
  });
}

async function buyOne(url: string, add: Form, piece: { variantId: string; handle: string }): Promise<void> {
  const jar = new Map<string, string>();
  // What every page asks for when it has loaded.
  await pageOf(`${url}/api/me`, jar);
  const added = await act(
    `${url}/p/${piece.handle}`,
    add,
    { variantId: piece.variantId, quantity: '1' },
    jar,
  );
  if (!added.text.includes('"done":true'))
    throw new Error(
      `not added: ${added.text.length} ${added.text
        .split('\n')
        .filter((l) => /^[01]:/.test(l))
        .map((l) => l.slice(0, 400))
        .join(' ## ')}`,
    );
  const pay = formWith('quoteDigest', await pageOf(`${url}/checkout`, jar));
  const fields = { ...Object.fromEntries(pay.fields), ...buyer, ...card, shippingMethod: 'standard' };
  const paid = await act(`${url}/checkout`, pay, fields, jar);
  if (!paid.leadsTo.includes('/order/ord_')) throw new Error(`not paid: ${paid.text.slice(0, 600)}`);
}

export async function act(
  address: string,
  form: Form,
  fields: Record<string, string>,
  jar: Map<string, string>,
): Promise<{ text: string; leadsTo: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  // Two arguments: the form's last state, and what it sends.
  body.append('0', `[${form.state},"$K1"]`);
  const response = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {
      accept: 'text/x-component',
      'next-action': form.actionId,
      origin: new URL(address).origin,
      ...cookieOf(jar),
    },
  });
  keepCookies(response, jar);
  return { text: await response.text(), leadsTo: response.headers.get('x-action-redirect') ?? '' };
}

export async function pageOf(address: string, jar = new Map<string, string>()): Promise<string> {
  const response = await fetch(address, { redirect: 'manual', headers: cookieOf(jar) });
  keepCookies(response, jar);
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

const cookieOf = (jar: Map<string, string>) => ({
  cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
});

function keepCookies(response: Response, jar: Map<string, string>): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name) jar.set(name, value ?? '');
  }
}

/** The form of a page that has a field of this name, with the action it calls. */
export function formWith(field: string, html: string): Form {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`no form with ${field}`);
  const fields = new Map<string, string>();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name');
    const isHidden = attribute(input, 'type') === 'hidden';
    if (name && isHidden) fields.set(name, attribute(input, 'value'));
  }
  const reference = [...fields.keys()].find((name) => /^\$ACTION_\d+:0$/.test(name));
  const { id } = JSON.parse(fields.get(reference ?? '') ?? '{}') as { id?: string };
  const bound = fields.get(reference?.replace(/0$/, '1') ?? '') ?? '[]';
  if (!id) throw new Error(`the form with ${field} calls no action`);
  for (const name of fields.keys()) if (name.startsWith('$ACTION')) fields.delete(name);
  return { actionId: id, state: bound.slice(1, -1), fields };
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
