-- A dictionary that stems and drops nothing: "IT rack" and "can opener" keep their first word.
CREATE TEXT SEARCH DICTIONARY stem_all (TEMPLATE = snowball, Language = english);
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION catalog (COPY = english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION catalog ALTER MAPPING FOR asciiword, word WITH stem_all;
--> statement-breakpoint
-- Text as search compares it, in words of letters and digits: letters folded, 1.80 is 1d8, 17" is 17in, 30,000 is
-- 30000, 3 m is 3m too; and behind it the words that a sign joins, in one: dv7-1211ea is also dv71211ea, wi-fi also
-- wifi. lib/search/read-query.ts says the same of what is typed.
CREATE FUNCTION search_text(input text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  folded text := translate(lower(public.fold(translate(input, '®™©', ''))), '”″“’''`´', '"""');
  plain text;
BEGIN
  IF folded ~ '[0-9]' THEN
    IF folded ~ '["n]' THEN
      folded := regexp_replace(folded, '(\d) ?-?(?:"| ?inch(?:es)?\M)', '\1in ', 'g');
    END IF;
    IF strpos(folded, ',') > 0 THEN folded := regexp_replace(folded, '(\d),(\d\d\d)', '\1\2', 'g'); END IF;
    IF strpos(folded, '.') > 0 THEN
      folded := regexp_replace(folded, '(\d)\.0+(?!\d)', '\1', 'g');
      folded := regexp_replace(folded, '(\d)\.(\d*?)0*(?!\d)', '\1d\2', 'g');
      folded := regexp_replace(folded, '(\d+)d\d+in\M', '\& \1in', 'g');
    END IF;
    folded := regexp_replace(folded, '\m(\d+(?:d\d+)?) ([a-z]{1,3})\M', '\1\2 \1 \2', 'g');
  END IF;
  plain := translate(folded, '-_./:@&,;()[]{}<>=+*#%!?|\"~^$–—·•×', '                                         ');
  IF folded ~ '[[:alnum:]][-_.+][[:alnum:]]' THEN
    plain := plain || ' ' || coalesce((
      SELECT string_agg(translate(joined[1], '-_.+', ''), ' ')
      FROM regexp_matches(folded, '[[:alnum:]]+(?:[-_.+][[:alnum:]]+)+', 'g') joined), '');
  END IF;
  RETURN plain;
END $$;
--> statement-breakpoint
-- The words a title's phrases end with: what a thing is, rather than what it looks like or is made of. In "notebook
-- case 15.6 black" that is the case.
CREATE FUNCTION search_heads(title text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  phrases text := translate(lower(public.fold(translate(title, '®™©', ''))),
    '0123456789_./:@&,;()[]{}<>=+*#%!?|"~^$–—·•×', repeat('|', 50));
BEGIN
  phrases := regexp_replace(phrases, ' (?:by|in|of|to|from|and|or|original|black|white|gr[ae]y|silver|blue|red|green|yellow|pink|gold|brown|orange|purple|beige|cyan|magenta)\M', '|', 'g');
  RETURN regexp_replace(phrases || '|', '[^|]*?([a-z]*)\M *\|', '\1 ', 'g');
END $$;
--> statement-breakpoint
-- A: what the title says the thing is, and its maker. B: the rest of the title, and its type. C: what it is said to
-- go with (for, with, compatible …), or in brackets. D: category, tags, options, article numbers.
CREATE FUNCTION product_search_key(title text, vendor text, product_type text, category_words text, variant_words text, tags text[])
  RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  main text := regexp_replace(regexp_replace(title,
    '\s(for|with|w/|compatible|equivalent|replaces|replacement for|fits)\M.*$', '', 'i'), '\([^)"]*\)', ' | ', 'g');
BEGIN
  RETURN setweight(to_tsvector('public.catalog'::regconfig, public.search_heads(main) || ' | ' || public.search_text(vendor)), 'A')
    || setweight(to_tsvector('public.catalog'::regconfig, public.search_text(main || ' | ' || product_type)), 'B')
    || CASE WHEN length(main) < length(title)
      THEN setweight(to_tsvector('public.catalog'::regconfig, public.search_text(title)), 'C') ELSE '' END
    || setweight(to_tsvector('public.catalog'::regconfig, public.search_text(
        category_words || ' | ' || public.array_to_string_immutable(tags) || ' | ' || variant_words)), 'D');
END $$;
--> statement-breakpoint
-- What the description says, tags stripped. A line that says "no" of something does not make it found by that.
CREATE FUNCTION product_search_body(description_html text)
  RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('english'::regconfig, translate(public.fold(left(regexp_replace(regexp_replace(
    description_html, '<li>[^<:]*: (False|No)</li>', ' ', 'g'), '<[^>]*>', ' ', 'g'), 4000)), '-_./:', '     '));
--> statement-breakpoint
DROP INDEX "products_search";--> statement-breakpoint
ALTER TABLE "products" DROP COLUMN "search";--> statement-breakpoint
DROP FUNCTION product_search_document;
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_synonyms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"words" text[] NOT NULL,
	"added_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_by" text,
	"removed_at" timestamp with time zone,
	CONSTRAINT "search_synonyms_words" CHECK (cardinality("search_synonyms"."words") between 2 and 20),
	CONSTRAINT "search_synonyms_removed" CHECK (("search_synonyms"."removed_at" is null) = ("search_synonyms"."removed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"term" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"product_count" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_terms_stem" ON "search_terms" USING btree ("stem");
--> statement-breakpoint
CREATE INDEX "search_terms_prefix" ON "search_terms" USING btree ("term" text_pattern_ops);
--> statement-breakpoint
CREATE INDEX "search_terms_trigrams" ON "search_terms" USING gin ("term" gin_trgm_ops);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search" "tsvector" DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "category_words" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "variant_words" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "translated_words" "tsvector" DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search_body" "tsvector" DEFAULT '' NOT NULL;
--> statement-breakpoint
-- A product's facts, as before, and what its variants are called.
CREATE OR REPLACE FUNCTION refresh_product_facts(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET price_from_minor = fact.price_from, in_stock = fact.in_stock,
    option_list = fact.option_list, variant_words = fact.variant_words
  FROM (
    SELECT v.product_id,
      coalesce(min(pr.amount_minor), 0) AS price_from,
      coalesce(bool_or(l.on_hand > l.reserved), false) AS in_stock,
      coalesce((
        SELECT array_agg(DISTINCT entry ORDER BY entry)
        FROM (
          SELECT replace(o.name, ':', ' ') || ':' || own.option_values[o.position] AS entry
          FROM product_options o JOIN variants own ON own.product_id = o.product_id AND own.withdrawn_at IS NULL
          WHERE o.product_id = v.product_id AND own.option_values[o.position] IS NOT NULL
        ) entries), '{}') AS option_list,
      left(coalesce((
        SELECT string_agg(DISTINCT word, ' | ' ORDER BY word)
        FROM variants own, unnest(own.option_values || ARRAY[own.sku, own.barcode]) word
        WHERE own.product_id = v.product_id AND own.withdrawn_at IS NULL AND word <> ''), ''), 4000) AS variant_words
    FROM variants v
    LEFT JOIN prices pr ON pr.variant_id = v.id AND pr.currency = 'USD'
    LEFT JOIN inventory_levels l ON l.variant_id = v.id
    WHERE v.product_id = ANY (changed) AND v.withdrawn_at IS NULL
    GROUP BY v.product_id
  ) fact
  WHERE p.id = fact.product_id
    AND (p.price_from_minor, p.in_stock, p.option_list, p.variant_words)
      IS DISTINCT FROM (fact.price_from, fact.in_stock, fact.option_list, fact.variant_words);
$$;
--> statement-breakpoint
CREATE FUNCTION category_words_of(category text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(above.name, ' | ' ORDER BY length(above.path)), '')
  FROM categories own JOIN categories above ON own.path = above.path OR starts_with(own.path, above.path || '/')
  WHERE own.id = category
$$;
--> statement-breakpoint
-- Products that are there already.
UPDATE products p SET category_words = category_words_of(p.category_id), variant_words = left(coalesce((
    SELECT string_agg(DISTINCT word, ' | ' ORDER BY word)
    FROM variants v, unnest(v.option_values || ARRAY[v.sku, v.barcode]) word
    WHERE v.product_id = p.id AND v.withdrawn_at IS NULL AND word <> ''), ''), 4000);
--> statement-breakpoint
UPDATE products p SET translated_words = t.search FROM product_translations t WHERE t.product_id = p.id;
--> statement-breakpoint
UPDATE products SET search_body = product_search_body(description_html),
  search = translated_words || product_search_key(title, vendor, product_type, category_words, variant_words, tags);
--> statement-breakpoint
-- The search documents follow the product. Only what changed is made anew: an index entry is dear.
CREATE FUNCTION product_documents() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fresh boolean := TG_OP = 'INSERT';
BEGIN
  IF fresh OR NEW.category_id IS DISTINCT FROM OLD.category_id THEN
    NEW.category_words := category_words_of(NEW.category_id);
  END IF;
  IF fresh OR (NEW.title, NEW.vendor, NEW.product_type, NEW.category_words, NEW.variant_words, NEW.translated_words, NEW.tags)
    IS DISTINCT FROM (OLD.title, OLD.vendor, OLD.product_type, OLD.category_words, OLD.variant_words, OLD.translated_words, OLD.tags) THEN
    NEW.search := NEW.translated_words || product_search_key(
      NEW.title, NEW.vendor, NEW.product_type, NEW.category_words, NEW.variant_words, NEW.tags);
  END IF;
  IF fresh OR NEW.description_html IS DISTINCT FROM OLD.description_html THEN
    NEW.search_body := product_search_body(NEW.description_html);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER product_documents BEFORE INSERT OR UPDATE OF
  title, vendor, product_type, category_id, category_words, variant_words, translated_words, tags, description_html ON products
  FOR EACH ROW EXECUTE FUNCTION product_documents();
--> statement-breakpoint
-- A product's words in other languages stand in its own document, so that one index answers every language.
CREATE FUNCTION refresh_translated_words(changed text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET translated_words = fact.words
  FROM (
    SELECT id, coalesce((
      SELECT t.search FROM product_translations t WHERE t.product_id = id ORDER BY t.locale LIMIT 1), '') AS words
    FROM unnest(changed) id
  ) fact
  WHERE p.id = fact.id AND p.translated_words <> fact.words;
$$;
--> statement-breakpoint
CREATE FUNCTION translations_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_translated_words(ARRAY(SELECT DISTINCT product_id FROM changed));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER translations_inserted AFTER INSERT ON product_translations REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION translations_changed();
--> statement-breakpoint
CREATE TRIGGER translations_updated AFTER UPDATE ON product_translations REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION translations_changed();
--> statement-breakpoint
CREATE TRIGGER translations_deleted AFTER DELETE ON product_translations REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION translations_changed();
--> statement-breakpoint
-- A category renamed or moved: its products, and those below it, are found by the new name.
CREATE FUNCTION category_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE products p SET category_words = category_words_of(p.category_id)
  FROM categories below
  WHERE (below.path = NEW.path OR starts_with(below.path, NEW.path || '/')) AND p.category_id = below.id
    AND p.category_words <> category_words_of(p.category_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER category_renamed AFTER UPDATE OF name, path ON categories
  FOR EACH ROW WHEN (OLD.name <> NEW.name OR OLD.path <> NEW.path) EXECUTE FUNCTION category_renamed();
--> statement-breakpoint
CREATE INDEX "products_search" ON "products" USING gin ("search");
--> statement-breakpoint
CREATE INDEX "products_search_body" ON "products" USING gin ("search_body");
--> statement-breakpoint
-- What shoppers call the same thing; the desk adds its own and removes what does not fit.
INSERT INTO search_synonyms (words, added_by) VALUES
  ('{"laptop","notebook"}', 'the shop'),
  ('{"laptop bag","notebook bag","laptop case","notebook case"}', 'the shop'),
  ('{"headphones","earphones","earbuds"}', 'the shop'),
  ('{"usb stick","usb flash drive","flash drive","thumb drive","memory stick"}', 'the shop'),
  ('{"tv","television"}', 'the shop'),
  ('{"cpu","processor"}', 'the shop'),
  ('{"ram","memory module"}', 'the shop'),
  ('{"motherboard","mainboard"}', 'the shop'),
  ('{"graphics card","video card","gpu"}', 'the shop'),
  ('{"projector","beamer"}', 'the shop'),
  ('{"hard drive","hard disk","hdd"}', 'the shop'),
  ('{"ssd","solid state drive"}', 'the shop'),
  ('{"memory card","sd card"}', 'the shop'),
  ('{"mobile phone","cell phone","smartphone"}', 'the shop'),
  ('{"network cable","networking cable","ethernet cable","patch cable","lan cable"}', 'the shop'),
  ('{"ups","uninterruptible power supply"}', 'the shop'),
  ('{"pdu","power distribution unit"}', 'the shop'),
  ('{"wireless","wifi","wlan"}', 'the shop'),
  ('{"charger","power adapter"}', 'the shop'),
  ('{"printer ink","ink cartridge"}', 'the shop'),
  ('{"monitor arm","monitor mount","flat panel mount"}', 'the shop'),
  ('{"computer","pc"}', 'the shop'),
  ('{"colour","color"}', 'the shop'),
  ('{"grey","gray"}', 'the shop'),
  ('{"fibre","fiber"}', 'the shop'),
  ('{"aluminium","aluminum"}', 'the shop'),
  ('{"fridge","refrigerator"}', 'the shop'),
  ('{"vacuum cleaner","hoover"}', 'the shop'),
  ('{"sofa","couch"}', 'the shop'),
  ('{"mug","cup"}', 'the shop'),
  ('{"rucksack","backpack"}', 'the shop'),
  ('{"jumper","sweater","pullover"}', 'the shop'),
  ('{"cushion","pillow"}', 'the shop'),
  ('{"blanket","throw"}', 'the shop'),
  ('{"trainers","sneakers"}', 'the shop'),
  ('{"trousers","pants"}', 'the shop'),
  ('{"t shirt","tee"}', 'the shop'),
  ('{"jug","pitcher"}', 'the shop'),
  ('{"glass","tumbler"}', 'the shop'),
  ('{"lamp","light"}', 'the shop'),
  ('{"rug","carpet"}', 'the shop'),
  ('{"torch","flashlight"}', 'the shop'),
  ('{"wallet","purse"}', 'the shop'),
  ('{"rubbish bin","waste basket","trash can"}', 'the shop'),
  ('{"tap","faucet"}', 'the shop'),
  ('{"saucepan","pot"}', 'the shop'),
  ('{"frying pan","skillet"}', 'the shop');
