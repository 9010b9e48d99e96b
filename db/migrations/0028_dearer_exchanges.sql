CREATE TABLE "exchange_payments" (
	"payment_id" text PRIMARY KEY NOT NULL,
	"exchange_id" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "invoices_one_per_order";--> statement-breakpoint
ALTER TABLE "payments" ALTER COLUMN "checkout_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "due_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "due_tax_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "paid_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "called_off_by" text;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "called_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "called_off_reason" text;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "exchange_id" text;--> statement-breakpoint
ALTER TABLE "exchange_payments" ADD CONSTRAINT "exchange_payments_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_payments" ADD CONSTRAINT "exchange_payments_exchange_id_exchanges_id_fk" FOREIGN KEY ("exchange_id") REFERENCES "public"."exchanges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchange_payments_exchange" ON "exchange_payments" USING btree ("exchange_id");--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_exchange_id_exchanges_id_fk" FOREIGN KEY ("exchange_id") REFERENCES "public"."exchanges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_one_per_exchange" ON "invoices" USING btree ("exchange_id") WHERE refund_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_one_per_order" ON "invoices" USING btree ("order_id") WHERE refund_id is null and exchange_id is null;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_due" CHECK ("exchanges"."due_tax_minor" between 0 and "exchanges"."due_minor" and ("exchanges"."due_minor" = 0 or "exchanges"."difference_minor" = 0)
        and ("exchanges"."paid_at" is null or "exchanges"."due_minor" > 0));--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_paid_before_sent" CHECK ("exchanges"."sent_at" is null or ("exchanges"."called_off_at" is null and ("exchanges"."due_minor" = 0 or "exchanges"."paid_at" is not null)));