import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { productTranslations } from '@/db/schema';
import { sanitizeDescription } from '@/lib/catalog/sanitize-description';
import type { Locale } from '@/lib/market';

/** What a product is called and described as in another language; `text` is `null` to take that away. */
export type TranslationEdit = { locale: Locale; text: { title: string; descriptionHtml: string } | null };

/** Sets a product's texts in one language. Without them it is shown in the shop's own. */
export async function setTranslation(
  tx: Transaction,
  productId: string,
  { locale, text }: TranslationEdit,
): Promise<void> {
  if (!text) {
    await tx
      .delete(productTranslations)
      .where(and(eq(productTranslations.productId, productId), eq(productTranslations.locale, locale)));
    return;
  }
  const texts = {
    title: text.title,
    descriptionHtml: sanitizeDescription(text.descriptionHtml),
    updatedAt: new Date(),
  };
  await tx
    .insert(productTranslations)
    .values({ productId, locale, ...texts })
    .onConflictDoUpdate({
      target: [productTranslations.productId, productTranslations.locale],
      set: texts,
    });
}
