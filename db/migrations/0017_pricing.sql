CREATE TABLE "order_adjustments" (
	"order_id" text NOT NULL,
	"position" integer NOT NULL,
	"promotion_id" text NOT NULL,
	"name" text NOT NULL,
	"line_id" text,
	"amount_minor" integer NOT NULL,
	CONSTRAINT "order_adjustments_order_id_position_pk" PRIMARY KEY("order_id","position"),
	CONSTRAINT "order_adjustments_amount" CHECK ("order_adjustments"."amount_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "pricing_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pricing_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"change" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pricing_state" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promotion_tallies" (
	"promotion_id" text NOT NULL,
	"customer" text NOT NULL,
	"taken" integer NOT NULL,
	"most" integer NOT NULL,
	CONSTRAINT "promotion_tallies_promotion_id_customer_pk" PRIMARY KEY("promotion_id","customer"),
	CONSTRAINT "promotion_tallies_taken" CHECK ("promotion_tallies"."taken" between 0 and "promotion_tallies"."most")
);
--> statement-breakpoint
CREATE TABLE "promotion_uses" (
	"checkout_id" text NOT NULL,
	"promotion_id" text NOT NULL,
	"order_id" text,
	"tallied" text[] NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotion_uses_checkout_id_promotion_id_pk" PRIMARY KEY("checkout_id","promotion_id")
);
--> statement-breakpoint
CREATE TABLE "promotions" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_de" text DEFAULT '' NOT NULL,
	"code" "citext",
	"kind" text NOT NULL,
	"percent_basis_points" integer DEFAULT 0 NOT NULL,
	"amounts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"buy_pieces" integer DEFAULT 0 NOT NULL,
	"get_pieces" integer DEFAULT 0 NOT NULL,
	"scope" text DEFAULT 'all' NOT NULL,
	"scope_ids" text[] DEFAULT '{}' NOT NULL,
	"minimum_totals" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"minimum_pieces" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"uses_limit" integer,
	"uses_per_customer" integer,
	"is_exclusive" boolean DEFAULT false NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotions_name" CHECK ("promotions"."name" <> ''),
	CONSTRAINT "promotions_code_shape" CHECK ("promotions"."code" ~ '^[A-Za-z0-9_-]{3,40}$'),
	CONSTRAINT "promotions_kind" CHECK (case "promotions"."kind" when 'percent' then "promotions"."percent_basis_points" between 1 and 10000
        when 'amount' then "promotions"."amounts" <> '{}'::jsonb when 'free-shipping' then true
        when 'buy-x-get-y' then "promotions"."percent_basis_points" between 1 and 10000
          and "promotions"."buy_pieces" between 1 and 99 and "promotions"."get_pieces" between 1 and 99 else false end),
	CONSTRAINT "promotions_scope" CHECK ("promotions"."scope" in ('all', 'categories', 'products')
        and ("promotions"."scope" = 'all') = (cardinality("promotions"."scope_ids") = 0)),
	CONSTRAINT "promotions_window" CHECK ("promotions"."ends_at" >= "promotions"."starts_at"),
	CONSTRAINT "promotions_limits" CHECK ("promotions"."uses_limit" >= 1 and "promotions"."uses_per_customer" >= 1),
	CONSTRAINT "promotions_minimum" CHECK ("promotions"."minimum_pieces" >= 0)
);
--> statement-breakpoint
CREATE TABLE "shipping_rates" (
	"id" text PRIMARY KEY NOT NULL,
	"zone_id" text NOT NULL,
	"method" text NOT NULL,
	"currency" text NOT NULL,
	"price_minor" integer NOT NULL,
	"from_total_minor" integer DEFAULT 0 NOT NULL,
	"below_total_minor" integer,
	"from_grams" integer DEFAULT 0 NOT NULL,
	"to_grams" integer,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shipping_rates_method" CHECK ("shipping_rates"."method" in ('standard', 'express', 'pickup')),
	CONSTRAINT "shipping_rates_currency" CHECK ("shipping_rates"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "shipping_rates_price" CHECK ("shipping_rates"."price_minor" >= 0 and "shipping_rates"."from_total_minor" >= 0),
	CONSTRAINT "shipping_rates_totals" CHECK ("shipping_rates"."below_total_minor" > "shipping_rates"."from_total_minor"),
	CONSTRAINT "shipping_rates_grams" CHECK ("shipping_rates"."from_grams" >= 0 and "shipping_rates"."to_grams" >= "shipping_rates"."from_grams")
);
--> statement-breakpoint
CREATE TABLE "shipping_zones" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country_codes" text[] DEFAULT '{}' NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tax_rates" (
	"country_code" text NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"tax_class" text NOT NULL,
	"millionths" integer NOT NULL,
	"name" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tax_rates_country_code_region_tax_class_pk" PRIMARY KEY("country_code","region","tax_class"),
	CONSTRAINT "tax_rates_country" CHECK ("tax_rates"."country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "tax_rates_class" CHECK ("tax_rates"."tax_class" in ('standard', 'reduced', 'shipping')),
	CONSTRAINT "tax_rates_rate" CHECK ("tax_rates"."millionths" between 0 and 1000000)
);
--> statement-breakpoint
CREATE TABLE "cart_codes" (
	"cart_id" text NOT NULL,
	"promotion_id" text,
	"purse_id" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_codes_once" UNIQUE NULLS NOT DISTINCT("cart_id","promotion_id","purse_id"),
	CONSTRAINT "cart_codes_one" CHECK (num_nonnulls("cart_codes"."promotion_id", "cart_codes"."purse_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "purse_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "purse_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"purse_id" text NOT NULL,
	"amount_minor" integer NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"order_id" text,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purse_entries_amount" CHECK ("purse_entries"."amount_minor" <> 0),
	CONSTRAINT "purse_entries_reason" CHECK ("purse_entries"."reason" in ('issued', 'spent', 'given-back', 'corrected'))
);
--> statement-breakpoint
CREATE TABLE "purse_holds" (
	"checkout_id" text NOT NULL,
	"purse_id" text NOT NULL,
	"amount_minor" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purse_holds_checkout_id_purse_id_pk" PRIMARY KEY("checkout_id","purse_id"),
	CONSTRAINT "purse_holds_amount" CHECK ("purse_holds"."amount_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "purses" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" text,
	"code_digest" text,
	"code_last4" text DEFAULT '' NOT NULL,
	"currency" text NOT NULL,
	"balance_minor" integer DEFAULT 0 NOT NULL,
	"held_minor" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purses_kind" CHECK (("purses"."kind" = 'gift-card' and "purses"."code_digest" is not null)
        or ("purses"."kind" = 'store-credit' and "purses"."account_id" is not null)),
	CONSTRAINT "purses_balance" CHECK ("purses"."balance_minor" >= 0),
	CONSTRAINT "purses_held" CHECK ("purses"."held_minor" between 0 and "purses"."balance_minor"),
	CONSTRAINT "purses_currency" CHECK ("purses"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "tax_class" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "discount_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "tax_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "tax_millionths" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "included_tax_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gift_card_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "store_credit_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_adjustments" ADD CONSTRAINT "order_adjustments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_adjustments" ADD CONSTRAINT "order_adjustments_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_tallies" ADD CONSTRAINT "promotion_tallies_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipping_rates" ADD CONSTRAINT "shipping_rates_zone_id_shipping_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."shipping_zones"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_codes" ADD CONSTRAINT "cart_codes_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_codes" ADD CONSTRAINT "cart_codes_purse_id_purses_id_fk" FOREIGN KEY ("purse_id") REFERENCES "public"."purses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purse_entries" ADD CONSTRAINT "purse_entries_purse_id_purses_id_fk" FOREIGN KEY ("purse_id") REFERENCES "public"."purses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purse_entries" ADD CONSTRAINT "purse_entries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purse_holds" ADD CONSTRAINT "purse_holds_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purse_holds" ADD CONSTRAINT "purse_holds_purse_id_purses_id_fk" FOREIGN KEY ("purse_id") REFERENCES "public"."purses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purses" ADD CONSTRAINT "purses_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_adjustments_promotion" ON "order_adjustments" USING btree ("promotion_id");--> statement-breakpoint
CREATE INDEX "pricing_changes_subject" ON "pricing_changes" USING btree ("subject","subject_id","id");--> statement-breakpoint
CREATE INDEX "promotion_uses_promotion" ON "promotion_uses" USING btree ("promotion_id","taken_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "promotions_code" ON "promotions" USING btree ("code");--> statement-breakpoint
CREATE INDEX "promotions_newest" ON "promotions" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "shipping_rates_zone" ON "shipping_rates" USING btree ("zone_id");--> statement-breakpoint
CREATE INDEX "purse_entries_purse" ON "purse_entries" USING btree ("purse_id","id");--> statement-breakpoint
CREATE INDEX "purse_entries_order" ON "purse_entries" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purses_code" ON "purses" USING btree ("code_digest");--> statement-breakpoint
CREATE UNIQUE INDEX "purses_store_credit" ON "purses" USING btree ("account_id","currency") WHERE kind = 'store-credit';--> statement-breakpoint
CREATE INDEX "purses_newest" ON "purses" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_tax_class" CHECK ("products"."tax_class" in ('standard', 'reduced', 'exempt'));--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_discount" CHECK ("order_lines"."discount_minor" between 0 and "order_lines"."total_minor" and "order_lines"."tax_minor" >= 0);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_paid_before" CHECK ("orders"."gift_card_minor" >= 0 and "orders"."store_credit_minor" >= 0 and "orders"."included_tax_minor" >= 0
        and "orders"."gift_card_minor" + "orders"."store_credit_minor" <= "orders"."total_minor");
--> statement-breakpoint
-- Each change of a rule is a new state of the rules, however it was made.
INSERT INTO pricing_state (id) VALUES (1);
--> statement-breakpoint
CREATE FUNCTION pricing_rules_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE pricing_state SET version = version + 1;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER pricing_rules_changed AFTER INSERT OR UPDATE OR DELETE ON tax_rates
  FOR EACH STATEMENT EXECUTE FUNCTION pricing_rules_changed();
--> statement-breakpoint
CREATE TRIGGER pricing_rules_changed AFTER INSERT OR UPDATE OR DELETE ON shipping_zones
  FOR EACH STATEMENT EXECUTE FUNCTION pricing_rules_changed();
--> statement-breakpoint
CREATE TRIGGER pricing_rules_changed AFTER INSERT OR UPDATE OR DELETE ON shipping_rates
  FOR EACH STATEMENT EXECUTE FUNCTION pricing_rules_changed();
--> statement-breakpoint
CREATE TRIGGER pricing_rules_changed AFTER INSERT OR UPDATE OR DELETE ON promotions
  FOR EACH STATEMENT EXECUTE FUNCTION pricing_rules_changed();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pricing_changes
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON purse_entries
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_adjustments
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- A purse's balance is the sum of its entries and what is held the sum of its holds, whoever writes them. The
-- update locks the purse's row, and its checks refuse what it does not hold.
CREATE FUNCTION purse_entered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE purses SET balance_minor = balance_minor + NEW.amount_minor WHERE id = NEW.purse_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER purse_entered AFTER INSERT ON purse_entries FOR EACH ROW EXECUTE FUNCTION purse_entered();
--> statement-breakpoint
CREATE FUNCTION purse_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE purses SET held_minor = held_minor + NEW.amount_minor WHERE id = NEW.purse_id;
  ELSE
    UPDATE purses SET held_minor = held_minor - OLD.amount_minor WHERE id = OLD.purse_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER purse_held AFTER INSERT OR DELETE ON purse_holds FOR EACH ROW EXECUTE FUNCTION purse_held();
--> statement-breakpoint
CREATE TRIGGER holds_are_not_changed BEFORE UPDATE ON purse_holds
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
INSERT INTO ledger_accounts (code, name, kind) VALUES
  ('gift-card-liability', 'Gift cards that are still to be spent', 'liability'),
  ('store-credit-liability', 'Store credit that is still to be spent', 'liability'),
  ('goodwill', 'Gift cards and store credit given away', 'expense'),
  ('affiliate-expense', 'Commission earned by affiliates', 'expense'),
  ('affiliate-payable', 'Commission owed to affiliates', 'liability'),
  ('write-off', 'Small differences given up', 'expense');
--> statement-breakpoint
-- The tariff the shop opens with; the desk changes it. One zone for home, one for everywhere else.
INSERT INTO shipping_zones (id, name, country_codes, set_by) VALUES
  ('shz_01jdefa0000000000000000000', 'United States', '{US}', 'opening'),
  ('shz_01jdefa0000000000000000001', 'Everywhere else', '{}', 'opening');
--> statement-breakpoint
INSERT INTO shipping_rates (id, zone_id, method, currency, price_minor, from_total_minor, set_by)
SELECT 'shr_01jdefa00000000000000000' || lpad(row_number() OVER (ORDER BY zone.id, method, currency, price_minor)::text, 2, '0'),
  zone.id, method, currency, price_minor, from_total_minor, 'opening'
FROM shipping_zones zone, (VALUES
  ('standard', 'USD', 500, 0), ('standard', 'USD', 0, 7500), ('express', 'USD', 1400, 0), ('pickup', 'USD', 0, 0),
  ('standard', 'EUR', 490, 0), ('standard', 'EUR', 0, 6900), ('express', 'EUR', 1290, 0), ('pickup', 'EUR', 0, 0)
) rate(method, currency, price_minor, from_total_minor)
WHERE method <> 'pickup' OR zone.country_codes = '{US}';
--> statement-breakpoint
-- A category and all above it: promotions of a room hold for its shelves.
CREATE FUNCTION category_ids_of(category text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE way AS (
    SELECT id, parent_id FROM categories WHERE id = category
    UNION ALL SELECT above.id, above.parent_id FROM categories above JOIN way ON above.id = way.parent_id
  )
  SELECT coalesce(array_agg(id), '{}') FROM way
$$;
