/** What may help to tell which letters a text's bytes are. */
export type TextOrigin = {
  /** The name of a coding, as the address itself gives it. */
  coding?: string | undefined;
  engine?: string | undefined;
  host?: string | undefined;
};

const ofEngine: Record<string, string[]> = {
  Baidu: ['gb18030', 'big5'],
  Sogou: ['gb18030'],
  '360.cn': ['gb18030'],
  Soso: ['gb18030'],
  Naver: ['euc-kr'],
  Daum: ['euc-kr'],
  Nate: ['euc-kr'],
  ZUM: ['euc-kr'],
  goo: ['euc-jp', 'shift_jis'],
  auone: ['euc-jp', 'shift_jis'],
  Biglobe: ['euc-jp', 'shift_jis'],
  Rambler: ['windows-1251', 'koi8-r'],
  'Mail.ru': ['windows-1251', 'koi8-r'],
  Yandex: ['windows-1251', 'koi8-r'],
  Aport: ['windows-1251', 'koi8-r'],
  Nigma: ['windows-1251'],
};

const ofEnding: Record<string, string[]> = {
  cn: ['gb18030'],
  tw: ['big5'],
  hk: ['big5'],
  kr: ['euc-kr'],
  jp: ['shift_jis', 'euc-jp'],
  ru: ['windows-1251', 'koi8-r'],
  su: ['windows-1251', 'koi8-r'],
  by: ['windows-1251', 'koi8-r'],
  kz: ['windows-1251'],
  ua: ['windows-1251', 'koi8-u'],
  bg: ['windows-1251'],
  rs: ['windows-1250'],
  pl: ['iso-8859-2', 'windows-1250'],
  cz: ['windows-1250', 'iso-8859-2'],
  sk: ['windows-1250'],
  hu: ['iso-8859-2'],
  si: ['windows-1250'],
  hr: ['windows-1250'],
  ro: ['iso-8859-2'],
  gr: ['windows-1253'],
  tr: ['windows-1254'],
  il: ['windows-1255'],
  ir: ['windows-1256'],
  sa: ['windows-1256'],
  eg: ['windows-1256'],
  th: ['windows-874'],
  vn: ['windows-1258'],
  lt: ['windows-1257'],
  lv: ['windows-1257'],
  ee: ['windows-1257'],
};

// When nothing is known: Cyrillic is told apart by its small letters, the rest is read as western.
const anywhere = ['windows-1251', 'koi8-r', 'windows-1252'];
const decoders = new Map<string, TextDecoder | undefined>();

/** A value of a query as text, whichever coding its bytes are in. Never throws. */
export function decodedText(value: string, { coding, engine, host }: TextOrigin): string {
  const text = value.replaceAll('+', ' ').replace(/%u([0-9a-f]{4})/gi, (_, code) => charOf(code));
  if (!text.includes('%')) return text;
  const bytes = bytesOf(text);
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  const own = [...(ofEngine[engine ?? ''] ?? []), ...(ofEnding[host?.split('.').at(-1) ?? ''] ?? [])];
  const named = coding && decode(bytes, coding);
  if (named && !/^utf-?8$/i.test(coding)) return named;
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined && !isMisread(utf8, own)) return utf8;
  return mostLikely(bytes, own.length > 0 ? own : anywhere) ?? utf8 ?? lenient(bytes);
}

function mostLikely(bytes: Uint8Array, names: string[]): string | undefined {
  let best: { text: string; likeness: number } | undefined;
  for (const name of names) {
    const text = decode(bytes, name);
    if (text === undefined) continue;
    const likeness = likenessOf(text, name);
    if (!best || likeness > best.likeness) best = { text, likeness };
  }
  return best?.text;
}

/**
 * Two Chinese characters in GB 2312 may happen to be valid UTF-8 of two rare western letters. Nobody searches a
 * Chinese engine for those alone.
 */
function isMisread(text: string, own: string[]): boolean {
  return /^(?:gb|big5|euc|shift)/.test(own[0] ?? '') && /^[\u0080-\u036f\s]+$/.test(text);
}

/** How much a text looks like words: in [-1, 1]. */
function likenessOf(text: string, coding: string): number {
  let [good, bad, letters] = [0, 0, 0];
  let before = ' ';
  for (const char of text) {
    if (char > '\x7f') {
      letters += 1;
      const isLarge = /\p{Lu}/u.test(char);
      const isOdd = /[\uff61-\uff9f\ue000-\uf8ff\ufffd]|[^\p{L}\p{M}\p{N}]/u.test(char);
      if (isOdd || (isLarge && /\p{L}/u.test(before))) bad += 1;
      else good += 1;
    }
    before = char;
  }
  // Western letters stand between plain ones; a text without any is Cyrillic.
  const isLonely = coding === 'windows-1252' && !/[a-z]/i.test(text);
  return letters === 0 ? 0 : (good - bad) / letters - (isLonely ? 0.5 : 0);
}

function decode(bytes: Uint8Array, name: string): string | undefined {
  const key = name.toLowerCase();
  if (!decoders.has(key) && decoders.size < 100) decoders.set(key, decoderFor(key));
  try {
    return decoders.get(key)?.decode(bytes);
  } catch {
    return undefined;
  }
}

function decoderFor(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    return undefined;
  }
}

function lenient(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** `%E4` is a byte; what is not encoded is itself, in UTF-8. */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const hex =
      code === 0x25 && /^%[0-9a-f]{2}/i.test(text.slice(at, at + 3)) ? text.slice(at + 1, at + 3) : '';
    if (hex) at += 2;
    if (hex || code < 0x80) bytes.push(hex ? Number.parseInt(hex, 16) : code);
    else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
      bytes.push(...Buffer.from(char, 'utf8'));
      at += char.length - 1;
    }
  }
  return Uint8Array.from(bytes);
}

function charOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
