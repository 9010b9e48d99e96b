-- A price that was set before its changes were written down gets its first step, so that the next one has
-- something to be compared with.
INSERT INTO "price_changes" ("variant_id", "currency", "amount_minor", "compare_at_minor", "changed_at", "changed_by")
SELECT p."variant_id", p."currency", p."amount_minor", p."compare_at_minor", p."updated_at", 'first record'
FROM "prices" p
WHERE NOT EXISTS (
  SELECT 1 FROM "price_changes" c WHERE c."variant_id" = p."variant_id" AND c."currency" = p."currency"
);
