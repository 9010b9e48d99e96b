import { sql } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { violatedConstraint } from '@/db/faults';
import { pricingChanges, promotions } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { newId } from '@/lib/id';
import { ok, type Result, refused } from '@/lib/result';
import type { Promotion } from './promotion';

export type PromotionDraft = Omit<Promotion, 'id'>;

/**
 * Makes a promotion, or changes one. Every node prices by it within a second; who is at the till is shown what
 * changed before paying. A code can be used once only, also by one that has ended.
 */
export async function writePromotion(
  draft: PromotionDraft,
  { id, by }: { id?: string; by: string },
): Promise<Result<{ id: string }, { kind: 'code-taken' } | { kind: 'not-found' }>> {
  try {
    const { value, lsn } = await transact((tx) => (id ? change(tx, id, draft, by) : make(tx, draft, by)));
    if (!value) return refused({ kind: 'not-found' });
    await raiseTags([tag.pricing], lsn);
    return ok({ id: value });
  } catch (error) {
    if (violatedConstraint(error) !== 'promotions_code') throw error;
    return refused({ kind: 'code-taken' });
  }
}

async function make(tx: Transaction, draft: PromotionDraft, by: string): Promise<string> {
  const id = newId('promotion');
  await tx.insert(promotions).values({ id, ...columnsOf(draft), createdBy: by, updatedBy: by });
  await tx.insert(pricingChanges).values({ subject: 'promotion', subjectId: id, change: 'created', by });
  return id;
}

async function change(
  tx: Transaction,
  id: string,
  draft: PromotionDraft,
  by: string,
): Promise<string | undefined> {
  const changed = await tx
    .update(promotions)
    .set({ ...columnsOf(draft), updatedBy: by, updatedAt: sql`now()` })
    .where(sql`${promotions.id} = ${id}`)
    .returning({ id: promotions.id });
  if (changed.length === 0) return undefined;
  await tx.insert(pricingChanges).values({ subject: 'promotion', subjectId: id, change: 'changed', by });
  return id;
}

/** Ends a promotion now. Answers whether it was still running or to run. */
export async function endPromotion(id: string, by: string): Promise<boolean> {
  const { value: isEnded, lsn } = await transact(async (tx) => {
    const ended = await tx
      .update(promotions)
      .set({
        endsAt: sql`greatest(now(), ${promotions.startsAt})`,
        updatedBy: by,
        updatedAt: sql`now()`,
      })
      .where(sql`${promotions.id} = ${id} and coalesce(${promotions.endsAt} > now(), true)`)
      .returning({ id: promotions.id });
    if (ended.length === 0) return false;
    await tx.insert(pricingChanges).values({ subject: 'promotion', subjectId: id, change: 'ended', by });
    return true;
  });
  if (isEnded) await raiseTags([tag.pricing], lsn);
  return isEnded;
}

function columnsOf({ names, startsAt, endsAt, ...draft }: PromotionDraft) {
  return {
    ...draft,
    amounts: draft.amounts as Record<string, number>,
    minimumTotals: draft.minimumTotals as Record<string, number>,
    name: names.en,
    nameDe: names.de ?? '',
    startsAt: startsAt ? new Date(startsAt) : null,
    endsAt: endsAt ? new Date(endsAt) : null,
  };
}
