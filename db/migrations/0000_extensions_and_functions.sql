CREATE EXTENSION IF NOT EXISTS citext;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
-- unaccent() is only STABLE, because a dictionary can be changed; a generated column needs IMMUTABLE.
CREATE FUNCTION fold(input text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN public.unaccent('public.unaccent'::regdictionary, input);
--> statement-breakpoint
CREATE FUNCTION array_to_string_immutable(list text[]) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$ BEGIN RETURN coalesce(array_to_string(list, ' '), ''); END $$;
--> statement-breakpoint
-- Title weighs most, then the maker, then type and tags, then what the description says (tags stripped).
CREATE FUNCTION product_search_document(title text, vendor text, product_type text, tags text[], description_html text)
  RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('english'::regconfig, public.fold(coalesce(title, ''))), 'A')
      || setweight(to_tsvector('english'::regconfig, public.fold(coalesce(vendor, ''))), 'B')
      || setweight(to_tsvector('english'::regconfig, public.fold(coalesce(product_type, '') || ' ' || public.array_to_string_immutable(tags))), 'C')
      || setweight(to_tsvector('english'::regconfig, public.fold(left(regexp_replace(coalesce(description_html, ''), '<[^>]*>', ' ', 'g'), 4000))), 'D');
