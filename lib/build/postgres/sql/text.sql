-- Folding, and what holds a text.

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

-- The words, quoted, in which a run of letters stands: as it is, or with more before or after where the text ends with it. A lone
-- letter stands in too many to name them; it is a lexeme of its own.
CREATE FUNCTION talks.words_with(run text, more_before boolean, more_after boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN NOT more_before THEN talks.quote_lexeme(run) || CASE WHEN more_after THEN ':*' ELSE '' END
    WHEN length(run) = 1 THEN talks.quote_lexeme('{{marks.letter}}' || run)
    ELSE (
      SELECT '(' || coalesce(string_agg(talks.quote_lexeme(word), '|'), '''{{nothing}}''') || ')' FROM talks.word
      WHERE word LIKE '%' || run || CASE WHEN more_after THEN '%' ELSE '' END
    )
  END
$$;

-- A word, and as it is inflected.
CREATE FUNCTION talks.inflected(run text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '(' || string_agg(talks.quote_lexeme(run || ending), '|') || ')' FROM unnest(ARRAY['', 's', 'es', 'ed', 'ing']) ending
$$;

-- Other characters in pairs; a lone one begins a pair, or ends a run.
CREATE FUNCTION talks.pairs_of(run text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(run) = 1 THEN talks.quote_lexeme(run) || ':*' ELSE (
    SELECT string_agg(talks.quote_lexeme(substr(run, n, 2)), '&') FROM generate_series(1, length(run) - 1) n
  ) END
$$;

-- Every passage that holds the folded text fits this, and few others do; which, strpos tells. A Latin text may stand 'within'
-- words, or at the 'beginning' of one, or as a word 'inflected' or not.
CREATE FUNCTION talks.holding(word text, stands text DEFAULT 'within') RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(CASE
    WHEN run[1] !~ '^[a-z0-9]' THEN talks.pairs_of(run[1])
    WHEN is_last AND stands = 'inflected' THEN talks.inflected(run[1])
    ELSE talks.words_with(run[1], is_first AND stands = 'within', is_last)
  END, '&'), '''{{nothing}}''')::tsquery
  FROM (
    SELECT run, n = 1 AND word ~ '^[a-z0-9]' AS is_first, n = count(*) OVER () AND word ~ '[a-z0-9]$' AS is_last
    FROM regexp_matches(word, '[a-z0-9]+|[^a-z0-9[:space:]]+', 'g') WITH ORDINALITY AS t (run, n)
  ) runs
$$;

CREATE FUNCTION talks.is_vocabulary(w text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM talks.vocabulary WHERE word = w)
$$;

-- Documents that hold a text fit the filter; "told" where no others do: it is a Latin word, one other character or two, or a word
-- of the vocabulary, which is a lexeme of its own.
CREATE FUNCTION talks.in_documents(word text, stands text DEFAULT 'within', OUT filter tsquery, OUT told boolean)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  told := word ~ '^([a-z0-9]+|[^a-z0-9[:space:]~]{1,2})$';
  IF NOT told AND word ~ '^[^a-z0-9]' AND length(word) > 2 AND talks.is_vocabulary(word) THEN
    told := true;
    filter := talks.quote_lexeme('{{marks.known}}' || word)::tsquery;
  ELSE
    filter := talks.holding(word, stands);
  END IF;
END $$;

-- In how many records' own texts it stands. Where very many may hold it, the share of some is taken for that of all.
CREATE FUNCTION talks.records_holding(word text) RETURNS bigint LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  counted bigint := (SELECT records FROM talks.common c WHERE c.word = records_holding.word);
  filter tsquery;
  told boolean;
  seen bigint;
  held bigint;
BEGIN
  IF counted IS NOT NULL THEN RETURN counted; END IF;
  SELECT * INTO filter, told FROM talks.in_documents(word);
  SELECT count(*), count(*) FILTER (WHERE told OR strpos(own, word) > 0) INTO seen, held
  FROM (SELECT own FROM talks.document WHERE lexemes @@ filter LIMIT {{maxCounted}}) candidate;
  IF seen < {{maxCounted}} THEN RETURN held; END IF;
  IF held = 0 OR told THEN RETURN (SELECT count(*) FROM talks.document WHERE lexemes @@ filter AND (told OR strpos(own, word) > 0)); END IF;
  RETURN held * coalesce((
    SELECT min(c.records) FROM generate_series(1, length(word) - 1) n JOIN talks.common c ON c.word = substr(records_holding.word, n, 2)
  ), {{maxCounted}}) / seen;
END $$;

CREATE FUNCTION talks.occurs(word text) RETURNS boolean LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  filter tsquery;
  told boolean;
BEGIN
  SELECT * INTO filter, told FROM talks.in_documents(word);
  RETURN EXISTS (SELECT FROM talks.document WHERE lexemes @@ filter AND (told OR strpos(own, word) > 0));
END $$;

CREATE FUNCTION talks.has_pages() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pages > 0 FROM talks.total
$$;

CREATE FUNCTION talks.records_with_pages_holding(word text) RETURNS bigint LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  filter tsquery;
BEGIN
  IF NOT talks.has_pages() THEN RETURN 0; END IF;
  filter := talks.holding(word);
  RETURN (
    SELECT count(DISTINCT record) FROM talks.passage
    WHERE lexemes @@ filter AND place >= 'page' AND strpos(folded, word) > 0
  );
END $$;

-- Whether a word of an original begins so.
CREATE FUNCTION talks.begins_on_page(word text) RETURNS boolean LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  filter tsquery;
BEGIN
  IF NOT talks.has_pages() THEN RETURN false; END IF;
  filter := talks.holding(word, 'beginning');
  RETURN EXISTS (
    SELECT FROM talks.passage
    WHERE lexemes @@ filter AND place >= 'page' AND folded ~ ('(?<![a-z0-9])' || talks.quote_pattern(word))
  );
END $$;
