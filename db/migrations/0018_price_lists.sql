CREATE TABLE "customer_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" "citext" NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_list_entries" (
	"variant_id" text NOT NULL,
	"list_id" text NOT NULL,
	"amount_minor" integer NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "price_list_entries_variant_id_list_id_pk" PRIMARY KEY("variant_id","list_id"),
	CONSTRAINT "price_list_entries_amount" CHECK ("price_list_entries"."amount_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "price_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"customer_group_id" text,
	"product_id" text,
	"priority" integer DEFAULT 100 NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"begun_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "price_lists_currency" CHECK ("price_lists"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "price_lists_window" CHECK ("price_lists"."ends_at" >= "price_lists"."starts_at"),
	CONSTRAINT "price_lists_name" CHECK (length("price_lists"."name") between 1 and 120)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "customer_group_id" text;--> statement-breakpoint
ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_list_id_price_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."price_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_customer_group_id_customer_groups_id_fk" FOREIGN KEY ("customer_group_id") REFERENCES "public"."customer_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_groups_name" ON "customer_groups" USING btree ("name");--> statement-breakpoint
CREATE INDEX "price_list_entries_list" ON "price_list_entries" USING btree ("list_id");--> statement-breakpoint
CREATE INDEX "price_lists_newest" ON "price_lists" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "price_lists_product" ON "price_lists" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "price_lists_to_begin" ON "price_lists" USING btree ("starts_at") WHERE customer_group_id is null and begun_at is null;--> statement-breakpoint
CREATE INDEX "price_lists_to_finish" ON "price_lists" USING btree ("ends_at") WHERE customer_group_id is null and finished_at is null and ends_at is not null;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_customer_group_id_customer_groups_id_fk" FOREIGN KEY ("customer_group_id") REFERENCES "public"."customer_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_customer_group" ON "accounts" USING btree ("customer_group_id") WHERE customer_group_id is not null;
--> statement-breakpoint
-- What the price lists of one group of members, or of everybody (NULL), say of a variant at a moment.
CREATE FUNCTION listed_price(variant text, wanted text, buyers text, at timestamptz)
  RETURNS TABLE (amount_minor integer) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT e.amount_minor FROM price_list_entries e JOIN price_lists l ON l.id = e.list_id
    WHERE e.variant_id = variant AND l.currency = wanted AND l.customer_group_id IS NOT DISTINCT FROM buyers
      AND l.starts_at <= at AND (l.ends_at IS NULL OR l.ends_at > at)
    ORDER BY l.priority, e.amount_minor LIMIT 1
  $$;
--> statement-breakpoint
-- What a variant cost everybody in a currency at a moment, as far as lists say so: the lower of its own price and
-- the listed one; without a price of its own the base price, reckoned the same way, converted. What a list made
-- cheaper has its own price as the struck-through one. Written so that the planner inlines it.
CREATE FUNCTION price_at(variant text, wanted text, at timestamptz)
  RETURNS TABLE (amount_minor integer, compare_at_minor integer)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT least(own.amount_minor, listed.amount_minor), CASE WHEN listed.amount_minor < own.amount_minor
      THEN greatest(own.compare_at_minor, own.amount_minor) ELSE own.compare_at_minor END
    FROM prices own
    LEFT JOIN LATERAL listed_price(variant, wanted, NULL, at) listed ON true
    WHERE own.variant_id = variant AND own.currency = wanted
    UNION ALL
    SELECT shown.amount_minor, CASE WHEN shown.compare_at_minor > shown.amount_minor THEN shown.compare_at_minor END
    FROM exchange_rates r
    JOIN prices base ON base.variant_id = variant AND base.currency = r.base_currency
    LEFT JOIN LATERAL listed_price(variant, r.base_currency, NULL, at) listed ON true
    CROSS JOIN LATERAL (SELECT
      convert_price(least(base.amount_minor, listed.amount_minor), r.rate, r.step_minor, r.ending_minor),
      convert_price(CASE WHEN listed.amount_minor < base.amount_minor
        THEN greatest(base.compare_at_minor, base.amount_minor) ELSE base.compare_at_minor END,
        r.rate, r.step_minor, r.ending_minor)
    ) shown(amount_minor, compare_at_minor)
    WHERE r.currency = wanted
      AND NOT EXISTS (SELECT FROM prices own WHERE own.variant_id = variant AND own.currency = wanted)
  $$;
--> statement-breakpoint
-- What a variant costs everybody now. Every read of a price goes through it, or through price_for.
CREATE OR REPLACE FUNCTION price_in(variant text, wanted text)
  RETURNS TABLE (amount_minor integer, compare_at_minor integer)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT amount_minor, compare_at_minor FROM price_at(variant, wanted, statement_timestamp())
  $$;
--> statement-breakpoint
-- What it costs a member of a group (NULL: of none): never more than everybody. A list in the base currency holds,
-- converted, for what has no price of its own in the currency asked for.
CREATE FUNCTION price_for(variant text, wanted text, buyers text)
  RETURNS TABLE (amount_minor integer, compare_at_minor integer)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT least(shown.amount_minor, mine.amount_minor, carried.amount_minor),
      CASE WHEN least(mine.amount_minor, carried.amount_minor) < shown.amount_minor
        THEN greatest(shown.compare_at_minor, shown.amount_minor) ELSE shown.compare_at_minor END
    FROM price_in(variant, wanted) shown
    LEFT JOIN LATERAL listed_price(variant, wanted, buyers, statement_timestamp()) mine ON buyers IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT convert_price(base.amount_minor, r.rate, r.step_minor, r.ending_minor) AS amount_minor
      FROM exchange_rates r
      CROSS JOIN LATERAL listed_price(variant, r.base_currency, buyers, statement_timestamp()) base
      WHERE r.currency = wanted
        AND NOT EXISTS (SELECT FROM prices own WHERE own.variant_id = variant AND own.currency = wanted)
    ) carried ON buyers IS NOT NULL
  $$;
--> statement-breakpoint
-- Writes down what these variants cost everybody from a moment on, where it is not what was written last. Only
-- prices of their own have a past: a converted one has that of the price it comes from.
CREATE FUNCTION record_prices(changed text[], wanted text, at timestamptz, by text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO price_changes (variant_id, currency, amount_minor, compare_at_minor, changed_at, changed_by)
  SELECT own.variant_id, wanted, now_it_is.amount_minor, now_it_is.compare_at_minor, at, by
  FROM prices own
  CROSS JOIN LATERAL price_at(own.variant_id, wanted, at) now_it_is
  LEFT JOIN LATERAL (
    SELECT c.amount_minor, c.compare_at_minor FROM price_changes c
    WHERE c.variant_id = own.variant_id AND c.currency = wanted ORDER BY c.changed_at DESC LIMIT 1
  ) last ON true
  WHERE own.variant_id = ANY (changed) AND own.currency = wanted
    AND (last.amount_minor, last.compare_at_minor)
      IS DISTINCT FROM (now_it_is.amount_minor, now_it_is.compare_at_minor)
$$;
--> statement-breakpoint
-- A product's facts, as before, with the price that holds now.
CREATE OR REPLACE FUNCTION refresh_product_facts(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET price_from_minor = fact.price_from, in_stock = fact.in_stock,
    option_list = fact.option_list, variant_words = fact.variant_words
  FROM (
    SELECT v.product_id,
      coalesce(min(pr.amount_minor), 0) AS price_from,
      coalesce(bool_or(l.on_hand > l.reserved), false) AS in_stock,
      coalesce((
        SELECT array_agg(DISTINCT entry ORDER BY entry)
        FROM (
          SELECT replace(o.name, ':', ' ') || ':' || own.option_values[o.position] AS entry
          FROM product_options o JOIN variants own ON own.product_id = o.product_id AND own.withdrawn_at IS NULL
          WHERE o.product_id = v.product_id AND own.option_values[o.position] IS NOT NULL
        ) entries), '{}') AS option_list,
      left(coalesce((
        SELECT string_agg(DISTINCT word, ' | ' ORDER BY word)
        FROM variants own, unnest(own.option_values || ARRAY[own.sku, own.barcode]) word
        WHERE own.product_id = v.product_id AND own.withdrawn_at IS NULL AND word <> ''), ''), 4000) AS variant_words
    FROM variants v
    LEFT JOIN LATERAL price_in(v.id, 'USD') pr ON true
    LEFT JOIN inventory_levels l ON l.variant_id = v.id
    WHERE v.product_id = ANY (changed) AND v.withdrawn_at IS NULL
    GROUP BY v.product_id
  ) fact
  WHERE p.id = fact.product_id
    AND (p.price_from_minor, p.in_stock, p.option_list, p.variant_words)
      IS DISTINCT FROM (fact.price_from, fact.in_stock, fact.option_list, fact.variant_words);
$$;
