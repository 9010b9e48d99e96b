ALTER TYPE "public"."movement_reason" ADD VALUE 'exchange';--> statement-breakpoint
CREATE TABLE "exchanges" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"line_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"title" text NOT NULL,
	"unit_minor" integer NOT NULL,
	"difference_minor" integer NOT NULL,
	"refund_id" text,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"carrier" text DEFAULT '' NOT NULL,
	"tracking_number" text DEFAULT '' NOT NULL,
	"sent_by" text,
	"sent_at" timestamp with time zone,
	CONSTRAINT "exchanges_quantity" CHECK ("exchanges"."quantity" > 0),
	CONSTRAINT "exchanges_amounts" CHECK ("exchanges"."unit_minor" >= 0 and "exchanges"."difference_minor" >= 0),
	CONSTRAINT "exchanges_sent" CHECK (("exchanges"."sent_at" is null) = ("exchanges"."sent_by" is null))
);
--> statement-breakpoint
ALTER TABLE "return_lines" ADD COLUMN "wish_variant_id" text;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "exchanges_one_per_line" ON "exchanges" USING btree ("return_id","line_id");--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_wish_variant_id_variants_id_fk" FOREIGN KEY ("wish_variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;