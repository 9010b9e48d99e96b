ALTER TABLE "products" ADD COLUMN "option_list" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- A product's facts, as before, and the values of its options that can be bought.
CREATE OR REPLACE FUNCTION refresh_product_facts(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET price_from_minor = fact.price_from, in_stock = fact.in_stock, option_list = fact.option_list
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
        ) entries), '{}') AS option_list
    FROM variants v
    LEFT JOIN prices pr ON pr.variant_id = v.id AND pr.currency = 'USD'
    LEFT JOIN inventory_levels l ON l.variant_id = v.id
    WHERE v.product_id = ANY (changed) AND v.withdrawn_at IS NULL
    GROUP BY v.product_id
  ) fact
  WHERE p.id = fact.product_id
    AND (p.price_from_minor, p.in_stock, p.option_list)
      IS DISTINCT FROM (fact.price_from, fact.in_stock, fact.option_list);
$$;
--> statement-breakpoint
CREATE FUNCTION options_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_facts(ARRAY(SELECT DISTINCT product_id FROM changed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER options_inserted AFTER INSERT ON product_options REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION options_changed();
--> statement-breakpoint
CREATE TRIGGER options_updated AFTER UPDATE ON product_options REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION options_changed();
--> statement-breakpoint
CREATE TRIGGER options_deleted AFTER DELETE ON product_options REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION options_changed();
--> statement-breakpoint
UPDATE products p SET option_list = fact.option_list
FROM (
  SELECT o.product_id, array_agg(DISTINCT replace(o.name, ':', ' ') || ':' || v.option_values[o.position]
    ORDER BY replace(o.name, ':', ' ') || ':' || v.option_values[o.position]) AS option_list
  FROM product_options o JOIN variants v ON v.product_id = o.product_id AND v.withdrawn_at IS NULL
  WHERE v.option_values[o.position] IS NOT NULL
  GROUP BY o.product_id
) fact
WHERE p.id = fact.product_id;
