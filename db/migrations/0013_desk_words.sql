ALTER TABLE "collections" ADD COLUMN "updated_by" text DEFAULT 'the shop' NOT NULL;--> statement-breakpoint
ALTER TABLE "collections" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "category_translations" ADD COLUMN "set_by" text DEFAULT 'the shop' NOT NULL;--> statement-breakpoint
ALTER TABLE "category_translations" ADD COLUMN "set_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "option_words" ADD COLUMN "set_by" text DEFAULT 'the shop' NOT NULL;--> statement-breakpoint
ALTER TABLE "option_words" ADD COLUMN "set_at" timestamp with time zone DEFAULT now() NOT NULL;