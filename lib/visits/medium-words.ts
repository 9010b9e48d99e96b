import type { Medium } from '@/lib/visits/visit';

// Words as they are met in links, without regard to case and to what joins them. Google Analytics' default channels
// are the yardstick; the field's other habits are added.
const words: Partial<Record<Medium, string>> = {
  paid: `cpc ppc cpm cpv cpa cpp cpl cpe cpi cpcv ad ads adwords googleads display banner expandable interstitial
    retargeting remarketing programmatic native nativeads sem sea pla pmax performancemax shopping shoppingads
    sponsored sponsorship promoted boosted dsp rtb videoads videoad searchads socialads contenttext searchengineads
    searchengineadvertising onlineads advertising advert advertisement`,
  email: `email mail emails emailing mailing mailshot newsletter newsletters enewsletter nl edm eblast
    emailmarketing emailcampaign emailnewsletter webmail transactional`,
  affiliate: 'affiliate affiliates affiliation affiliatemarketing aff affil partnerize',
  social: `social socialnetwork socialnetworks socialmedia socialnetworking sm smm organicsocial socialorganic
    socialpost story stories reel reels bio linkinbio`,
  search: 'organic organicsearch searchorganic search seo naturalsearch natural serp organicshopping',
  referral:
    'referral referrals referrer refer link links app website web webpage site blog backlink partner partners',
  direct: 'none direct typein offline notset',
  internal: 'internal onsite',
  chatbot: `chatbot ai llm llms aiassistant aiassistants aichat aichatbot aisearch aireferral genai generativeai
    gpt`,
};

const mediumOfWord = new Map<string, Medium>(
  (Object.entries(words) as [Medium, string][]).flatMap(([medium, list]) =>
    list.split(/\s+/).map((word) => [word, medium] as const),
  ),
);

// Google Analytics' own rule for paid traffic, on the words joined: `.*cp.*`, `ppc`, `retargeting`, `paid.*`.
const paidShape = /^paid|^(?:ppc|cp[acimptv])|(?:cpc|cpm|cpv|ppc)$/;

/** The medium that a `utm_medium` means, or `undefined` when it is nobody's word for one. */
export function mediumOfWords(text: string | undefined): Medium | undefined {
  if (!text) return undefined;
  const joined = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const known = mediumOfWord.get(joined);
  if (known) return known;
  if (paidShape.test(joined)) return 'paid';
  // `email-weekly`, `spring newsletter`: the first word that means something.
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    const part = mediumOfWord.get(word);
    if (part && part !== 'referral' && part !== 'direct') return part;
  }
  return undefined;
}

/** Words that say too little to stand against a source that is known. */
export function isVague(medium: Medium): boolean {
  return medium === 'referral' || medium === 'search' || medium === 'direct';
}
