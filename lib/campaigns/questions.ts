import { z } from 'zod';
import { campaignKey } from '@/lib/campaigns/hit';
import { clickKey } from '@/lib/campaigns/hit-items';
import { itemsAt, itemsOfName } from '@/lib/traces/read-traces';

const text = z.string().optional();

const storedHit = z
  .object({
    hitId: z.string(),
    hitAt: z.string(),
    visitorId: z.string(),
    landing: z.string().default('/'),
    campaign: text,
    source: text,
    medium: text,
    term: text,
    content: text,
    clickIdKind: text,
    clickId: text,
    affiliateCode: text,
    referrer: text,
  })
  .transform(({ hitAt, ...hit }) => ({ ...hit, at: new Date(hitAt.split('#')[0] ?? '') }));

/** A hit as it was kept: of a campaign, or of an affiliate when it has an `affiliateCode`. */
export type KeptHit = z.infer<typeof storedHit>;

const hitTables = ['campaignHits', 'affiliateClicks'] as const;

/** Every campaign and affiliate touch of a visitor, newest first. */
export async function hitsOfVisitor(visitorId: string, options: { limit?: number } = {}): Promise<KeptHit[]> {
  const limit = options.limit ?? 100;
  const hits = await Promise.all(
    hitTables.map((table) =>
      itemsAt({ table, index: 'by_visitor', key: visitorId, newestFirst: true, limit }),
    ),
  );
  return newestFirst(hits.flat().map((item) => storedHit.parse(item))).slice(0, limit);
}

/** `isWhole` is false for a name so busy that only the first of each second are read here: all is in the stream. */
export type NamedHits = { hits: KeptHit[]; isWhole: boolean };

type Span = { since: Date; limit?: number };

/** Hits of a campaign since a moment, newest first. */
export function hitsOfCampaign(name: string, span: Span): Promise<NamedHits> {
  return hitsNamed('campaignHits', campaignKey(name), span);
}

/** Clicks on an affiliate's code since a moment, newest first. */
export function clicksOfCode(code: string, span: Span): Promise<NamedHits> {
  return hitsNamed('affiliateClicks', code.toUpperCase(), span);
}

async function hitsNamed(
  table: (typeof hitTables)[number],
  name: string,
  { since, limit = 10_000 }: Span,
): Promise<NamedHits> {
  const { items, isWhole } = await itemsOfName({ table, name, since: since.toISOString(), limit });
  return { hits: items.map((item) => storedHit.parse(item)), isWhole };
}

/** The visitors that came by a click id, first click first: one, unless a link was passed on. */
export async function visitorsOfClick(kind: string, value: string): Promise<string[]> {
  const asked = hitTables.map((table) =>
    itemsAt({ table, index: 'by_click', key: clickKey({ kind, value }), limit: 100 }),
  );
  const items = (await Promise.all(asked)).flat();
  items.sort((a, b) => String(a.hitAt).localeCompare(String(b.hitAt)));
  return [...new Set(items.map((item) => String(item.visitorId)))];
}

function newestFirst(hits: KeptHit[]): KeptHit[] {
  return hits.sort((a, b) => b.at.getTime() - a.at.getTime());
}
