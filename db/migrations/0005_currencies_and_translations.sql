-- The words of a translated product, stemmed by its own language; title before type before description.
CREATE FUNCTION translation_search_document(locale text, title text, product_type text, description_html text)
  RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector(CASE locale WHEN 'de' THEN 'german'::regconfig ELSE 'simple'::regconfig END, public.fold(coalesce(title, ''))), 'A')
      || setweight(to_tsvector(CASE locale WHEN 'de' THEN 'german'::regconfig ELSE 'simple'::regconfig END, public.fold(coalesce(product_type, ''))), 'C')
      || setweight(to_tsvector(CASE locale WHEN 'de' THEN 'german'::regconfig ELSE 'simple'::regconfig END, public.fold(left(regexp_replace(coalesce(description_html, ''), '<[^>]*>', ' ', 'g'), 4000))), 'D');
--> statement-breakpoint
CREATE TABLE "exchange_rate_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exchange_rate_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"currency" text NOT NULL,
	"base_currency" text NOT NULL,
	"rate" numeric(18, 8) NOT NULL,
	"step_minor" integer NOT NULL,
	"ending_minor" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange_rates" (
	"currency" text PRIMARY KEY NOT NULL,
	"base_currency" text NOT NULL,
	"rate" numeric(18, 8) NOT NULL,
	"step_minor" integer NOT NULL,
	"ending_minor" integer NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exchange_rates_rate" CHECK ("exchange_rates"."rate" > 0),
	CONSTRAINT "exchange_rates_step" CHECK ("exchange_rates"."step_minor" between 1 and 1000000),
	CONSTRAINT "exchange_rates_ending" CHECK ("exchange_rates"."ending_minor" >= 0 and "exchange_rates"."ending_minor" < "exchange_rates"."step_minor"),
	CONSTRAINT "exchange_rates_currency" CHECK ("exchange_rates"."currency" ~ '^[A-Z]{3}$' and "exchange_rates"."currency" <> "exchange_rates"."base_currency")
);
--> statement-breakpoint
CREATE TABLE "category_translations" (
	"category_id" text NOT NULL,
	"locale" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "category_translations_category_id_locale_pk" PRIMARY KEY("category_id","locale"),
	CONSTRAINT "category_translations_locale" CHECK ("category_translations"."locale" ~ '^[a-z]{2}$'),
	CONSTRAINT "category_translations_name" CHECK ("category_translations"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "option_words" (
	"locale" text NOT NULL,
	"word" text NOT NULL,
	"translation" text NOT NULL,
	CONSTRAINT "option_words_locale_word_pk" PRIMARY KEY("locale","word"),
	CONSTRAINT "option_words_locale" CHECK ("option_words"."locale" ~ '^[a-z]{2}$'),
	CONSTRAINT "option_words_translation" CHECK ("option_words"."translation" <> '')
);
--> statement-breakpoint
CREATE TABLE "product_translations" (
	"product_id" text NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"description_html" text DEFAULT '' NOT NULL,
	"product_type" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (translation_search_document(locale, title, product_type, description_html)) STORED,
	CONSTRAINT "product_translations_product_id_locale_pk" PRIMARY KEY("product_id","locale"),
	CONSTRAINT "product_translations_locale" CHECK ("product_translations"."locale" ~ '^[a-z]{2}$'),
	CONSTRAINT "product_translations_title" CHECK ("product_translations"."title" <> '')
);
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "category_translations" ADD CONSTRAINT "category_translations_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_translations" ADD CONSTRAINT "product_translations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchange_rate_changes_currency" ON "exchange_rate_changes" USING btree ("currency","id");--> statement-breakpoint
CREATE INDEX "product_translations_search" ON "product_translations" USING gin ("search");--> statement-breakpoint
CREATE INDEX "product_translations_title_trigrams" ON "product_translations" USING gin ("title" gin_trgm_ops);
--> statement-breakpoint
-- A price in another currency, moved to the nearest of the prices a shop would write: those that end in
-- `ending_minor` and lie `step_minor` apart. Small amounts, which a step would change too much, are rounded
-- to the minor unit. A dearer thing never becomes the cheaper one, and nothing becomes free.
-- lib/exchange/convert-price.ts says the same in TypeScript.
CREATE FUNCTION convert_price(amount_minor integer, rate numeric, step_minor integer, ending_minor integer)
  RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN amount_minor IS NOT NULL THEN least(999999999, CASE
    WHEN amount_minor * rate < ending_minor + 9 * step_minor
      THEN greatest(round(amount_minor * rate), least(amount_minor, 1))
    ELSE ending_minor + round((amount_minor * rate - ending_minor) / step_minor) * step_minor
  END)::integer END;
--> statement-breakpoint
-- What a variant costs in a currency: its own price in it, else the base price converted. No row: it is not
-- sold in that currency. Written so that the planner inlines it; every read of a price goes through it.
CREATE FUNCTION price_in(variant text, wanted text) RETURNS TABLE (amount_minor integer, compare_at_minor integer)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT own.amount_minor, own.compare_at_minor FROM prices own
    WHERE own.variant_id = variant AND own.currency = wanted
    UNION ALL
    SELECT shown.amount_minor, CASE WHEN shown.compare_at_minor > shown.amount_minor THEN shown.compare_at_minor END
    FROM exchange_rates r
    JOIN prices base ON base.variant_id = variant AND base.currency = r.base_currency
    CROSS JOIN LATERAL (SELECT
      convert_price(base.amount_minor, r.rate, r.step_minor, r.ending_minor),
      convert_price(base.compare_at_minor, r.rate, r.step_minor, r.ending_minor)
    ) shown(amount_minor, compare_at_minor)
    WHERE r.currency = wanted
      AND NOT EXISTS (SELECT FROM prices own WHERE own.variant_id = variant AND own.currency = wanted)
  $$;
--> statement-breakpoint
-- The rate the shop opens with; the desk sets others.
INSERT INTO exchange_rates (currency, base_currency, rate, step_minor, ending_minor, set_by)
  VALUES ('EUR', 'USD', 0.92, 100, 90, 'opening');
--> statement-breakpoint
INSERT INTO exchange_rate_changes (currency, base_currency, rate, step_minor, ending_minor, changed_by)
  SELECT currency, base_currency, rate, step_minor, ending_minor, set_by FROM exchange_rates;
