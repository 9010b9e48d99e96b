import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { variants } from './catalog';
import { createdAt, moment } from './columns';

export const locations = pgTable('locations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  countryCode: text('country_code').notNull(),
  /** Stock is taken from the location with the lowest priority number that has it. */
  priority: integer('priority').notNull().default(0),
  createdAt: createdAt(),
});

/** Pieces of a variant at a place. Available to sell = on hand − reserved; neither can go below zero. */
export const inventoryLevels = pgTable(
  'inventory_levels',
  {
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    locationId: text('location_id')
      .notNull()
      .references(() => locations.id),
    onHand: integer('on_hand').notNull().default(0),
    reserved: integer('reserved').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.locationId] }),
    check('inventory_on_hand_not_negative', sql`${table.onHand} >= 0`),
    check('inventory_reserved_not_negative', sql`${table.reserved} >= 0`),
    check('inventory_not_oversold', sql`${table.reserved} <= ${table.onHand}`),
  ],
);

export const movementReason = pgEnum('movement_reason', [
  'opening',
  'import',
  'correction',
  'sale',
  'return',
  // An order called off before it left.
  'cancel',
  // Came back, and cannot be sold again.
  'write-off',
  // Went out instead of what came back.
  'exchange',
]);

/** Append-only: why the pieces on hand changed, by how many, and through whom. */
export const inventoryMovements = pgTable(
  'inventory_movements',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    locationId: text('location_id')
      .notNull()
      .references(() => locations.id),
    delta: integer('delta').notNull(),
    reason: movementReason('reason').notNull(),
    orderId: text('order_id'),
    movedBy: text('moved_by').notNull(),
    movedAt: moment('moved_at').notNull().defaultNow(),
  },
  (table) => [
    index('inventory_movements_variant').on(table.variantId, table.movedAt),
    check('inventory_movements_delta', sql`${table.delta} <> 0`),
  ],
);
