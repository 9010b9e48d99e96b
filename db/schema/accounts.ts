import { sql } from 'drizzle-orm';
import { boolean, check, index, pgEnum, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { citext, createdAt, moment } from './columns';

/** Members who are given prices of their own: trade, friends of the house. */
export const customerGroups = pgTable(
  'customer_groups',
  {
    id: text('id').primaryKey(),
    name: citext('name').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('customer_groups_name').on(table.name)],
);

/** A person who can sign in. Absent `passwordHash`: signs in by other means only. */
export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    email: citext('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    customerGroupId: text('customer_group_id').references(() => customerGroups.id),
    createdAt: createdAt(),
    closedAt: moment('closed_at'),
  },
  (table) => [
    uniqueIndex('accounts_email').on(table.email),
    index('accounts_customer_group').on(table.customerGroupId).where(sql`customer_group_id is not null`),
    check('accounts_email_shape', sql`${table.email} ~ '^[^@[:space:]]+@[^@[:space:]]+$'`),
  ],
);

export const role = pgEnum('role', ['admin', 'support']);

/** A role is granted by someone at some time; revoking it ends the record, it does not delete it. */
export const accountRoles = pgTable(
  'account_roles',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: role('role').notNull(),
    grantedAt: moment('granted_at').notNull().defaultNow(),
    grantedBy: text('granted_by').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.role, table.grantedAt] })],
);

export const addresses = pgTable(
  'addresses',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    line1: text('line1').notNull(),
    line2: text('line2').notNull().default(''),
    city: text('city').notNull(),
    region: text('region').notNull().default(''),
    postalCode: text('postal_code').notNull(),
    countryCode: text('country_code').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    index('addresses_account').on(table.accountId),
    uniqueIndex('addresses_one_default').on(table.accountId).where(sql`${table.isDefault}`),
    check('addresses_country', sql`${table.countryCode} ~ '^[A-Z]{2}$'`),
  ],
);
