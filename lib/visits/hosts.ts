/** The host of an address, in lower case, without port; `undefined` when there is none. Never throws. */
export function hostOf(address: string | null | undefined): string | undefined {
  return parsedAddress(address)?.hostname || undefined;
}

/** The host of a `Host` header, which may name a port; an address will do. */
export function hostOfHeader(header: string | null | undefined): string | undefined {
  const text = header?.slice(0, longestAddress).trim();
  if (!text) return undefined;
  return parsed(text.includes('//') ? text : `http://${text}`)?.hostname || undefined;
}

const longestAddress = 8192;
const hostLike = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]+(?:[:/?#]|$)/i;

/** An address as far as it can be understood: with or without its scheme, with a broken rest. */
export function parsedAddress(address: string | null | undefined): URL | undefined {
  const text = address?.slice(0, longestAddress).trim();
  if (!text) return undefined;
  const whole = parsed(text);
  if (whole?.hostname) return whole;
  if (text.startsWith('//')) return parsed(`http:${text}`);
  if (hostLike.test(text)) return parsed(`http://${text}`);
  return undefined;
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** `www.shop.example` → `shop.example`. */
export function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** `shop.co.uk` → `shop`, `a.shop.com` → `a.shop`: the host without its country's or registry's ending. */
export function withoutEnding(host: string): string {
  return host.replace(/(?:\.(?:com?|org|net|ne|or|ac|edu|gov|gob|go))?\.[a-z0-9-]+$/, '');
}

/** The host itself, then without its first part, and so on: `a.b.com`, `b.com`. */
export function hostAndParents(host: string): string[] {
  const parents: string[] = [host];
  for (let dot = host.indexOf('.'); dot >= 0 && parents.length < 8; dot = host.indexOf('.', dot + 1))
    if (host.indexOf('.', dot + 1) > 0) parents.push(host.slice(dot + 1));
  return parents;
}
