import { clickIdKinds } from '@/lib/visits/click-ids';
import { printable } from '@/lib/visits/printable';

/** What whoever made a link wrote into it. Texts are bounded and printable. */
export type AddressMarks = {
  campaign: string | undefined;
  source: string | undefined;
  /** The medium in the words of whoever made the link. */
  medium: string | undefined;
  term: string | undefined;
  content: string | undefined;
  /** The sender's own mark, such as `gclid`, with its value. */
  clickId: { kind: string; value: string } | undefined;
  /** Upper case. Not checked against the affiliates: that is for whoever pays. */
  affiliateCode: string | undefined;
};

type Field = 'campaign' | 'source' | 'medium' | 'term' | 'content';

const maxQueryLength = 8192;
const lengths = { text: 200, clickId: 500 };
const affiliateCodeShape = /^[\p{L}\p{N}_-]{1,40}$/u;
const hostShape = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

// Google's names first, then those of Matomo, which also has older ones.
const fieldNames: Record<Field, string[]> = {
  campaign: ['utm_campaign', 'mtm_campaign', 'matomo_campaign', 'pk_campaign', 'piwik_campaign', 'utm_id'],
  source: ['utm_source', 'mtm_source', 'matomo_source', 'pk_source', 'piwik_source'],
  medium: ['utm_medium', 'mtm_medium', 'matomo_medium', 'pk_medium', 'piwik_medium'],
  term: ['utm_term', 'mtm_kwd', 'mtm_keyword', 'matomo_kwd', 'pk_kwd', 'pk_keyword', 'piwik_kwd'],
  content: ['utm_content', 'mtm_content', 'matomo_content', 'pk_content', 'piwik_content'],
};
const mayHoldMarks = new RegExp(`utm|mtm|matomo|pk_|piwik|ref|${[...clickIdKinds.keys()].join('|')}`, 'i');

/**
 * The marks of an address's query, with or without its question mark; `undefined` when there are none. Names in
 * any case and spelling (`UTM-Source`, `utm%5Fsource`, `amp;utm_source`); of repeated ones the first with a value.
 */
export function marksOf(query: string): AddressMarks | undefined {
  const start = query.slice(0, maxQueryLength);
  if (!mayHoldMarks.test(start) && !start.includes('%')) return undefined;
  const values = valuesOf(start);
  const text = (field: Field) => {
    for (const name of fieldNames[field]) {
      const value = printable(decodedAgain(values.get(name)), lengths.text);
      if (value) return value;
    }
    return undefined;
  };
  const marks: AddressMarks = {
    campaign: text('campaign'),
    source: text('source') ?? hostIn(values.get('ref')),
    medium: text('medium'),
    term: text('term'),
    content: text('content'),
    clickId: clickIdIn(values),
    affiliateCode: affiliateCodeIn(values.get('ref')),
  };
  return Object.values(marks).some(Boolean) ? marks : undefined;
}

function valuesOf(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const key = spelledName(name);
    if (value && !values.has(key)) values.set(key, value);
  }
  return values;
}

/** `amp;UTM-Source` → `utm_source`: links pass through mail programs and spreadsheets. */
function spelledName(name: string): string {
  const plain = name.toLowerCase().replace(/^(?:amp;|\?)+/, '');
  return plain.replace(/^(utm|mtm|pk)[-. ]?(?=[a-z])/, '$1_');
}

/** A link that was encoded once too often still reads as what was meant. */
function decodedAgain(value: string | undefined): string | undefined {
  if (!value || !/%[0-9a-f]{2}/i.test(value) || value.includes(' ')) return value;
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

function clickIdIn(values: Map<string, string>): AddressMarks['clickId'] {
  for (const kind of clickIdKinds.keys()) {
    const value = printable(values.get(kind), lengths.clickId);
    if (value) return { kind, value };
  }
  return undefined;
}

function affiliateCodeIn(text: string | undefined): string | undefined {
  const code = text?.trim().normalize('NFC');
  return code && affiliateCodeShape.test(code) ? code.toUpperCase() : undefined;
}

/** Some sites sign their links with `?ref=their.host`: a source, and nobody's affiliate code. */
function hostIn(text: string | undefined): string | undefined {
  const host = text?.trim().slice(0, lengths.text);
  return host && hostShape.test(host) ? host.toLowerCase() : undefined;
}
