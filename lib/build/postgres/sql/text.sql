-- Folding, and which passages hold a text.

-- A text in the one form in which query and text are compared; as lib/search/text/normalise.ts does, by its own table.
CREATE FUNCTION talks.fold(source text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT trim(' ' FROM regexp_replace(regexp_replace(coalesce(
    string_agg(coalesce((SELECT folded FROM talks.character_fold WHERE character = c), c), '' ORDER BY n), ''
  ), '[[:space:]]+', ' ', 'g'), ' ?([{{han}}]) ?', '\1', 'g'))
  FROM regexp_split_to_table(source, '') WITH ORDINALITY AS t (c, n)
$$;

CREATE FUNCTION talks.is_han(word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT word ~ '^[{{han}}]' $$;

CREATE FUNCTION talks.quote_lexeme(lexeme text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || ''''
$$;

CREATE FUNCTION talks.quote_pattern(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(word, '([.*+?^$(){}|\[\]\\-])', '\\\1', 'g')
$$;

-- The words, quoted, in which a run of letters stands: as it is, or with more before or after where the text ends with it.
CREATE FUNCTION talks.words_with(run text, more_before boolean, more_after boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN more_before OR more_after THEN (
    SELECT '(' || coalesce(string_agg(talks.quote_lexeme(word), '|'), '''{{nothing}}''') || ')' FROM talks.word
    WHERE word LIKE CASE WHEN more_before THEN '%' ELSE '' END || run || CASE WHEN more_after THEN '%' ELSE '' END
  ) ELSE talks.quote_lexeme(run) END
$$;

-- Other characters in pairs; a lone one begins a pair, or ends a run.
CREATE FUNCTION talks.pairs_of(run text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(run) = 1 THEN talks.quote_lexeme(run) || ':*' ELSE (
    SELECT string_agg(talks.quote_lexeme(substr(run, n, 2)), '&') FROM generate_series(1, length(run) - 1) n
  ) END
$$;

-- Every passage that holds the folded text fits this, and few others do; which, strpos tells.
CREATE FUNCTION talks.holding(word text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(CASE
    WHEN run[1] ~ '^[a-z0-9]' THEN talks.words_with(
      run[1],
      n = 1 AND word ~ '^[a-z0-9]',
      n = count AND word ~ '[a-z0-9]$'
    )
    ELSE talks.pairs_of(run[1])
  END, '&'), '''{{nothing}}''')::tsquery
  FROM (
    SELECT run, n, count(*) OVER () AS count
    FROM regexp_matches(word, '[a-z0-9]+|[^a-z0-9[:space:]]+', 'g') WITH ORDINALITY AS t (run, n)
  ) runs
$$;

-- In how many records' own texts it stands.
CREATE FUNCTION talks.records_holding(word text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  filter tsquery := talks.holding(word);
BEGIN
  RETURN (
    SELECT count(DISTINCT record) FROM talks.passage
    WHERE lexemes @@ filter AND place < 'page' AND strpos(folded, word) > 0
  );
END $$;

-- Counted, since for the first of them alone PostgreSQL would go through the table and not ask the index.
CREATE FUNCTION talks.occurs(word text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT word <> '' AND talks.records_holding(word) > 0
$$;

CREATE FUNCTION talks.records_with_pages_holding(word text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  filter tsquery := talks.holding(word);
BEGIN
  RETURN (
    SELECT count(DISTINCT record) FROM talks.passage
    WHERE lexemes @@ filter AND place >= 'page' AND strpos(folded, word) > 0
  );
END $$;

-- Whether a word of an original begins so.
CREATE FUNCTION talks.begins_on_page(word text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  filter tsquery := talks.holding(word);
BEGIN
  RETURN (
    SELECT count(*) > 0 FROM talks.passage
    WHERE lexemes @@ filter AND place >= 'page' AND folded ~ ('(?<![a-z0-9])' || talks.quote_pattern(word))
  );
END $$;
