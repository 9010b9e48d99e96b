ALTER TABLE "purse_entries" DROP CONSTRAINT "purse_entries_reason";--> statement-breakpoint
ALTER TABLE "purses" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "purses_to_expire" ON "purses" USING btree ("expires_at") WHERE balance_minor > 0 and expires_at is not null;--> statement-breakpoint
ALTER TABLE "purse_entries" ADD CONSTRAINT "purse_entries_reason" CHECK ("purse_entries"."reason" in ('issued', 'spent', 'given-back', 'corrected', 'expired'));
--> statement-breakpoint
UPDATE ledger_accounts SET name = 'Given up: what gift cards and store credit lost, by expiry or correction' WHERE code = 'write-off';
