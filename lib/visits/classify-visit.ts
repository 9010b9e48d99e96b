import { type AddressMarks, marksOf } from '@/lib/visits/address-marks';
import { isBot } from '@/lib/visits/bots';
import { placeOfClickId } from '@/lib/visits/click-ids';
import { hostOf, hostOfHeader, withoutWww } from '@/lib/visits/hosts';
import { isVague, mediumOfWords } from '@/lib/visits/medium-words';
import { placeNamed } from '@/lib/visits/open-referrers';
import { placeOfHost, placeOfReferrer, type Referral } from '@/lib/visits/referrer';
import type { Medium, Place, Visit } from '@/lib/visits/visit';

/** Where a visit came from. Texts are bounded and printable. */
export type VisitSource = {
  medium: Medium;
  source: string | undefined;
  campaign: string | undefined;
  term: string | undefined;
  content: string | undefined;
  clickId: { kind: string; value: string } | undefined;
  bot: boolean;
};

/**
 * Where a visit came from, and whether a machine made it. Pure; never throws, whatever the texts are.
 *
 * What counts first: an affiliate's code, a click id that only paid or affiliate links carry, the link's own medium,
 * its source, a click id that is on every link, the referrer. A link's vague words (`referral`, `organic`) give way
 * to what is known of its source.
 */
export function classifyVisit(visit: Visit): VisitSource {
  return { ...originOf(marksIn(visit.url), visit), bot: isBot(visit.userAgent) };
}

/** As {@link classifyVisit}, of marks that are known already, without asking who made the visit. */
export function originOf(marks: AddressMarks | undefined, visit: Visit): Omit<VisitSource, 'bot'> {
  const own = hostOfHeader(visit.host) ?? hostOf(visit.url);
  const referral = placeOfReferrer(visit.referrer, own && withoutWww(own));
  const { medium, source } = marks ? senderOf(marks, referral) : (referral ?? nobody);
  // Only who sent the visit knows what was searched for: a new campaign's link does not inherit it.
  const searched = referral?.medium === medium ? referral.term : undefined;
  return {
    medium,
    source: medium === 'internal' ? undefined : source,
    campaign: marks?.campaign,
    term: marks?.term ?? searched,
    content: marks?.content,
    clickId: marks?.clickId,
  };
}

type Sender = { medium: Medium; source: string | undefined };

const nobody: Sender = { medium: 'direct', source: undefined };

function senderOf(marks: AddressMarks, referral: Referral | undefined): Sender {
  const named = marks.source ? placeCalled(marks.source) : undefined;
  const source = named?.source ?? marks.source;
  if (marks.affiliateCode) return { medium: 'affiliate', source: source ?? marks.affiliateCode };
  const click = marks.clickId && placeOfClickId(marks.clickId.kind);
  if (click?.isCertain) return { medium: click.medium, source: source ?? click.source };
  const sender = senderByWords(marks, named, referral);
  if (sender) return sender;
  // Meta's mark stands for Instagram too: the referrer knows which.
  if (click) return { medium: click.medium, source: source ?? near(click.medium, referral) ?? click.source };
  if (source || marks.medium) return { medium: outside(referral)?.medium ?? 'referral', source };
  return referral ?? nobody;
}

/** By `utm_medium` and `utm_source`; `undefined` when they do not tell a medium. */
function senderByWords(
  marks: AddressMarks,
  named: Place | undefined,
  referral: Referral | undefined,
): Sender | undefined {
  const word = mediumOfWords(marks.medium);
  const source = named?.source ?? marks.source;
  if (named && (!word || isVague(word))) return named;
  if (word === 'direct' && isNobody(marks.source)) return outside(referral) ?? nobody;
  if (word === 'direct') return { medium: 'referral', source };
  if (word) return { medium: word, source: source ?? near(word, referral) };
  const asWord = mediumOfWords(marks.source);
  return asWord && !isVague(asWord) ? { medium: asWord, source } : undefined;
}

/** `(direct)`, as Google Analytics writes it, or nothing. */
function isNobody(source: string | undefined): boolean {
  return !source || mediumOfWords(source) === 'direct';
}

const adsShape = /^(.+?)[-_. ]?ads?$/i;

/** What people call a place by: its name, its host, or either with `ads` behind it. */
function placeCalled(name: string): Place | undefined {
  const known = placeNamed(name) ?? (name.includes('.') ? placeOfHost(name) : undefined);
  if (known) return known;
  const advertiser = /^adwords$/i.test(name) ? 'google' : adsShape.exec(name)?.[1];
  const source = advertiser && placeNamed(advertiser)?.source;
  return source ? { medium: 'paid', source } : undefined;
}

/** The referrer's name, where it is of the same medium or a link's word leaves it open. */
function near(medium: Medium, referral: Referral | undefined): string | undefined {
  const sender = outside(referral);
  return sender && (sender.medium === medium || medium === 'paid' || medium === 'referral')
    ? sender.source
    : undefined;
}

function outside(referral: Referral | undefined): Referral | undefined {
  return referral?.medium === 'internal' ? undefined : referral;
}

/** The marks in an address's query, or behind its `#`, where some links have them. */
function marksIn(url: string | null | undefined): AddressMarks | undefined {
  if (!url) return undefined;
  const [page = '', ...hash] = url.split('#', 2);
  const [, query] = cutAt(page, '?');
  const [folder, inner] = cutAt(hash[0] ?? '', '?');
  return (query && marksOf(query)) || marksOf(inner || (folder.includes('=') ? folder : '')) || undefined;
}

function cutAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
