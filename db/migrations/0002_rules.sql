-- The rules that no code may forget. What breaks one fails, whoever wrote it.

-- Ledger: every transaction sums to zero in each currency, checked when it commits.
CREATE FUNCTION ledger_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE crooked record;
BEGIN
  SELECT currency, sum(amount_minor) AS off INTO crooked
    FROM ledger_entries WHERE transaction_id = NEW.transaction_id
    GROUP BY currency HAVING sum(amount_minor) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'ledger transaction % is off by % %', NEW.transaction_id, crooked.off, crooked.currency
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_must_balance';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_must_balance AFTER INSERT ON ledger_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance();
--> statement-breakpoint
CREATE FUNCTION ledger_must_have_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ledger_entries WHERE transaction_id = NEW.id) THEN
    RAISE EXCEPTION 'ledger transaction % has no entries', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_must_have_entries';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_must_have_entries AFTER INSERT ON ledger_transactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_have_entries();
--> statement-breakpoint
-- Append-only tables: history is added to, never rewritten.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_events
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_events
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- What a product costs at least and whether any of it can be bought, kept beside the product so that lists
-- sort and filter by index. One statement-level trigger, so that a bulk change refreshes each product once.
CREATE FUNCTION refresh_product_facts(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET price_from_minor = fact.price_from, in_stock = fact.in_stock
  FROM (
    SELECT v.product_id,
      coalesce(min(pr.amount_minor), 0) AS price_from,
      coalesce(bool_or(l.on_hand > l.reserved), false) AS in_stock
    FROM variants v
    LEFT JOIN prices pr ON pr.variant_id = v.id AND pr.currency = 'USD'
    LEFT JOIN inventory_levels l ON l.variant_id = v.id
    WHERE v.product_id = ANY (changed) AND v.withdrawn_at IS NULL
    GROUP BY v.product_id
  ) fact
  WHERE p.id = fact.product_id
    AND (p.price_from_minor, p.in_stock) IS DISTINCT FROM (fact.price_from, fact.in_stock);
$$;
--> statement-breakpoint
CREATE FUNCTION prices_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_facts(ARRAY(
    SELECT DISTINCT v.product_id FROM variants v JOIN changed c ON c.variant_id = v.id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER prices_inserted AFTER INSERT ON prices REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prices_changed();
--> statement-breakpoint
CREATE TRIGGER prices_updated AFTER UPDATE ON prices REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prices_changed();
--> statement-breakpoint
CREATE TRIGGER levels_inserted AFTER INSERT ON inventory_levels REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prices_changed();
--> statement-breakpoint
-- Only products whose availability turns are refreshed: a sale of one of twenty pieces must not
-- write, and so lock, the product row that every other buyer of it would then queue for.
CREATE FUNCTION levels_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE turned text[];
BEGIN
  turned := ARRAY(
    SELECT DISTINCT v.product_id
    FROM now_levels n
    JOIN old_levels o USING (variant_id, location_id)
    JOIN variants v ON v.id = n.variant_id
    WHERE (n.on_hand > n.reserved) <> (o.on_hand > o.reserved));
  IF cardinality(turned) > 0 THEN PERFORM refresh_product_facts(turned); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER levels_updated AFTER UPDATE ON inventory_levels REFERENCING OLD TABLE AS old_levels NEW TABLE AS now_levels
  FOR EACH STATEMENT EXECUTE FUNCTION levels_changed();
--> statement-breakpoint
CREATE FUNCTION variants_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_facts(ARRAY(SELECT DISTINCT product_id FROM changed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER variants_updated AFTER UPDATE ON variants REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION variants_withdrawn();
--> statement-breakpoint
-- The chart of accounts and the one warehouse the shop opens with.
INSERT INTO ledger_accounts (code, name, kind) VALUES
  ('processor-clearing', 'Money the payment processor holds for us', 'asset'),
  ('customer-prepayments', 'Authorized by shoppers, not yet captured', 'liability'),
  ('revenue', 'Sales of goods', 'income'),
  ('shipping-revenue', 'Shipping charged to shoppers', 'income'),
  ('tax-payable', 'Tax collected for the state', 'liability'),
  ('discounts', 'Discounts given', 'expense'),
  ('refunds', 'Money given back', 'expense');
--> statement-breakpoint
INSERT INTO locations (id, name, country_code, priority) VALUES ('loc_01jdefa0000000000000000000', 'Main warehouse', 'US', 0);
