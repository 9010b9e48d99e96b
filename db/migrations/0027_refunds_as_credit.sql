ALTER TABLE "refunds" DROP CONSTRAINT "refunds_amount";--> statement-breakpoint
ALTER TABLE "refunds" DROP CONSTRAINT "refunds_parts";--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "credit_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_amount" CHECK ("refunds"."amount_minor" >= 0 and "refunds"."purse_minor" >= 0 and "refunds"."credit_minor" >= 0
        and "refunds"."amount_minor" + "refunds"."purse_minor" + "refunds"."credit_minor" > 0);--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_parts" CHECK ("refunds"."shipping_minor" between 0 and "refunds"."amount_minor" + "refunds"."purse_minor" + "refunds"."credit_minor"
        and "refunds"."tax_minor" between 0 and "refunds"."amount_minor" + "refunds"."purse_minor" + "refunds"."credit_minor"
        and "refunds"."card_minor" between 0 and "refunds"."amount_minor" + "refunds"."purse_minor" + "refunds"."credit_minor");