CREATE UNIQUE INDEX "checkouts_one_live_per_cart" ON "checkouts" USING btree ("cart_id") WHERE state in ('open', 'reserved', 'authorized');--> statement-breakpoint
CREATE INDEX "payments_checkout" ON "payments" USING btree ("checkout_id");--> statement-breakpoint
CREATE INDEX "payments_unsettled" ON "payments" USING btree ("updated_at") WHERE state in ('pending', 'authorized');--> statement-breakpoint
-- A sale is booked when the order is placed; until the money is captured the processor's promise is an
-- asset, not a liability (docs/checkout.md).
INSERT INTO ledger_accounts (code, name, kind) VALUES
  ('authorized-payments', 'Authorized by shoppers, not yet captured', 'asset');
--> statement-breakpoint
UPDATE ledger_accounts SET name = 'Paid by shoppers for what is not yet sold to them'
  WHERE code = 'customer-prepayments';
