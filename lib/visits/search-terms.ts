import { decodedText } from '@/lib/visits/decode-text';
import type { ReferringPlace } from '@/lib/visits/open-referrers';
import { printable } from '@/lib/visits/printable';

const longestTerm = 300;

// Parameters by engine's name, where the usual order would take the wrong one.
const ofEngine: Record<string, string[]> = {
  Google: ['q', 'query', 'keywords', 'as_q', 'as_epq', 'as_oq'],
  Bing: ['q'],
  'Bing Images': ['q'],
  'Yahoo!': ['p', 'va', 'q'],
  'Yahoo! Images': ['p', 'q'],
  Yandex: ['text', 'query'],
  Baidu: ['wd', 'word', 'kw', 'bs', 'query', 'q', 'search'],
  Naver: ['query', 'q'],
  Rambler: ['query', 'words'],
  'Ask Toolbar': ['searchfor', 'q', 'ask'],
  Orange: ['q', 'kw'],
  Voila: ['rdata', 'kw'],
  WebSearch: ['qkw', 'q'],
  'Hit-Parade': ['p7'],
  Aport: ['r'],
  Francite: ['name'],
  'Goyellow.de': ['mdn'],
};

// In the order of how surely they hold it: engines' own words first, then letters, then words of many languages.
const usual = `q query p text wd word keyword keywords searchfor search_for searchterm search_term search_word
  searchtext searchstring searchquery search qry qs qt kw su key k s w words eingabe suchbegriff begriff suchstr
  suche recherche mots buscar busca cerca zoekwoord szukaj tekst hledat question string find x_query rdata qkw sc
  mt req term ask kwd gsc.q as_q as_epq oq phrase what ph qrs`.split(/\s+/);

const codings = ['ie', 'ei', 'inputencoding', 'encoding', 'enc', 'charset', 'cs', 'cl', 'cp'];

/** What was searched for, as it was typed; `undefined` when the engine does not tell, as most do not any more. */
export function searchTermOf(address: URL, place: ReferringPlace): string | undefined {
  // Some engines had what was typed last behind the `#`.
  return termIn(address.hash, address, place) ?? termIn(address.search, address, place);
}

function termIn(query: string, address: URL, place: ReferringPlace): string | undefined {
  if (query.length < 3) return undefined;
  const values = rawValues(query.slice(1));
  const names = place.parameters ?? ofEngine[place.source.replace(/^Google .*/, 'Google')] ?? usual;
  const value = firstOf(values, names) ?? nested(values.get('prev'));
  if (!value) return undefined;
  const coding = codings.map((name) => values.get(name)).find((text) => text && text.length < 20);
  const text = decodedText(value, { coding, engine: place.source, host: address.hostname });
  const term = printable(text.replace(/^cache:\S+/, ''), longestTerm);
  // Google's own redirects carry the address they lead to under the same name.
  return term && /^https?:\/\//i.test(term) ? undefined : term;
}

function firstOf(values: Map<string, string>, names: string[]): string | undefined {
  for (const name of names) {
    const value = values.get(name);
    if (value) return value;
  }
  return undefined;
}

/** Google's pictures name the page of results they were opened from. */
function nested(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const query = decodedText(address, {}).split('?')[1];
  return query ? firstOf(rawValues(query), ['q']) : undefined;
}

/** Values by name in lower case, still encoded: which letters their bytes are is not known yet. */
function rawValues(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1 || equals === pair.length - 1) continue;
    const name = pair.slice(0, equals).toLowerCase();
    if (!values.has(name)) values.set(name, pair.slice(equals + 1));
  }
  return values;
}
