CREATE TABLE "let_off_parts" (
	"payment_id" text NOT NULL,
	"part" text NOT NULL,
	"line_id" text,
	"amount_minor" integer NOT NULL,
	"tax_minor" integer NOT NULL,
	CONSTRAINT "let_off_parts_payment_id_part_pk" PRIMARY KEY("payment_id","part"),
	CONSTRAINT "let_off_parts_amount" CHECK ("let_off_parts"."amount_minor" > 0 and "let_off_parts"."tax_minor" between 0 and "let_off_parts"."amount_minor"),
	CONSTRAINT "let_off_parts_part" CHECK ("let_off_parts"."part" = coalesce("let_off_parts"."line_id", 'shipping'))
);
--> statement-breakpoint
ALTER TABLE "let_off_parts" ADD CONSTRAINT "let_off_parts_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "let_off_parts" ADD CONSTRAINT "let_off_parts_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "let_off_parts_line" ON "let_off_parts" USING btree ("line_id");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON let_off_parts
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
