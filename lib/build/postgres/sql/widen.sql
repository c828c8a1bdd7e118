-- What a reading gains beside what was typed: words of the same meaning; and what is weighed less beside other words.

-- Beside other words, "of" need not be found, and "io" not within "version".
CREATE FUNCTION talks.weigh_together(reading talks.alternative[]) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  is_one boolean := (SELECT max(requirement) = 1 FROM unnest(reading));
  one talks.alternative;
  weighed talks.alternative[] := '{}';
BEGIN
  IF NOT EXISTS (
    SELECT FROM unnest(reading) r WHERE NOT r.optional AND (r.quoted OR r.typed NOT IN (SELECT word FROM talks.stop_word))
  ) THEN RETURN reading; END IF;
  FOREACH one IN ARRAY reading LOOP
    IF NOT one.quoted AND one.typed IN (SELECT word FROM talks.stop_word) THEN
      one.optional := true;
      one.importance := {{query.optional}};
    END IF;
    one.begins_word := NOT is_one AND NOT one.quoted AND one.kind = 'literal'
      AND length(one.typed) <= {{query.shortWord}} AND one.typed ~ '^[a-z0-9]+$';
    weighed := weighed || one;
  END LOOP;
  RETURN weighed;
END $$;

-- Words of the vocabulary that a text is the beginning of, if they all are of one topic; of a single character, words with it.
CREATE FUNCTION talks.completions_of(typed text) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
DECLARE
  words text[];
BEGIN
  IF typed ~ '^[{{han}}]$' THEN
    RETURN QUERY SELECT word FROM talks.vocabulary
      WHERE strpos(word, typed) > 0 AND length(word) BETWEEN 2 AND {{synonyms.maxHolder}};
    RETURN;
  END IF;
  IF talks.is_vocabulary(typed)
    OR (talks.is_han(typed) AND length(typed) < {{synonyms.minHanBeginning}})
    OR (NOT talks.is_han(typed) AND length((regexp_match(typed, '^[a-z0-9]*'))[1]) < {{synonyms.minLatinBeginning}}) THEN
    RETURN;
  END IF;
  words := ARRAY(SELECT word FROM talks.vocabulary WHERE starts_with(word, typed));
  IF (SELECT count(DISTINCT topic) FROM talks.topic_word WHERE word = ANY (words)) = 1 THEN
    RETURN QUERY SELECT unnest(words[1:{{synonyms.maxCompletions}}]);
  END IF;
END $$;

-- Every requirement is met by words of the same meaning too, but for those in quotes.
CREATE FUNCTION talks.with_synonyms(reading talks.alternative[]) RETURNS talks.alternative[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  widened talks.alternative[] := '{}';
  own talks.alternative[];
  one talks.alternative;
  added text;
BEGIN
  FOR n IN 1..coalesce((SELECT max(requirement) FROM unnest(reading)), 0) LOOP
    own := ARRAY(SELECT r FROM unnest(reading) r WHERE r.requirement = n);
    IF NOT own[1].quoted THEN
      FOREACH one IN ARRAY own LOOP
        CONTINUE WHEN one.kind <> 'literal';
        FOR added IN SELECT * FROM talks.completions_of(one.word) LOOP
          CONTINUE WHEN EXISTS (SELECT FROM unnest(own) o WHERE o.word = added);
          own := own || ROW(n, one.typed, one.optional, false, one.importance, added, 'synonym',
            {{synonyms.completion}}, true, false)::talks.alternative;
        END LOOP;
      END LOOP;
      FOREACH one IN ARRAY own[1:{{synonyms.maxExpanded}}] LOOP
        FOR added IN SELECT other FROM talks.synonym WHERE word = one.word LOOP
          CONTINUE WHEN EXISTS (SELECT FROM unnest(own) o WHERE o.word = added);
          own := own || ROW(n, one.typed, one.optional, false, one.importance, added, 'synonym',
            one.weight * CASE one.kind WHEN 'literal' THEN 1 ELSE {{synonyms.ofConverted}} END, false, false)::talks.alternative;
        END LOOP;
      END LOOP;
    END IF;
    widened := widened || own;
  END LOOP;
  RETURN widened;
END $$;

-- A query as it is understood: what it demands, and itself as one text, as typed and in the mainland's words.
CREATE FUNCTION talks.read_query(q text, OUT reading talks.alternative[], OUT phrases text[], OUT others talks.piece[])
LANGUAGE plpgsql STABLE SET jit = off AS $$
DECLARE
  pieces talks.piece[] := ARRAY(SELECT p FROM talks.understand(q) p);
  words text[];
  quoted boolean[];
  traditional boolean[];
  typed text;
BEGIN
  others := ARRAY(SELECT p FROM unnest(pieces) p WHERE p.excluded OR p.field IS NOT NULL);
  SELECT array_agg(word ORDER BY n), array_agg(phrase ORDER BY n), array_agg(is_traditional ORDER BY n)
  INTO words, quoted, traditional
  FROM (
    SELECT p.* FROM unnest(pieces) WITH ORDINALITY AS p (word, phrase, excluded, field, is_traditional, n)
    WHERE NOT excluded AND field IS NULL AND word <> '' ORDER BY n LIMIT {{query.maxTerms}}
  ) terms;
  reading := talks.with_synonyms(talks.weigh_together(talks.read_words(coalesce(words, '{}'), quoted, traditional)));
  typed := talks.fold(array_to_string(words, ' '));
  phrases := ARRAY(
    SELECT phrase FROM unnest(ARRAY[
      typed, CASE WHEN NOT talks.occurs(typed) THEN talks.regional(typed, true = ANY (traditional)) END
    ]) WITH ORDINALITY t (phrase, n) WHERE length(phrase) > 1 ORDER BY n
  );
END $$;
