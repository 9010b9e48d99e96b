import type { Place } from '@/lib/visits/visit';

/** A mark that a sender puts on its links, with what the mark alone says about the visit. */
type ClickIdKind = {
  source: string;
  /**
   * `ad`: only on links that were paid for, and so past all doubt. `affiliate`: only on an affiliate network's.
   * The others are on every link the sender lets out, so a campaign's own words are truer.
   */
  medium: 'ad' | 'affiliate' | 'social' | 'search' | 'email';
};

const ad = (source: string): ClickIdKind => ({ source, medium: 'ad' });
const affiliate = (source: string): ClickIdKind => ({ source, medium: 'affiliate' });

/** By name, in lower case. Where a link carries several, the first of this list counts. */
export const clickIdKinds: ReadonlyMap<string, ClickIdKind> = new Map(
  Object.entries({
    gclid: ad('Google'),
    gbraid: ad('Google'),
    wbraid: ad('Google'),
    dclid: ad('Google'),
    msclkid: ad('Bing'),
    ttclid: ad('TikTok'),
    twclid: ad('Twitter'),
    li_fat_id: ad('LinkedIn'),
    yclid: ad('Yandex.Direct'),
    sccid: ad('Snapchat'),
    rdt_cid: ad('Reddit'),
    epik: ad('Pinterest'),
    qclid: ad('Quora'),
    tblci: ad('Taboola'),
    dicbo: ad('Outbrain'),
    obclid: ad('Outbrain'),
    sznclid: ad('Seznam'),
    bd_vid: ad('Baidu'),
    gad_source: ad('Google'),
    awc: affiliate('Awin'),
    cjevent: affiliate('CJ Affiliate'),
    irclickid: affiliate('Impact'),
    ransiteid: affiliate('Rakuten Advertising'),
    tduid: affiliate('Tradedoubler'),
    sscid: affiliate('ShareASale'),
    // Meta puts it on every link out of Facebook and Instagram, paid for or not.
    fbclid: { source: 'Facebook', medium: 'social' },
    igshid: { source: 'Instagram', medium: 'social' },
    igsh: { source: 'Instagram', medium: 'social' },
    // Free listings of Google's shopping results.
    srsltid: { source: 'Google', medium: 'search' },
    mc_eid: { source: 'Mailchimp', medium: 'email' },
    mc_cid: { source: 'Mailchimp', medium: 'email' },
    _kx: { source: 'Klaviyo', medium: 'email' },
    mkt_tok: { source: 'Marketo', medium: 'email' },
    _hsenc: { source: 'HubSpot', medium: 'email' },
    vero_id: { source: 'Vero', medium: 'email' },
  } satisfies Record<string, ClickIdKind>),
);

/**
 * Whether a visit with this parameter in its address is a campaign's or an affiliate's, to be counted on its way
 * in. Marks that stand on every free link of a search engine are none: their pages may come from the cache.
 */
export function isCounted(parameter: string): boolean {
  const name = parameter.toLowerCase();
  if (name === 'ref' || name === 'fbclid' || /^utm_[a-z_]+$/.test(name)) return true;
  return placeOfClickId(name)?.isCertain ?? false;
}

/** What a click id says by itself, and whether anything else in the address may overrule it. */
export function placeOfClickId(kind: string): (Place & { isCertain: boolean }) | undefined {
  const found = clickIdKinds.get(kind);
  if (!found) return undefined;
  const { source, medium } = found;
  return {
    source,
    medium: medium === 'ad' ? 'paid' : medium,
    isCertain: medium === 'ad' || medium === 'affiliate',
  };
}
