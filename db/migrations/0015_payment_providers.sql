CREATE TABLE "payment_notices" (
	"provider" text NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"provider_ref" text NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_notices_provider_event_id_pk" PRIMARY KEY("provider","event_id")
);
--> statement-breakpoint
CREATE TABLE "stripe_intents" (
	"idempotency_key" text PRIMARY KEY NOT NULL,
	"intent_id" text,
	"is_closed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stripe_intents_intent_id_unique" UNIQUE("intent_id")
);
--> statement-breakpoint
ALTER TABLE "test_gateway"."charges" ADD COLUMN "after_challenge" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "refunded_minor" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "payment_notices_ref" ON "payment_notices" USING btree ("provider","provider_ref");