import { and, desc, eq, isNull } from 'drizzle-orm';
import { primary, transact } from '@/db/client';
import { accounts, searchSynonyms } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';

export type DeskSynonyms = { id: number; words: string[]; addedBy: string; addedAt: Date };

/** Groups in force, the latest first, with who added them: from the primary, for who saved a moment ago. */
export async function synonymsForDesk(): Promise<DeskSynonyms[]> {
  const rows = await primary()
    .select({ group: searchSynonyms, name: accounts.name })
    .from(searchSynonyms)
    .leftJoin(accounts, eq(accounts.id, searchSynonyms.addedBy))
    .where(isNull(searchSynonyms.removedAt))
    .orderBy(desc(searchSynonyms.id))
    .limit(1000);
  return rows.map(({ group: { id, words, addedBy, addedAt }, name }) => ({
    ...{ id, words, addedAt },
    addedBy: name ?? addedBy,
  }));
}

/** From now on these phrases mean the same to the search; every node knows within a second. */
export async function addSynonyms({ words, addedBy }: { words: string[]; addedBy: string }): Promise<void> {
  const { lsn } = await transact((tx) => tx.insert(searchSynonyms).values({ words, addedBy }));
  await raiseTags([tag.synonyms], lsn);
}

/** Takes a group out of force, with who did. Answers whether it was in force. */
export async function removeSynonyms({ id, removedBy }: { id: number; removedBy: string }): Promise<boolean> {
  const { value, lsn } = await transact((tx) =>
    tx
      .update(searchSynonyms)
      .set({ removedBy, removedAt: new Date() })
      .where(and(eq(searchSynonyms.id, id), isNull(searchSynonyms.removedAt)))
      .returning({ id: searchSynonyms.id }),
  );
  if (value.length > 0) await raiseTags([tag.synonyms], lsn);
  return value.length > 0;
}
