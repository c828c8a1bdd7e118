-- Words that are meant by their sound, by their first letters, or mistyped.

-- Ways to cut letters into syllables, the last one perhaps incomplete; fewest syllables first.
CREATE FUNCTION talks.syllables_of(letters text) RETURNS SETOF text[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE walk (path, at) AS (
    SELECT '{}'::text[], 1
    UNION ALL
    SELECT path || piece, at + size
    FROM walk, unnest(ARRAY[1, 2, 3, 4, 5, 6]) size, LATERAL (SELECT substr(letters, at, size) AS piece) p
    WHERE at + size <= length(letters) + 1 AND (EXISTS (SELECT FROM talks.syllable WHERE syllable = piece)
      OR (at > 1 AND at + size > length(letters) AND EXISTS (SELECT FROM talks.syllable WHERE starts_with(syllable, piece))))
  )
  SELECT path FROM walk
  WHERE at > length(letters) AND length(letters) <= {{pinyin.maxLetters}}
  ORDER BY cardinality(path), path DESC LIMIT {{pinyin.maxCuts}}
$$;

-- Han strings of the records' own texts whose characters are, in turn, among these; by how many records hold each.
CREATE FUNCTION talks.strings_of(filter tsquery, classes text[]) RETURNS TABLE (string text, records bigint)
LANGUAGE sql STABLE AS $$
  SELECT m[1], count(DISTINCT record)
  FROM (SELECT record, folded FROM talks.passage WHERE lexemes @@ filter AND place < 'page' LIMIT 3000) p,
    regexp_matches(p.folded, (SELECT string_agg('[' || c || ']', '' ORDER BY n) FROM unnest(classes) WITH ORDINALITY t (c, n)), 'g') m
  GROUP BY 1 ORDER BY 2 DESC, m[1] COLLATE "C"
$$;

-- Han strings that sound so. The last syllable may be half typed.
CREATE FUNCTION talks.strings_sounding(syllables text[], half_typed boolean) RETURNS TABLE (string text, records bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  count int := cardinality(syllables);
  classes text[] := ARRAY(
    SELECT (
      SELECT string_agg(DISTINCT character, '') FROM talks.pinyin
      WHERE syllable = s OR (half_typed AND n = count AND syllable LIKE s || '%')
    ) FROM unnest(syllables) WITH ORDINALITY t (s, n) ORDER BY n
  );
  filter tsquery := (
    SELECT string_agg(
      '''~' || syllables[n] || '~' || syllables[n + 1] || CASE WHEN half_typed AND n = count - 1 THEN ''':*' ELSE '~''' END, '&'
    ) FROM generate_series(1, count - 1) n
  )::tsquery;
BEGIN
  IF count < 2 OR array_position(classes, NULL) IS NOT NULL THEN RETURN; END IF;
  RETURN QUERY SELECT * FROM talks.strings_of(filter, classes);
END $$;

-- Words of the texts that sound like this one, which stands nowhere: 原数据 → 元数据.
CREATE FUNCTION talks.homophones(word text) RETURNS TABLE (string text, records bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
  characters text[] := regexp_split_to_array(word, '');
  count int := cardinality(characters);
  classes text[];
  filter tsquery;
BEGIN
  IF count < 2 OR count > {{pinyin.maxAlike}} THEN RETURN; END IF;
  classes := ARRAY(
    SELECT (
      SELECT string_agg(DISTINCT alike.character, '')
      FROM talks.pinyin own JOIN talks.pinyin alike USING (syllable) WHERE own.character = c
    ) FROM unnest(characters) WITH ORDINALITY t (c, n) ORDER BY n
  );
  IF array_position(classes, NULL) IS NOT NULL THEN RETURN; END IF;
  filter := (
    SELECT string_agg('(' || (
      SELECT string_agg('''~' || a.syllable || '~' || b.syllable || '~''', '|') FROM talks.pinyin a, talks.pinyin b
      WHERE a.character = characters[n] AND b.character = characters[n + 1]
    ) || ')', '&') FROM generate_series(1, count - 1) n
  )::tsquery;
  RETURN QUERY SELECT * FROM talks.strings_of(filter, classes);
END $$;

-- Names and words of titles that begin with these letters, character by character: ysj → 元数据.
CREATE FUNCTION talks.strings_with_initials(letters text) RETURNS TABLE (string text, whole boolean, uses bigint)
LANGUAGE sql STABLE AS $$
  SELECT m[1], bool_or(n.whole AND length(n.run) = length(letters)), sum(n.uses)
  FROM talks.han_name n, regexp_matches(n.run, (
    SELECT string_agg('[' || (SELECT string_agg(DISTINCT character, '') FROM talks.pinyin WHERE left(syllable, 1) = l) || ']', '' ORDER BY at)
    FROM regexp_split_to_table(letters, '') WITH ORDINALITY t (l, at)
  ), 'g') m
  WHERE length(letters) BETWEEN 2 AND {{maxInitials}} AND letters ~ '^[a-z]+$' AND n.initials @@ ('''' || letters || ''':*')::tsquery
  GROUP BY 1 ORDER BY 2 DESC, 3 DESC, m[1] COLLATE "C"
$$;

-- Edits from one word to another: a letter left out, put in, replaced, or two neighbours swapped.
CREATE FUNCTION talks.edits(a text, b text) RETURNS int LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  before_last int[];
  last int[] := ARRAY(SELECT generate_series(0, length(b)));
  current int[];
  cost int;
BEGIN
  FOR i IN 1..length(a) LOOP
    current := ARRAY[i];
    FOR j IN 1..length(b) LOOP
      cost := least(last[j + 1] + 1, current[j] + 1, last[j] + (substr(a, i, 1) <> substr(b, j, 1))::int);
      IF i > 1 AND j > 1 AND substr(a, i, 1) = substr(b, j - 1, 1) AND substr(a, i - 1, 1) = substr(b, j, 1) THEN
        cost := least(cost, before_last[j - 1] + 1);
      END IF;
      current := current || cost;
    END LOOP;
    before_last := last;
    last := current;
  END LOOP;
  RETURN last[length(b) + 1];
END $$;

CREATE FUNCTION talks.letters_of(word text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT bit_or(1 << CASE WHEN c >= 'a' COLLATE "C" THEN ascii(c) - 97 ELSE 26 + ascii(c) % 6 END)
  FROM regexp_split_to_table(word, '') c
$$;

-- The nearest words, all at the same, smallest distance. Trigrams and letters leave few to be compared.
CREATE FUNCTION talks.nearest_words(typed text) RETURNS TABLE (string text, edits int, records int)
LANGUAGE plpgsql STABLE SET pg_trgm.similarity_threshold = 0.05 AS $$
DECLARE
  allowed int := CASE
    WHEN typed !~ '[a-z]' OR length(typed) < {{latin.oneEditFrom}} THEN 0
    WHEN length(typed) < {{latin.twoEditsFrom}} THEN 1
    ELSE 2
  END;
  letters_typed int;
BEGIN
  IF allowed = 0 OR typed !~ '^[a-z0-9]+$' THEN RETURN; END IF;
  letters_typed := talks.letters_of(typed);
  RETURN QUERY
    WITH near AS (
      SELECT w.word, talks.edits(typed, w.word) AS edits, w.records FROM talks.word w
      WHERE w.word % typed AND w.records > 0
        AND length(w.word) >= {{latin.minMeant}} AND abs(length(w.word) - length(typed)) <= allowed
        AND length(replace((w.letters # letters_typed)::bit(32)::text, '0', '')) <= 2 * allowed
    )
    SELECT n.word, n.edits, n.records FROM near n
    WHERE n.edits <= allowed AND n.edits = (SELECT min(m.edits) FROM near m WHERE m.edits > 0)
    ORDER BY (left(n.word, 1) = left(typed, 1)) DESC, n.records DESC, n.word COLLATE "C"
    LIMIT {{latin.maxNearest}};
END $$;
