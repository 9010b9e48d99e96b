ALTER TYPE "public"."payment_state" ADD VALUE 'voiding';--> statement-breakpoint
DROP INDEX "payments_unsettled";--> statement-breakpoint
CREATE INDEX "payments_unsettled" ON "payments" USING btree ("updated_at") WHERE state not in ('captured', 'refused', 'voided', 'refunded');