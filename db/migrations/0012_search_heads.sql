-- Hyphens and apostrophes end a word too: "Laptop Sleeve- Black" is a sleeve.
CREATE OR REPLACE FUNCTION search_heads(title text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  phrases text := translate(lower(public.fold(translate(title, '®™©', ''))),
    '-0123456789_./:@&,;()[]{}<>=+*#%!?|"''~^$–—·•×', repeat('|', 50));
BEGIN
  phrases := regexp_replace(phrases, ' (?:by|in|of|to|from|and|or|original|black|white|gr[ae]y|silver|blue|red|green|yellow|pink|gold|brown|orange|purple|beige|cyan|magenta)\M', '|', 'g');
  RETURN regexp_replace(phrases || '|', '[^|]*?([a-z]*)\M *\|+', '\1 ', 'g');
END $$;
--> statement-breakpoint
UPDATE products SET search = translated_words || product_search_key(title, vendor, product_type, category_words, variant_words, tags);
