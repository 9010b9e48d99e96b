import type { ProductDetail } from '@/lib/catalog/product';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import { shop } from '@/lib/shop';

const longest = 155;

/** What search engines and share cards say of a product: the start of its description, else name and price. */
export async function summaryOf({ title, price, descriptionHtml }: ProductDetail): Promise<string> {
  const start = startOf(descriptionHtml);
  if (start) return start;
  const [{ locale }, { product: t }] = await Promise.all([market(), texts()]);
  return fill(t.summary, { title, price: formatMoney(price, locale), shop: shop.name });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The first words of sanitised HTML, cut between two of them. */
function startOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/\s+\S*$/, '')}…` : text;
}
