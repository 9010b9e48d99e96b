import type { Medium } from '@/lib/visits/visit';

/** What the address a visitor came by says about who sent them. Texts are bounded and printable. */
export type Touch = {
  campaign: string | undefined;
  /** Who sent them, by the name people know, and how: as `classifyVisit` tells it. */
  source: string | undefined;
  medium: Medium;
  /** The same in the words of whoever made the link. */
  linkSource: string | undefined;
  linkMedium: string | undefined;
  term: string | undefined;
  content: string | undefined;
  /** The advertiser's own mark, such as `gclid`, with its value. */
  clickId: { kind: string; value: string } | undefined;
  /** Upper case. Not checked against the affiliates: that is for whoever pays. */
  affiliateCode: string | undefined;
  /** Path on which the visitor landed, without the query. */
  landing: string;
  referrer: string | undefined;
  userAgent: string;
};

/** A touch that happened. `hitId` is made once, so that writing a hit again does not count it again. */
export type Hit = Touch & { hitId: string; visitorId: string; at: Date };

/** The name under which hits without `utm_campaign` are kept. */
export const unnamedCampaign = '(not set)';

/** Campaigns are told apart without regard to case: links are typed by people. */
export function campaignKey(name: string | undefined): string {
  return name?.toLowerCase() || unnamedCampaign;
}
