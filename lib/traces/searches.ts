import { z } from 'zod';
import { newId } from '@/lib/id';
import { itemsAt, itemsOfName } from '@/lib/traces/read-traces';
import { leaveTraces, shardFor } from '@/lib/traces/trace-queue';

/** Somebody searched; `total` says how many products were found. */
export type Search = {
  text: string;
  locale: string;
  total: number;
  visitorId: string | undefined;
  at: Date;
};

/** A search that is kept; one that found nothing is read without its visitor. */
export type KeptSearch = { text: string; locale: string; total: number; at: Date };

const keptSeconds = 180 * 24 * 3600;
const longestText = 200;

const storedSearch = z
  .object({ text: z.string(), locale: z.string(), total: z.number().default(0), searchedAt: z.string() })
  .transform(({ searchedAt, ...search }) => ({ ...search, at: new Date(searchedAt.split('#')[0] ?? '') }));

/** Queues a search. Returns at once and never fails. */
export function recordSearch({ text, locale, total, visitorId, at }: Search): Promise<void> {
  const itemId = newId('search');
  const day = at.toISOString().slice(0, 10);
  const place = shardFor('searches', { name: day, itemId, at });
  // Only a search without an answer has this key, so only such are in the index.
  const nothing = total === 0 ? shardFor('searches', { name: nothingFoundOn(day), itemId, at }) : undefined;
  const item = {
    ...{ dayShard: place.key, searchedAt: `${at.toISOString()}#${itemId}` },
    ...{ text: text.slice(0, longestText).toWellFormed(), locale, total, visitorId },
    nothingFoundShard: nothing?.key,
    expiresAt: Math.floor(at.getTime() / 1000) + keptSeconds,
  };
  return leaveTraces([{ table: 'searches', item }, ...place.told, ...(nothing?.told ?? [])]);
}

/** What was searched for on a day (UTC, `2026-11-25`), newest first. */
export async function searchesOfDay(day: string, limit = 10_000): Promise<KeptSearch[]> {
  const { items } = await itemsOfName({ table: 'searches', name: day, since: day, limit });
  return items.map((item) => storedSearch.parse(item));
}

/** What was searched for on a day and not found, newest first. */
export async function searchesWithoutResult(day: string, limit = 10_000): Promise<KeptSearch[]> {
  const { items } = await itemsOfName({
    ...{ table: 'searches', index: 'by_nothing_found', name: nothingFoundOn(day) },
    ...{ since: day, limit },
  });
  return items.map((item) => storedSearch.parse(item));
}

/** What a visitor searched for, newest first. */
export async function searchesOfVisitor(visitorId: string, limit = 50): Promise<KeptSearch[]> {
  const question = { table: 'searches', index: 'by_visitor', key: visitorId, newestFirst: true } as const;
  return (await itemsAt({ ...question, limit })).map((item) => storedSearch.parse(item));
}

function nothingFoundOn(day: string): string {
  return `none ${day}`;
}
