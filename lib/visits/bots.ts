import { isbot } from 'isbot';

// Televisions, telephones and browsers whose names hold a word that isbot takes for a bot's.
const innocent =
  /ce-html\/[\d.]+;?|catcher[\d.]+|sogou\w*browser[\w./]*|sogoumse,?|\bcubot(?:_\w+)?\b|\bm_?[ _]?bot\w*|\bdiscovery(?: \w+)?(?= build|\))|\bradar\b|newsday\w*|google tv|chromeframe[\w./]*|\bjava\/jbed\S*/gi;
// A browser at heart, with a tester's or a thumbnail maker's name in it.
const testers = /gtmetrix|\bylt\b|webthumbnail|assetnote|amzn-user/i;

/**
 * Whether a machine asked. A request that came without a user agent is one; where nothing is known of it
 * (`undefined`), nothing is said against it.
 */
export function isBot(userAgent: string | null | undefined): boolean {
  if (userAgent === undefined) return false;
  const agent = userAgent?.slice(0, 1000).trim();
  if (!agent || agent === '-') return true;
  if (isbot(agent)) {
    const plain = agent.replace(innocent, '');
    return plain === agent || isbot(plain);
  }
  return testers.test(agent);
}
