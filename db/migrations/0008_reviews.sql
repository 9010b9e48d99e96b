CREATE TYPE "public"."review_state" AS ENUM('submitted', 'published', 'rejected');--> statement-breakpoint
CREATE TABLE "product_review_events" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "product_review_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"review_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" "review_state" NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "product_review_events_review_id_id_pk" PRIMARY KEY("review_id","id")
);
--> statement-breakpoint
CREATE TABLE "product_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"account_id" text NOT NULL,
	"author_name" text NOT NULL,
	"locale" text NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"state" "review_state" DEFAULT 'submitted' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "product_reviews_rating" CHECK ("product_reviews"."rating" between 1 and 5),
	CONSTRAINT "product_reviews_lengths" CHECK (length("product_reviews"."title") between 1 and 120 and length("product_reviews"."body") between 1 and 4000 and length("product_reviews"."author_name") between 1 and 60),
	CONSTRAINT "product_reviews_published_at" CHECK ("product_reviews"."state" <> 'published' or "product_reviews"."published_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "review_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "rating_average" real;--> statement-breakpoint
ALTER TABLE "product_review_events" ADD CONSTRAINT "product_review_events_review_id_product_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."product_reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_reviews" ADD CONSTRAINT "product_reviews_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_reviews" ADD CONSTRAINT "product_reviews_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "product_reviews_one_per_account" ON "product_reviews" USING btree ("product_id","account_id");--> statement-breakpoint
CREATE INDEX "product_reviews_published" ON "product_reviews" USING btree ("product_id","published_at" DESC NULLS LAST,"id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "product_reviews_queue" ON "product_reviews" USING btree ("state","submitted_at","id");--> statement-breakpoint
CREATE INDEX "product_reviews_account" ON "product_reviews" USING btree ("account_id");
--> statement-breakpoint
-- What a product's published reviews say, kept beside it. The product is locked first and counted in the
-- next statement: two decisions at once would each count without the other.
CREATE FUNCTION refresh_product_rating(changed text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(changed) = 0 THEN RETURN; END IF;
  PERFORM 1 FROM products WHERE id = ANY (changed) ORDER BY id FOR NO KEY UPDATE;
  UPDATE products p SET review_count = fact.review_count, rating_average = fact.rating_average
  FROM (
    SELECT ids.id, count(r.id)::int AS review_count, round(avg(r.rating), 2)::real AS rating_average
    FROM unnest(changed) AS ids(id)
    LEFT JOIN product_reviews r ON r.product_id = ids.id AND r.state = 'published'
    GROUP BY ids.id
  ) fact
  WHERE p.id = fact.id
    AND (p.review_count, p.rating_average) IS DISTINCT FROM (fact.review_count, fact.rating_average);
END $$;
--> statement-breakpoint
CREATE FUNCTION reviews_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_rating(ARRAY(SELECT DISTINCT product_id FROM now_reviews WHERE state = 'published'));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reviews_inserted AFTER INSERT ON product_reviews REFERENCING NEW TABLE AS now_reviews
  FOR EACH STATEMENT EXECUTE FUNCTION reviews_inserted();
--> statement-breakpoint
CREATE FUNCTION reviews_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_rating(ARRAY(
    SELECT DISTINCT n.product_id FROM now_reviews n JOIN old_reviews o USING (id)
    WHERE 'published' IN (n.state, o.state) AND (n.state, n.rating) IS DISTINCT FROM (o.state, o.rating)));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reviews_updated AFTER UPDATE ON product_reviews
  REFERENCING OLD TABLE AS old_reviews NEW TABLE AS now_reviews
  FOR EACH STATEMENT EXECUTE FUNCTION reviews_updated();
--> statement-breakpoint
CREATE FUNCTION reviews_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_rating(ARRAY(SELECT DISTINCT product_id FROM old_reviews WHERE state = 'published'));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reviews_deleted AFTER DELETE ON product_reviews REFERENCING OLD TABLE AS old_reviews
  FOR EACH STATEMENT EXECUTE FUNCTION reviews_deleted();
--> statement-breakpoint
-- History is not rewritten; it goes only together with its review, when a person asks to be forgotten.
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON product_review_events
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- Whether an account bought a product and kept it: a paid order of its own holds it. Asked at each reading,
-- so that the mark goes with the money when an order is refunded.
CREATE FUNCTION has_bought(account text, product text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.account_id = account AND o.state IN ('paid', 'fulfilled') AND l.product_id = product)
$$;
