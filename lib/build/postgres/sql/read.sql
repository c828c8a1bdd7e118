-- The words of a query, together → what it demands: for each requirement the texts that meet it.

-- The fewest Latin words of the texts that make up the letters: curvefsclient → curvefs, client.
CREATE FUNCTION talks.split_latin(run text) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE walk (path, at) AS (
    SELECT '{}'::text[], 1
    UNION ALL
    SELECT path || w.word, at + length(w.word)
    FROM walk JOIN LATERAL (
      SELECT word FROM talks.word
      WHERE records > 0 AND word = ANY (ARRAY(SELECT substr(run, at, n) FROM generate_series(2, length(run) - at + 1) n))
    ) w ON cardinality(path) < {{latin.maxSplitWords}}
  )
  SELECT path FROM walk WHERE at > length(run) ORDER BY cardinality(path), path DESC LIMIT 1
$$;

-- The nearest words that were perhaps meant; the nearest is the likeliest.
CREATE FUNCTION talks.as_typo(typed text, least_records bigint) RETURNS talks.alternative[] LANGUAGE sql STABLE AS $$
  SELECT talks.require(typed, array_agg(string ORDER BY n), 'typo', array_agg(1 - {{latin.nextNearest}} * (n - 1)::float8 ORDER BY n))
  FROM (
    SELECT string, row_number() OVER () AS n FROM talks.nearest_words(typed)
    WHERE least_records IS NULL OR (edits = 1 AND records >= least_records)
  ) near
$$;

-- What stands in texts only inside other words may be pinyin or initials too: "ling" in "handling".
CREATE FUNCTION talks.expand_known(word text) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  known talks.alternative[] := talks.require(word, ARRAY[word], 'literal');
  sounds talks.alternative[];
BEGIN
  IF word !~ '^[a-z]+$' OR talks.is_vocabulary(word)
    OR EXISTS (SELECT FROM talks.word w WHERE w.word = expand_known.word AND records > 0) THEN
    RETURN known;
  END IF;
  IF NOT talks.occurs(word) THEN
    known := known || talks.as_typo(word, {{latin.timesAsFrequent}} * talks.records_with_pages_holding(word));
  END IF;
  known := known || talks.as_initials(word, true);
  IF NOT EXISTS (SELECT FROM talks.word w WHERE w.word LIKE expand_known.word || '%' AND records > 0) THEN
    sounds := talks.as_pinyin(word);
    IF (SELECT max(requirement) FROM unnest(sounds)) = 1 THEN known := known || sounds; END IF;
  END IF;
  RETURN known;
END $$;

CREATE FUNCTION talks.expand_latin(word text) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  reading talks.alternative[];
  typo talks.alternative[];
  part text;
  words text[];
BEGIN
  IF talks.occurs(word) OR talks.is_vocabulary(word) OR talks.begins_on_page(word) THEN RETURN talks.expand_known(word); END IF;
  IF word ~ '[-._/+]' THEN
    FOR part IN SELECT m[1] FROM regexp_matches(word, '[^-._/+]+', 'g') m LOOP
      reading := talks.beside(reading, talks.expand_latin(part));
    END LOOP;
    RETURN reading;
  END IF;
  reading := coalesce(talks.as_pinyin(word), talks.as_initials(word, true));
  IF cardinality(reading) = 1 AND reading[1].kind = 'initials' THEN
    RETURN talks.require_han(word, reading[1].word, 'initials');
  END IF;
  IF reading IS NOT NULL THEN RETURN reading; END IF;
  typo := talks.as_typo(word, NULL);
  IF talks.edits(word, typo[1].word) = 1 THEN RETURN typo; END IF;
  reading := talks.as_initials(word, false);
  IF cardinality(reading) = 1 THEN RETURN talks.require_han(word, reading[1].word, 'initials'); END IF;
  IF reading IS NOT NULL THEN RETURN reading; END IF;
  reading := (
    SELECT talks.rank_readings(word, array_agg(character ORDER BY held DESC), array_agg(held ORDER BY held DESC), 'pinyin')
    FROM (SELECT character, talks.records_holding(character) AS held FROM talks.pinyin WHERE syllable = word) c WHERE held > 0
  );
  IF reading IS NOT NULL THEN RETURN reading; END IF;
  IF talks.records_with_pages_holding(word) > 0 THEN RETURN talks.require(word, ARRAY[word], 'literal'); END IF;
  words := CASE WHEN length(word) >= {{latin.minSplit}} THEN talks.split_latin(word) END;
  IF words IS NOT NULL THEN
    FOREACH part IN ARRAY words LOOP
      reading := talks.beside(reading, talks.require(part, ARRAY[part], 'literal'));
    END LOOP;
    RETURN reading;
  END IF;
  RETURN coalesce(typo, talks.require(word, ARRAY[word], 'literal'));
END $$;

-- One typed word, cut where the script changes: "curve元数据" → curve, 元数据; "2.5副本" → 2.5, 副本.
CREATE FUNCTION talks.expand_word(word text, is_traditional boolean) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  letter constant text := '[a-z0-9\u00aa-\u1fff\u3041-\u30ff\uac00-\ud7a3]';
  runs text[] := ARRAY(
    SELECT m[1] FROM regexp_matches(
      left(word, {{query.maxWordLength}}), '([{{han}}]+|' || letter || '+(?:[-._/+]' || letter || '+)*)', 'g'
    ) m
  );
  reading talks.alternative[];
  run text;
BEGIN
  IF runs = '{}' OR (length(word) > {{query.maxWordLength}} AND talks.occurs(word))
    OR (cardinality(runs) > 1 AND talks.is_vocabulary(word)) THEN
    RETURN talks.require(word, ARRAY[word], 'literal');
  END IF;
  FOREACH run IN ARRAY runs LOOP
    reading := talks.beside(
      reading, CASE WHEN talks.is_han(run) THEN talks.expand_han(run, is_traditional) ELSE talks.expand_latin(run) END
    );
  END LOOP;
  RETURN reading;
END $$;

-- The words from "at" on that are pinyin typed with spaces; null where they are not, or stand so in a text, as names do.
CREATE FUNCTION talks.spaced_pinyin(words text[], phrases boolean[], at int, OUT reading talks.alternative[], OUT count int)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  word text;
BEGIN
  count := 0;
  WHILE at + count <= cardinality(words) LOOP
    word := words[at + count];
    EXIT WHEN phrases[at + count] OR NOT (
      (word ~ '^[a-z]{2,}$' AND EXISTS (SELECT FROM talks.syllables_of(word)))
      OR (count > 0 AND at + count = cardinality(words) AND EXISTS (SELECT FROM talks.syllable WHERE starts_with(syllable, word)))
    );
    count := count + 1;
  END LOOP;
  IF count > 1 AND NOT talks.occurs(array_to_string(words[at:at + count - 1], ' ')) THEN
    reading := talks.as_pinyin(array_to_string(words[at:at + count - 1], ''));
  END IF;
END $$;

CREATE FUNCTION talks.read_words(words text[], phrases boolean[], traditional boolean[]) RETURNS talks.alternative[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  reading talks.alternative[] := '{}';
  spaced record;
  exact talks.alternative[];
  at int := 1;
  together int;
BEGIN
  WHILE at <= cardinality(words) LOOP
    together := least({{query.maxCompoundWords}}, cardinality(words) - at + 1);
    WHILE together > 1 AND (
      true = ANY (phrases[at:at + together - 1])
      OR NOT talks.is_vocabulary(talks.fold(array_to_string(words[at:at + together - 1], ' ')))
    ) LOOP
      together := together - 1;
    END LOOP;
    IF together > 1 THEN
      reading := talks.beside(reading, talks.require(w, ARRAY[w], 'literal'))
        FROM talks.fold(array_to_string(words[at:at + together - 1], ' ')) w;
      FOR n IN at..at + together - 1 LOOP
        reading := talks.beside(reading, talks.as_optional(talks.require(words[n], ARRAY[words[n]], 'literal')));
      END LOOP;
    ELSE
      SELECT * INTO spaced FROM talks.spaced_pinyin(words, phrases, at);
      IF spaced.reading IS NOT NULL THEN
        reading := talks.beside(reading, spaced.reading);
        together := spaced.count;
      ELSIF phrases[at] THEN
        exact := talks.require(words[at], ARRAY[words[at]], 'literal');
        exact[1].quoted := true;
        exact[1].names_topics := false;
        reading := talks.beside(reading, exact);
      ELSE
        reading := talks.beside(reading, talks.expand_word(words[at], traditional[at]));
      END IF;
    END IF;
    at := at + together;
  END LOOP;
  RETURN ARRAY(SELECT r FROM unnest(reading) r WHERE r.requirement <= {{maxRequirements}});
END $$;
