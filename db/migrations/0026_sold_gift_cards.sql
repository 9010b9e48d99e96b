CREATE TABLE "refund_cards" (
	"refund_id" text NOT NULL,
	"purse_id" text NOT NULL,
	"amount_minor" integer NOT NULL,
	CONSTRAINT "refund_cards_refund_id_purse_id_pk" PRIMARY KEY("refund_id","purse_id"),
	CONSTRAINT "refund_cards_amount" CHECK ("refund_cards"."amount_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sold_cards" (
	"purse_id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"piece" integer NOT NULL,
	CONSTRAINT "sold_cards_piece" CHECK ("sold_cards"."piece" > 0)
);
--> statement-breakpoint
ALTER TABLE "refunds" DROP CONSTRAINT "refunds_parts";--> statement-breakpoint
ALTER TABLE "purse_entries" DROP CONSTRAINT "purse_entries_reason";--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "kind" text DEFAULT 'goods' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "is_gift_card" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gift_to" jsonb;--> statement-breakpoint
ALTER TABLE "refund_cards" ADD CONSTRAINT "refund_cards_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_cards" ADD CONSTRAINT "refund_cards_purse_id_purses_id_fk" FOREIGN KEY ("purse_id") REFERENCES "public"."purses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sold_cards" ADD CONSTRAINT "sold_cards_purse_id_purses_id_fk" FOREIGN KEY ("purse_id") REFERENCES "public"."purses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sold_cards" ADD CONSTRAINT "sold_cards_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sold_cards" ADD CONSTRAINT "sold_cards_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "refund_cards_purse" ON "refund_cards" USING btree ("purse_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sold_cards_one_per_piece" ON "sold_cards" USING btree ("line_id","piece");--> statement-breakpoint
CREATE INDEX "sold_cards_order" ON "sold_cards" USING btree ("order_id");--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_parts" CHECK ("refunds"."shipping_minor" between 0 and "refunds"."amount_minor" + "refunds"."purse_minor"
        and "refunds"."tax_minor" between 0 and "refunds"."amount_minor" + "refunds"."purse_minor"
        and "refunds"."card_minor" between 0 and "refunds"."amount_minor" + "refunds"."purse_minor");--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_kind" CHECK ("products"."kind" = 'goods' or ("products"."kind" = 'gift-card' and "products"."tax_class" = 'exempt'));--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_gift_card" CHECK (not "order_lines"."is_gift_card" or ("order_lines"."discount_minor" = 0 and "order_lines"."tax_minor" = 0));--> statement-breakpoint
ALTER TABLE "purse_entries" ADD CONSTRAINT "purse_entries_reason" CHECK ("purse_entries"."reason" in ('issued', 'spent', 'given-back', 'corrected', 'expired', 'taken-back'));
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sold_cards
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON refund_cards
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
INSERT INTO ledger_accounts (code, name, kind) VALUES
  ('gift-cards-ordered', 'Gift cards that were bought and are still to be issued or paid back', 'liability');
--> statement-breakpoint
-- A product's facts, as before; a gift card is never sold out.
CREATE OR REPLACE FUNCTION refresh_product_facts(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET price_from_minor = fact.price_from, in_stock = fact.in_stock OR p.kind = 'gift-card',
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
      IS DISTINCT FROM (fact.price_from, fact.in_stock OR p.kind = 'gift-card', fact.option_list, fact.variant_words);
$$;
--> statement-breakpoint
CREATE FUNCTION product_kind_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_facts(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER product_kind_changed AFTER UPDATE OF kind ON products
  FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION product_kind_changed();
--> statement-breakpoint
-- A gift card costs what it is worth: no list makes it cheaper.
CREATE FUNCTION lists_hold_goods() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.id = NEW.variant_id AND p.kind = 'gift-card') THEN
    RAISE EXCEPTION 'a gift card stands on no price list'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'price_list_entries_goods';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER lists_hold_goods BEFORE INSERT OR UPDATE ON price_list_entries
  FOR EACH ROW EXECUTE FUNCTION lists_hold_goods();
