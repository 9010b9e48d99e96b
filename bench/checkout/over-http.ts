import { buyer, card } from './buyer';
import type { Piece } from './shelves';

/**
 * From the press on "Add to cart" to the order, over HTTP: add, open the checkout, pay, each as the shop's own
 * script asks for it. What every page asks for when it has loaded comes first, as a shopper has had it.
 */
export async function purchasesOverHttp(
  url: string,
  pieces: Piece[],
  count: number,
): Promise<(() => Promise<void>)[]> {
  if (pieces.length === 0) throw new Error('nothing to buy');
  return Array.from({ length: count }, (_, index) => {
    const { variantId } = pieces[index % pieces.length] as Piece;
    return () => buyOne(url, variantId);
  });
}

async function buyOne(url: string, variantId: string): Promise<void> {
  const jar = new Map<string, string>();
  await pageOf(`${url}/api/me`, jar);
  const added = await send(`${url}/api/cart/lines`, { variantId, quantity: '1' }, jar);
  if (!added.includes('"done":true')) throw new Error(`not added: ${added.slice(0, 600)}`);
  const hidden = hiddenFields('quoteDigest', await pageOf(`${url}/checkout`, jar));
  const paid = await send(
    `${url}/api/checkout/pay`,
    { ...hidden, ...buyer, ...card, shippingMethod: 'standard' },
    jar,
  );
  if (!paid.includes('"leadsTo":"/order/ord_')) throw new Error(`not paid: ${paid.slice(0, 600)}`);
}

async function send(
  address: string,
  fields: Record<string, string>,
  jar: Map<string, string>,
): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: new URL(address).origin, ...cookieOf(jar) },
  });
  keepCookies(response, jar);
  return response.text();
}

async function pageOf(address: string, jar = new Map<string, string>()): Promise<string> {
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

/** The hidden fields of a page's form that has a field of this name. */
function hiddenFields(field: string, html: string): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`no form with ${field}`);
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name');
    const isHidden = attribute(input, 'type') === 'hidden';
    if (name && isHidden && !name.startsWith('$ACTION')) fields[name] = attribute(input, 'value');
  }
  return fields;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
