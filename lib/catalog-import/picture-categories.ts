import { sql } from 'drizzle-orm';
import { currentLsn, primary } from '@/db/client';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';

/** Gives every category without a picture the first picture of the most popular product in its branch. */
export async function pictureCategories(): Promise<void> {
  const pictured = await primary().execute<{ id: string }>(sql`
    update categories c set image_media_id = shown.media_id
    from (
      select bare.id,
        (select i.media_id
          from categories branch
          join products p on p.category_id = branch.id and p.status = 'published'
          join product_images i on i.product_id = p.id and i.position = 1 and i.media_id is not null
          where branch.path = bare.path or branch.path like replace(bare.path, '_', '\\_') || '/%'
          order by p.popularity desc nulls last, p.id limit 1) as media_id
      from categories bare where bare.image_media_id is null
    ) shown
    where c.id = shown.id and shown.media_id is not null
    returning c.id`);
  if (pictured.length === 0) return;
  await raiseTags([tag.catalog, ...pictured.map(({ id }) => tag.category(id))], await currentLsn());
}
