import { classifyVisit } from '@/lib/visits/classify-visit';
import type { Visit } from '@/lib/visits/visit';

/** What a line of NDJSON became. `line` always has the same fields; `problem` says why they are all `null`. */
export type ClassifiedLine = { line: string; problem?: string };

const fields = ['url', 'referrer', 'userAgent', 'host'] as const;
const nothing = {
  ...{ medium: null, source: null, campaign: null, term: null, content: null, clickId: null, bot: null },
};

/**
 * A line `{url, referrer, userAgent, host}` as a line `{medium, source, campaign, term, content, clickId, bot}`.
 * Fields may be missing or `null`. Of a line that is no such object all fields are `null`, and `error` says why.
 */
export function classifyLine(text: string): ClassifiedLine {
  const read = visitFrom(text);
  if (typeof read === 'string') return { line: JSON.stringify({ ...nothing, error: read }), problem: read };
  const { medium, source, campaign, term, content, clickId, bot } = classifyVisit(read);
  const line = JSON.stringify({
    medium,
    source: source ?? null,
    campaign: campaign ?? null,
    term: term ?? null,
    content: content ?? null,
    clickId: clickId?.value ?? null,
    bot,
  });
  return { line };
}

function visitFrom(text: string): Visit | string {
  let value: unknown;
  try {
    // A file's first line may begin with a mark of its byte order.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return text.trim() ? 'not JSON' : 'an empty line';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const given = value as Record<string, unknown>;
  for (const field of fields)
    if (given[field] !== undefined && given[field] !== null && typeof given[field] !== 'string')
      return `${field} is not a text`;
  return given as Visit;
}
