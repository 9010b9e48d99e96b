ALTER TABLE "promotion_uses" ADD COLUMN "given_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "promotion_uses" ADD COLUMN "given_back_by" text;--> statement-breakpoint
CREATE INDEX "promotion_uses_order" ON "promotion_uses" USING btree ("order_id") WHERE order_id is not null;--> statement-breakpoint
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_given_back" CHECK (num_nonnulls("promotion_uses"."given_back_at", "promotion_uses"."given_back_by") in (0, 2));