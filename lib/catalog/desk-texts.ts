import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { primary } from '@/db/client';
import { prices, productTranslations, variants } from '@/db/schema';
import type { Money } from '@/lib/money';
import { shop } from '@/lib/shop';

export type DeskTranslation = { locale: string; title: string; descriptionHtml: string };

/** A product's texts in other languages, to be edited. */
export function translationsForDesk(productId: string): Promise<DeskTranslation[]> {
  return primary()
    .select({
      locale: productTranslations.locale,
      title: productTranslations.title,
      descriptionHtml: productTranslations.descriptionHtml,
    })
    .from(productTranslations)
    .where(eq(productTranslations.productId, productId));
}

/** What a variant costs in another currency; `isOwn` when somebody set it, else it is converted. */
export type DeskOtherPrice = {
  variantId: string;
  price: Money;
  compareAt: Money | undefined;
  isOwn: boolean;
};

/** The prices of a product's variants in one other currency. */
export async function otherPricesForDesk(productId: string, currency: string): Promise<DeskOtherPrice[]> {
  const rows = await primary()
    .select({
      variantId: variants.id,
      // Its own as somebody set it, whatever a price list makes of it today.
      amountMinor: sql<number>`coalesce(${prices.amountMinor}, shown.amount_minor)`,
      compareAtMinor: sql<
        number | null
      >`case when ${prices.variantId} is null then shown.compare_at_minor else ${prices.compareAtMinor} end`,
      isOwn: sql<boolean>`${prices.variantId} is not null`,
    })
    .from(variants)
    .innerJoinLateral(sql`price_in(${variants.id}, ${currency}) as shown`, sql`true`)
    .leftJoin(
      prices,
      and(
        eq(prices.variantId, variants.id),
        eq(prices.currency, currency),
        ne(prices.currency, shop.currency),
      ),
    )
    .where(and(eq(variants.productId, productId), isNull(variants.withdrawnAt)));
  return rows.map(({ variantId, amountMinor, compareAtMinor, isOwn }) => ({
    variantId,
    price: { amountMinor, currency },
    compareAt: compareAtMinor === null ? undefined : { amountMinor: compareAtMinor, currency },
    isOwn,
  }));
}
