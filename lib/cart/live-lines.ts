import { askPrimary } from '@/db/client';
import type { Picture } from '@/lib/catalog/product';
import { homeMarket, type Market } from '@/lib/market';
import { mediaUrl } from '@/lib/media/url';
import { shop } from '@/lib/shop';
import type { TaxClass } from '@/lib/tax/tax';

/** What the shop says now about a variant in a cart: the truth of the primary, not of a cached page. */
export type LiveVariant = {
  variantId: string;
  productId: string;
  handle: string;
  title: string;
  variantTitle: string;
  sku: string;
  picture: Picture | undefined;
  /** What it costs whose cart it is: a member of a group may have a price of his own. */
  priceMinor: number;
  compareAtMinor: number | null;
  /** Pieces this cart could buy now, those its own checkout has set aside included. */
  available: number;
  /** Its product's category and all above it, what it is taxed as, and its weight (0: unknown). */
  categoryIds: string[];
  taxClass: TaxClass;
  grams: number;
  /** Worth what it costs: no stock, no parcel, no tax. */
  isGiftCard?: boolean;
  /** Published, not withdrawn, and has a price in the currency asked for. */
  isSold: boolean;
};

type Row = {
  variant_id: string;
  product_id: string;
  handle: string;
  title: string;
  option_values: string[];
  sku: string;
  price_minor: number | null;
  compare_at_minor: number | null;
  available: number;
  is_listed: boolean;
  category_ids: string[];
  tax_class: TaxClass;
  is_gift_card: boolean;
  weight_grams: number | null;
  media_id: string | null;
  mime_type: string | null;
  url: string | null;
  alt: string | null;
  width: number | null;
  height: number | null;
  placeholder: string | null;
};

/**
 * Asks the primary about all variants of a cart in one question, in a market's language and currency. A member's
 * cart has the account's id: that tells in which group of customers it is bought.
 * Unknown ids are absent from the answer.
 */
export async function liveVariants(
  variantIds: string[],
  cartId: string,
  market: Market = homeMarket,
): Promise<Map<string, LiveVariant>> {
  if (variantIds.length === 0) return new Map();
  const rows = await askPrimary(
    (sql) => sql<Row[]>`
    select v.id as variant_id, p.id as product_id, p.handle, coalesce(t.title, p.title) as title,
      translate_options(v.option_values, ${market.locale}) as option_values, v.sku,
      price.amount_minor as price_minor, price.compare_at_minor,
      p.status = 'published' and v.withdrawn_at is null as is_listed,
      case when p.kind = 'gift-card' then ${shop.maxQuantityPerLine}::int
        else (coalesce(stock.free, 0) + coalesce(own.quantity, 0))::int end as available,
      category_ids_of(p.category_id) as category_ids, p.tax_class, v.weight_grams, p.kind = 'gift-card' as is_gift_card,
      picture.media_id, picture.mime_type, picture.url, picture.alt,
      picture.width, picture.height, picture.placeholder
    from variants v
    join products p on p.id = v.product_id
    left join product_translations t on t.product_id = p.id and t.locale = ${market.locale}
    left join accounts buyer on buyer.id = ${cartId}
    left join lateral price_for(v.id, ${market.currency}, buyer.customer_group_id) price on true
    left join lateral (
      select sum(on_hand - reserved) as free from inventory_levels where variant_id = v.id
    ) stock on true
    left join lateral (
      select sum(r.quantity) as quantity
      from checkouts c join stock_reservations r on r.checkout_id = c.id
      where c.cart_id = ${cartId} and c.state in ('open', 'reserved', 'authorized') and r.variant_id = v.id
    ) own on true
    left join lateral (
      select i.media_id, m.mime_type, i.url, i.alt, m.width, m.height, m.placeholder
      from product_images i left join media m on m.id = i.media_id
      where i.product_id = p.id
      order by (i.option_value is not null and i.option_value = any(v.option_values)) desc, i.position
      limit 1
    ) picture on true
    where v.id = any(${variantIds})`,
  );
  return new Map(rows.map((row) => [row.variant_id, toLiveVariant(row)]));
}

function toLiveVariant(row: Row): LiveVariant {
  return {
    variantId: row.variant_id,
    productId: row.product_id,
    handle: row.handle,
    title: row.title,
    variantTitle: row.option_values.join(' / '),
    sku: row.sku,
    picture: toPicture(row),
    priceMinor: row.price_minor ?? 0,
    compareAtMinor: row.compare_at_minor,
    available: Math.max(0, row.available),
    categoryIds: row.category_ids,
    taxClass: row.tax_class,
    grams: row.is_gift_card ? 0 : (row.weight_grams ?? 0),
    isGiftCard: row.is_gift_card,
    isSold: row.is_listed && row.price_minor !== null && !(row.is_gift_card && row.price_minor === 0),
  };
}

function toPicture(row: Row): Picture | undefined {
  const src =
    row.media_id && row.mime_type ? mediaUrl({ id: row.media_id, mimeType: row.mime_type }) : row.url;
  if (!src) return undefined;
  return {
    src,
    alt: row.alt ?? '',
    width: row.width ?? 800,
    height: row.height ?? 800,
    placeholder: row.placeholder ?? '#e9e3d8',
    isVector: row.mime_type === 'image/svg+xml',
  };
}
