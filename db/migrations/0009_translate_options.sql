-- Options or their values as another language calls them, in the same order; what it has no word for stays.
CREATE FUNCTION translate_options(list text[], wanted text) RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(coalesce(w.translation, given.word) ORDER BY given.place), '{}')
    FROM unnest(list) WITH ORDINALITY AS given(word, place)
    LEFT JOIN option_words w ON w.locale = wanted AND w.word = given.word
  $$;
