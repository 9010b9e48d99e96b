import type { ProductDetail } from '@/lib/catalog/product';
import { texts } from '@/lib/locale/current-market';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Worded } from '@/lib/locale/texts/worded';
import { pricesIncludeTax } from '@/lib/tax/tax';

/** What the page says of a product: of its tax as its currency has it, and of a gift card that it goes by mail. */
export async function wordsFor({ price, isGiftCard }: ProductDetail): Promise<Texts['product']> {
  const { product: t } = await texts();
  const tax = pricesIncludeTax(price.currency) ? t.inclTax : t.plusTax;
  const words: Worded<Texts['product']> = isGiftCard
    ? { ...t, inclTax: t.noTax, inStock: t.byMail }
    : { ...t, inclTax: tax };
  return words as Texts['product'];
}
