-- What a person types, cut into words, phrases, exclusions and conditions: "raft 快照 -ceph 讲者:陈威 year:2021..2022".

-- One piece of a query. A condition has a field; a word is folded.
CREATE TYPE talks.piece AS (word text, phrase boolean, excluded boolean, field text, is_traditional boolean);

-- "2021..2022", ">20", "<=5", "2021-2022" or one number; null if it is none of these. Inclusive; null is open.
CREATE FUNCTION talks.parse_range(typed text) RETURNS int[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  plain text := talks.fold(typed);
  parts text[] := coalesce(
    regexp_match(plain, '^(\d{1,6})?(?:\.{2,3}|~)(\d{1,6})?$'),
    regexp_match(plain, '^(\d{4})-(\d{4})$')
  );
  low int := parts[1];
  high int := parts[2];
BEGIN
  IF low IS NOT NULL OR high IS NOT NULL THEN
    RETURN CASE WHEN low > high THEN ARRAY[high, low] ELSE ARRAY[low, high] END;
  END IF;
  parts := regexp_match(plain, '^(>=|<=|>|<|≥|≤|=)?(\d{1,6})$');
  low := parts[2];
  RETURN CASE
    WHEN low IS NULL THEN NULL
    WHEN parts[1] = '>' THEN ARRAY[low + 1, NULL]
    WHEN parts[1] IN ('>=', '≥') THEN ARRAY[low, NULL]
    WHEN parts[1] = '<' THEN ARRAY[NULL, low - 1]
    WHEN parts[1] IN ('<=', '≤') THEN ARRAY[NULL, low]
    ELSE ARRAY[low, low]
  END;
END $$;

CREATE FUNCTION talks.in_range(number int, bounds int[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(bounds[1], bounds[2]) IS NULL
    OR (number IS NOT NULL AND number >= coalesce(bounds[1], number) AND number <= coalesce(bounds[2], number))
$$;

CREATE FUNCTION talks.piece_of(
  whole text, minus boolean, name text, quoted text, word text
) RETURNS talks.piece LANGUAGE plpgsql STABLE AS $$
DECLARE
  value text := coalesce(substr(quoted, 2, length(quoted) - 2), word);
  named text := (SELECT field FROM talks.field_name f WHERE f.name = lower(piece_of.name));
  as_text text := CASE WHEN name IS NULL THEN value ELSE whole END;
  folded text := talks.fold(as_text);
BEGIN
  IF named IN ('year', 'pages') AND talks.parse_range(value) IS NULL THEN named := NULL; END IF;
  IF named IS NOT NULL THEN RETURN ROW(value, false, minus, named, false)::talks.piece; END IF;
  -- Traditional characters are those that fold to others and are no form of the same.
  RETURN ROW(
    folded, quoted IS NOT NULL AND name IS NULL, minus AND name IS NULL, NULL,
    EXISTS (
      SELECT FROM regexp_split_to_table(as_text, '') c JOIN talks.character_fold f ON f.character = c
      WHERE c ~ '[{{han}}]' AND normalize(c, NFKC) <> f.folded
    )
  )::talks.piece;
END $$;

CREATE FUNCTION talks.parse_query(input text) RETURNS SETOF talks.piece LANGUAGE plpgsql STABLE AS $$
DECLARE
  before constant text := '^\s*([-－](?=\S))?(?:([^\s:："“「『＂]{1,8})[:：](?=\S))?';
  quoted constant text := '("[^"]+"|“[^”]+”|「[^」]+」|『[^』]+』|＂[^＂]+＂)';
  rest text := regexp_replace(left(input, {{query.maxCharacters}}), '[\u00a0\u2000-\u200a\u3000]', ' ', 'g');
  parts text[];
  piece talks.piece;
BEGIN
  FOR pieces IN 1..256 LOOP
    parts := regexp_match(rest, '(' || before || quoted || ')');
    IF parts IS NULL THEN
      -- A quote that nothing closes is left out.
      parts := regexp_match(rest, '(' || before || ')["“「『＂]');
      IF parts IS NOT NULL THEN
        rest := parts[1] || substr(rest, length(parts[1]) + 2);
        CONTINUE;
      END IF;
      parts := regexp_match(rest, '(' || before || '(\S+))');
      EXIT WHEN parts IS NULL;
      piece := talks.piece_of(ltrim(parts[1]), parts[2] IS NOT NULL, parts[3], NULL, parts[4]);
    ELSE
      piece := talks.piece_of(ltrim(parts[1]), parts[2] IS NOT NULL, parts[3], parts[4], NULL);
    END IF;
    IF piece.word <> '' THEN RETURN NEXT piece; END IF;
    rest := substr(rest, length(parts[1]) + 1);
  END LOOP;
END $$;

-- What stands in a title as typed is meant so, even if it looks like the query language: "-X Charset" of "PolarDB-X Charset".
CREATE FUNCTION talks.understand(q text) RETURNS SETOF talks.piece LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  pieces talks.piece[] := ARRAY(SELECT p FROM talks.parse_query(q) p);
  typed text := talks.fold(left(q, {{query.maxCharacters}}));
  filter tsquery;
BEGIN
  IF typed <> '' AND EXISTS (SELECT FROM unnest(pieces) p WHERE p.excluded OR p.field IS NOT NULL) THEN
    filter := talks.holding(typed);
    IF EXISTS (SELECT FROM talks.passage WHERE lexemes @@ filter AND place <= 'speaker' AND strpos(folded, typed) > 0) THEN
      RETURN QUERY
        SELECT talks.fold(w), false, false, NULL::text, false FROM regexp_split_to_table(trim(q), '\s+') w WHERE w <> '';
      RETURN;
    END IF;
  END IF;
  RETURN QUERY SELECT * FROM unnest(pieces);
END $$;
