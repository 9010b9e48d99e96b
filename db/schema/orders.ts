import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { products, variants } from './catalog';
import { createdAt, moment } from './columns';
import { locations } from './inventory';

export type PostalAddress = {
  name: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postalCode: string;
  countryCode: string;
};

/** What the shopper was shown and agreed to pay, frozen before the card is asked. */
export type Quote = {
  currency: string;
  /** The language its titles are in; quotes from before there were two have none. */
  locale?: string;
  lines: {
    variantId: string;
    productId: string;
    title: string;
    variantTitle: string;
    sku: string;
    quantity: number;
    unitPriceMinor: number;
    imageUrl: string | null;
    discountMinor?: number;
    taxMinor?: number;
    taxMillionths?: number;
    /** What it was taxed as. */
    taxClass?: string;
    /** A gift card of that worth: no stock, no parcel, no tax, no discount. */
    isGiftCard?: boolean;
  }[];
  subtotalMinor: number;
  shippingMinor: number;
  totalMinor: number;
  /** From here on: absent in quotes from before there were discounts and tax, and then nothing. */
  discountMinor?: number;
  /** Added to the prices. */
  taxMinor?: number;
  /** In the prices already. */
  includedTaxMinor?: number;
  /** Of the two above, what is for the shipping. */
  shippingTaxMinor?: number;
  /** `target`: a variant's id or `shipping`. `name`: what the shopper read. */
  adjustments?: { promotionId: string; name: string; target: string; amountMinor: number }[];
  purses?: { id: string; kind: 'gift-card' | 'store-credit'; amountMinor: number }[];
  /** The state of the rules it was made under. */
  rulesVersion?: number;
  /** Who the gift cards in it are for, when not for the buyer. */
  giftTo?: GiftTo;
};

/** Where gift cards are sent, and what is written to them. */
export type GiftTo = { email: string; message: string };

export const checkoutState = pgEnum('checkout_state', [
  'open',
  'reserved',
  'authorized',
  'completed',
  'released',
]);

/** One attempt to buy a cart. Its id is the idempotency key of everything that follows from it. */
export const checkouts = pgTable(
  'checkouts',
  {
    id: text('id').primaryKey(),
    cartId: text('cart_id').notNull(),
    accountId: text('account_id').references(() => accounts.id),
    visitorId: text('visitor_id'),
    email: text('email'),
    shippingAddress: jsonb('shipping_address').$type<PostalAddress>(),
    shippingMethod: text('shipping_method'),
    quote: jsonb('quote').$type<Quote>(),
    state: checkoutState('state').notNull().default('open'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    index('checkouts_cart').on(table.cartId),
    /** A cart is being bought once at a time, in however many tabs. */
    uniqueIndex('checkouts_one_live_per_cart')
      .on(table.cartId)
      .where(sql`state in ('open', 'reserved', 'authorized')`),
    index('checkouts_unfinished').on(table.expiresAt).where(sql`state in ('open', 'reserved', 'authorized')`),
  ],
);

/** Pieces set aside for a checkout until it completes or expires. */
export const stockReservations = pgTable(
  'stock_reservations',
  {
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    locationId: text('location_id')
      .notNull()
      .references(() => locations.id),
    quantity: integer('quantity').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.checkoutId, table.variantId, table.locationId] }),
    check('stock_reservations_quantity', sql`${table.quantity} > 0`),
  ],
);

export const orderState = pgEnum('order_state', ['placed', 'paid', 'fulfilled', 'cancelled', 'refunded']);

export const orders = pgTable(
  'orders',
  {
    id: text('id').primaryKey(),
    /** What people say on the phone. Not gapless: a sequence is never rolled back. */
    number: bigint('number', { mode: 'number' }).notNull().generatedAlwaysAsIdentity({ startWith: 1001 }),
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    accountId: text('account_id').references(() => accounts.id),
    visitorId: text('visitor_id'),
    email: text('email').notNull(),
    currency: text('currency').notNull(),
    /** The language it was bought in: its lines are written in it, and its mails will be. */
    locale: text('locale').notNull().default('en'),
    subtotalMinor: integer('subtotal_minor').notNull(),
    discountMinor: integer('discount_minor').notNull().default(0),
    shippingMinor: integer('shipping_minor').notNull(),
    taxMinor: integer('tax_minor').notNull().default(0),
    includedTaxMinor: integer('included_tax_minor').notNull().default(0),
    totalMinor: integer('total_minor').notNull(),
    /** What gift cards and store credit paid of the total; the card paid what is left. */
    giftCardMinor: integer('gift_card_minor').notNull().default(0),
    storeCreditMinor: integer('store_credit_minor').notNull().default(0),
    shippingMethod: text('shipping_method').notNull(),
    shippingAddress: jsonb('shipping_address').$type<PostalAddress>().notNull(),
    /** Who the gift cards in it are for, when not for the buyer. */
    giftTo: jsonb('gift_to').$type<GiftTo>(),
    state: orderState('state').notNull().default('placed'),
    placedAt: moment('placed_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('orders_number').on(table.number),
    /** One order per checkout, whatever is sent twice. */
    uniqueIndex('orders_one_per_checkout').on(table.checkoutId),
    index('orders_account').on(table.accountId, table.placedAt.desc()),
    index('orders_placed').on(table.placedAt.desc(), table.id),
    index('orders_email').on(table.email),
    check(
      'orders_total_adds_up',
      sql`${table.totalMinor} = ${table.subtotalMinor} - ${table.discountMinor} + ${table.shippingMinor} + ${table.taxMinor}`,
    ),
    check(
      'orders_not_negative',
      sql`${table.subtotalMinor} >= 0 and ${table.discountMinor} >= 0 and ${table.shippingMinor} >= 0 and ${table.taxMinor} >= 0 and ${table.totalMinor} >= 0`,
    ),
    check(
      'orders_paid_before',
      sql`${table.giftCardMinor} >= 0 and ${table.storeCreditMinor} >= 0 and ${table.includedTaxMinor} >= 0
        and ${table.giftCardMinor} + ${table.storeCreditMinor} <= ${table.totalMinor}`,
    ),
  ],
);

export const orderLines = pgTable(
  'order_lines',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    position: integer('position').notNull(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    title: text('title').notNull(),
    variantTitle: text('variant_title').notNull().default(''),
    sku: text('sku').notNull().default(''),
    imageUrl: text('image_url'),
    quantity: integer('quantity').notNull(),
    unitPriceMinor: integer('unit_price_minor').notNull(),
    /** Before discounts, and before tax that is added. */
    totalMinor: integer('total_minor').notNull(),
    discountMinor: integer('discount_minor').notNull().default(0),
    taxMinor: integer('tax_minor').notNull().default(0),
    taxMillionths: integer('tax_millionths').notNull().default(0),
    isGiftCard: boolean('is_gift_card').notNull().default(false),
  },
  (table) => [
    uniqueIndex('order_lines_position').on(table.orderId, table.position),
    index('order_lines_variant').on(table.variantId),
    check('order_lines_quantity', sql`${table.quantity} > 0`),
    check('order_lines_total', sql`${table.totalMinor} = ${table.unitPriceMinor} * ${table.quantity}`),
    check(
      'order_lines_discount',
      sql`${table.discountMinor} between 0 and ${table.totalMinor} and ${table.taxMinor} >= 0`,
    ),
    check(
      'order_lines_gift_card',
      sql`not ${table.isGiftCard} or (${table.discountMinor} = 0 and ${table.taxMinor} = 0)`,
    ),
  ],
);

/** Append-only: what happened to an order, when and through whom. */
export const orderEvents = pgTable(
  'order_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    state: orderState('state').notNull(),
    note: text('note').notNull().default(''),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('order_events_order').on(table.orderId, table.at)],
);

/** Why an order cost less: which promotion took how much off which line, or off the shipping (no line). */
export const orderAdjustments = pgTable(
  'order_adjustments',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    position: integer('position').notNull(),
    promotionId: text('promotion_id').notNull(),
    name: text('name').notNull(),
    lineId: text('line_id').references(() => orderLines.id),
    amountMinor: integer('amount_minor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.position] }),
    index('order_adjustments_promotion').on(table.promotionId),
    check('order_adjustments_amount', sql`${table.amountMinor} > 0`),
  ],
);
