import { ok, type Result, refused } from '@/lib/result';
import { type Rating, type ReviewDraft, ratings, reviewLengths } from '@/lib/reviews/review';

export type ReviewField = 'rating' | 'title' | 'body' | 'authorName';
export type ReviewComplaint = 'missing' | 'too-long' | 'too-short' | 'no-words';
export type ReviewComplaints = Partial<Record<ReviewField, ReviewComplaint>>;

/** Reads what was typed. Lines and words are tidied, never cut: what is too long is said. */
export function parseReview(
  typed: Record<ReviewField, string>,
  locale: string,
): Result<ReviewDraft, { kind: 'invalid'; complaints: ReviewComplaints }> {
  const title = oneLine(typed.title);
  const authorName = oneLine(typed.authorName);
  const body = paragraphs(typed.body);
  const rating = ratings.find((known) => String(known) === typed.rating.trim());
  const complaints: ReviewComplaints = {};
  if (!rating) complaints.rating = 'missing';
  complain(complaints, 'title', title, reviewLengths.title);
  complain(complaints, 'authorName', authorName, reviewLengths.authorName);
  complain(complaints, 'body', body, reviewLengths.body);
  if (!complaints.body && [...body].length < reviewLengths.leastBody) complaints.body = 'too-short';
  if (!rating || Object.keys(complaints).length > 0) return refused({ kind: 'invalid', complaints });
  return ok({ rating: rating as Rating, title, body, authorName, locale });
}

function complain(complaints: ReviewComplaints, field: ReviewField, text: string, most: number): void {
  if (!text) complaints[field] = 'missing';
  // Counted as PostgreSQL counts: in characters, not in UTF-16 units.
  else if ([...text].length > most) complaints[field] = 'too-long';
  else if (!/\p{L}/u.test(text)) complaints[field] = 'no-words';
}

// Characters that show as nothing or turn the line round have no business in a name or a title.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unseen, '').trim();
}

function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => oneLine(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
