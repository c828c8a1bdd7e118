-- What a typed word is taken to mean: lib/search/query, over tables.

-- One text that meets a requirement of the query.
CREATE TYPE talks.alternative AS (
  requirement int, typed text, optional boolean, quoted boolean, importance float8,
  word text, kind text, weight float8, names_topics boolean, begins_word boolean
);

CREATE FUNCTION talks.require(typed text, words text[], kind text, weights float8[] DEFAULT NULL)
RETURNS talks.alternative[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(
    ROW(1, typed, false, false, 1, w, kind, coalesce(weights[n], 1), kind <> 'synonym', false)::talks.alternative ORDER BY n
  ) FROM unnest(words) WITH ORDINALITY t (w, n)
$$;

CREATE FUNCTION talks.as_optional(reading talks.alternative[]) RETURNS talks.alternative[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(ROW(
    a.requirement, a.typed, true, a.quoted, {{query.optional}}, a.word, a.kind, a.weight, a.names_topics, a.begins_word
  )::talks.alternative ORDER BY n) FROM unnest(reading) WITH ORDINALITY
    AS a (requirement, typed, optional, quoted, importance, word, kind, weight, names_topics, begins_word, n)
$$;

-- Both; the requirements of the second come after those of the first.
CREATE FUNCTION talks.beside(first talks.alternative[], second talks.alternative[]) RETURNS talks.alternative[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(first, '{}') || coalesce(array_agg(ROW(
    b.requirement + coalesce((SELECT max(requirement) FROM unnest(first)), 0),
    b.typed, b.optional, b.quoted, b.importance, b.word, b.kind, b.weight, b.names_topics, b.begins_word
  )::talks.alternative), '{}') FROM unnest(second) b
$$;

-- Readings of one typed word, the likelier the more often they are found.
CREATE FUNCTION talks.rank_readings(typed text, words text[], counts bigint[], kind text) RETURNS talks.alternative[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT talks.require(typed, words[1:{{han.maxReadings}}], kind, ARRAY(
    SELECT {{han.rareReading}} + (1 - {{han.rareReading}}) * c / greatest(counts[1], 1)::float8
    FROM unnest(counts[1:{{han.maxReadings}}]) WITH ORDINALITY t (c, n) ORDER BY n
  ))
$$;

-- The mainland's words for Taiwan's; null where there are none. A word that the texts use in their own sense only counts as
-- Taiwan's where the query is in traditional characters.
CREATE FUNCTION talks.regional(word text, is_traditional boolean) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  converted text := '';
  found text;
  size int;
  at int := 1;
  changed boolean := false;
BEGIN
  IF NOT EXISTS (SELECT FROM talks.regional_word WHERE strpos(word, theirs) > 0) THEN RETURN NULL; END IF;
  WHILE at <= length(word) LOOP
    size := least({{han.maxRegionalWord}}, length(word) - at + 1);
    LOOP
      found := (SELECT ours FROM talks.regional_word WHERE theirs = substr(word, at, size));
      IF NOT is_traditional AND found IS NOT NULL AND talks.occurs(substr(word, at, size)) THEN found := NULL; END IF;
      EXIT WHEN found IS NOT NULL OR size = 1;
      size := size - 1;
    END LOOP;
    converted := converted || coalesce(found, substr(word, at, size));
    changed := changed OR found IS NOT NULL;
    at := at + size;
  END LOOP;
  RETURN CASE WHEN changed THEN converted END;
END $$;

CREATE FUNCTION talks.held_by(word text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(talks.records_holding(word), 0), talks.records_with_pages_holding(word))
$$;

-- A run of Han characters that few texts hold → the words that they do hold, of all ways to cut it the likeliest.
CREATE FUNCTION talks.split_han(run text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  total float8 := (SELECT records FROM talks.total);
  count int := length(run);
  scores float8[] := ARRAY[0];
  origins int[] := ARRAY[0];
  unknown boolean[] := ARRAY[true];
  piece text;
  held bigint;
  score float8;
  pieces text[] := '{}';
  next_unknown boolean := false;
BEGIN
  IF count < 3 THEN RETURN ARRAY[run]; END IF;
  FOR ending IN 1..count LOOP
    scores := scores || '-Infinity'::float8;
    origins := origins || ending - 1;
    unknown := unknown || true;
    FOR origin IN REVERSE ending - 1..greatest(0, ending - {{split.maxPiece}}) LOOP
      piece := substr(run, origin + 1, ending - origin);
      EXIT WHEN piece = run;
      held := talks.held_by(piece);
      EXIT WHEN held = 0 AND ending - origin > 1;
      score := scores[origin + 1] + ln((greatest(held, 1) - {{split.doubt}}) / (total + 1))
        - CASE WHEN ending - origin = 1 THEN {{split.single}} ELSE 0 END
        + CASE WHEN talks.is_vocabulary(piece) THEN {{split.knownWord}} ELSE 0 END;
      IF score > scores[ending + 1] THEN
        scores[ending + 1] := score;
        origins[ending + 1] := origin;
        unknown[ending + 1] := ending - origin = 1 OR held = 0;
      END IF;
    END LOOP;
  END LOOP;
  -- Characters left over side by side are a word that the texts do not have, and stay together.
  WHILE count > 0 LOOP
    piece := substr(run, origins[count + 1] + 1, count - origins[count + 1]);
    IF pieces <> '{}' AND next_unknown AND unknown[count + 1] THEN
      pieces[1] := piece || pieces[1];
    ELSE
      pieces := piece || pieces;
    END IF;
    next_unknown := (length(pieces[1]) = 1 OR talks.held_by(pieces[1]) = 0);
    count := origins[count + 1];
  END LOOP;
  RETURN pieces;
END $$;

-- Demands a Han text; where few records hold it, its pieces, and itself only as an advantage.
CREATE FUNCTION talks.require_han(typed text, word text, kind text) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  whole talks.alternative[] := talks.require(typed, ARRAY[word], kind);
  held bigint := talks.held_by(word);
  reading talks.alternative[] := '{}';
  pieces text[];
  piece text;
  required talks.alternative[];
BEGIN
  IF talks.is_vocabulary(word) OR held >= {{han.fewRecords}} THEN RETURN whole; END IF;
  pieces := talks.split_han(word);
  IF cardinality(pieces) = 1 THEN RETURN whole; END IF;
  FOREACH piece IN ARRAY pieces LOOP
    required := talks.require(CASE WHEN kind IN ('literal', 'regional') THEN piece ELSE typed END, ARRAY[piece], kind);
    reading := talks.beside(reading, CASE WHEN length(piece) = 1 THEN talks.as_optional(required) ELSE required END);
  END LOOP;
  IF held > 0 THEN
    whole[1].optional := true;
    reading := talks.beside(reading, whole);
  END IF;
  RETURN reading;
END $$;

CREATE FUNCTION talks.expand_han(run text, is_traditional boolean) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  meant text := run;
  reading talks.alternative[];
  words text[];
  counts bigint[];
BEGIN
  IF length(run) = 1 THEN RETURN talks.require(run, ARRAY[run], 'literal', ARRAY[{{han.singleCharacter}}]); END IF;
  IF talks.held_by(run) > 0 THEN RETURN talks.require_han(run, run, 'literal'); END IF;
  meant := coalesce(talks.regional(run, is_traditional), run);
  reading := talks.require_han(run, meant, CASE WHEN meant = run THEN 'literal' ELSE 'regional' END);
  IF talks.occurs(meant) THEN RETURN reading; END IF;
  IF reading[cardinality(reading)].requirement > 1 AND NOT EXISTS (SELECT FROM unnest(reading) r WHERE r.optional) THEN
    RETURN reading;
  END IF;
  SELECT array_agg(string), array_agg(records) INTO words, counts FROM talks.homophones(meant);
  RETURN CASE WHEN words IS NULL THEN reading ELSE talks.rank_readings(run, words, counts, 'pinyin') END;
END $$;

-- The Han words that these letters are pinyin of; null where they are not.
CREATE FUNCTION talks.as_pinyin(word text) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  path text[];
  reading talks.alternative[];
  best talks.alternative[];
  parts int;
  fewest int := 1000;
  at int;
  size int;
  words text[];
  counts bigint[];
  is_whole boolean;
BEGIN
  IF word !~ '^[a-z]{3,}$' THEN RETURN NULL; END IF;
  FOR path IN SELECT * FROM talks.syllables_of(word) LOOP
    CONTINUE WHEN cardinality(path) < 2;
    is_whole := EXISTS (SELECT FROM talks.syllable WHERE syllable = path[cardinality(path)]);
    reading := '{}';
    parts := 0;
    at := 1;
    WHILE at <= cardinality(path) LOOP
      words := NULL;
      FOR length IN REVERSE cardinality(path) - at + 1..2 LOOP
        size := length;
        SELECT array_agg(string), array_agg(records) INTO words, counts
        FROM talks.strings_sounding(path[at:at + size - 1], NOT is_whole AND at + size - 1 = cardinality(path));
        EXIT WHEN words IS NOT NULL;
      END LOOP;
      EXIT WHEN words IS NULL;
      reading := talks.beside(reading, CASE
        WHEN cardinality(words) = 1 THEN talks.require_han(word, words[1], 'pinyin')
        ELSE talks.rank_readings(word, words, counts, 'pinyin')
      END);
      parts := parts + 1;
      at := at + size;
    END LOOP;
    IF at > cardinality(path) AND parts < fewest THEN
      best := reading;
      fewest := parts;
    END IF;
  END LOOP;
  RETURN best;
END $$;

CREATE FUNCTION talks.as_initials(letters text, whole_only boolean) RETURNS talks.alternative[] LANGUAGE sql STABLE AS $$
  SELECT talks.require(letters, array_agg(string), 'initials', array_agg(CASE WHEN whole THEN 1 ELSE {{initials.piece}} END::float8))
  FROM (
    SELECT * FROM talks.strings_with_initials(letters) WHERE whole OR NOT whole_only LIMIT {{initials.maxReadings}}
  ) readings
$$;
