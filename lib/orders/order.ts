import type { GiftTo, PostalAddress, Quote } from '@/db/schema/orders';
import type { Money } from '@/lib/money';
import type { Standing } from '@/lib/orders/standings';

export type OrderState = 'placed' | 'paid' | 'fulfilled' | 'cancelled' | 'refunded';

/** What an order is made from: everything was decided and frozen before. */
export type NewOrder = {
  id: string;
  checkoutId: string;
  accountId: string | null;
  visitorId: string | null;
  email: string;
  shippingMethod: string;
  shippingAddress: PostalAddress;
  quote: Quote;
};

export type OrderLine = {
  variantId: string;
  productId: string;
  title: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | undefined;
  quantity: number;
  unitPrice: Money;
  lineTotal: Money;
  discount: Money;
  tax: Money;
  isGiftCard: boolean;
};

/** What lists show of an order. */
export type OrderSummary = {
  id: string;
  number: number;
  state: OrderState;
  /** What became of it in parcels and money. */
  standing: Standing;
  email: string;
  placedAt: Date;
  total: Money;
  itemCount: number;
};

export type Order = OrderSummary & {
  checkoutId: string;
  accountId: string | undefined;
  visitorId: string | undefined;
  /** The language it was bought in. */
  locale: string;
  lines: OrderLine[];
  subtotal: Money;
  discount: Money;
  shipping: Money;
  tax: Money;
  /** In the prices already. */
  includedTax: Money;
  giftCard: Money;
  storeCredit: Money;
  /** What took something off, by name. */
  discounts: { name: string; amount: Money }[];
  shippingMethod: string;
  shippingAddress: PostalAddress;
  giftTo: GiftTo | undefined;
  payment:
    | { state: string; provider: string; cardBrand: string | undefined; cardLast4: string | undefined }
    | undefined;
  events: { state: OrderState; note: string; by: string; at: Date }[];
};
