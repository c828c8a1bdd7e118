-- What a text is worth to the records that hold it, as lib/search/rank/score.ts reckons.

-- How a text stands: as a whole word, as the beginning of one, or within one. Han text has no such bounds. Null: not at all,
-- as what was not typed itself stands as a word, inflected or not.
CREATE FUNCTION talks.standing(folded text, word text, pattern text, kind text, begins_word boolean) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN word !~ '^[a-z0-9]' THEN 'whole'
    WHEN folded ~ ('(?<![a-z0-9])' || pattern || '(?![a-z0-9])') THEN 'whole'
    WHEN kind <> 'literal' THEN CASE WHEN folded ~ ('(?<![a-z0-9])' || pattern || '(?:s|es|ed|ing)(?![a-z0-9])') THEN 'beginning' END
    WHEN folded ~ ('(?<![a-z0-9])' || pattern) THEN 'beginning'
    WHEN NOT begins_word THEN 'within'
  END
$$;

-- How much a text counts that stands so.
CREATE FUNCTION talks.worth_standing(standing text, length int) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE standing
    WHEN 'whole' THEN {{standing.whole}}
    WHEN 'beginning' THEN {{standing.beginning}}
    ELSE CASE WHEN length <= {{short.length}} THEN {{short.within}} ELSE {{standing.within}} END
  END
$$;

-- What a text is worth in a field, of which it is so large a share.
CREATE FUNCTION talks.worth_in(place talks.place, coverage float8, begins boolean) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE place
    WHEN 'title' THEN {{field.title}} + {{field.wholeTitle}} * coverage + CASE WHEN begins THEN {{field.titleStart}} ELSE 0 END
    WHEN 'other' THEN {{field.other}} + {{field.wholeOther}} * coverage
    WHEN 'speaker' THEN CASE WHEN coverage = 1 THEN {{field.speaker}}
      ELSE {{field.partOfSpeaker}} * greatest(coverage, {{field.minSpeaker}}) END
    WHEN 'event' THEN {{field.event}} + {{field.wholeEvent}} * coverage
    WHEN 'date' THEN {{field.date}}
    WHEN 'summary' THEN {{field.summary}}
    WHEN 'guide' THEN {{field.guide}}
    WHEN 'line' THEN {{field.line}}
    WHEN 'snippet' THEN {{field.snippet}}
  END
$$;

-- Longer words of the vocabulary as part of which a word of the same meaning is not meant: 数据节点 within 元数据节点.
CREATE FUNCTION talks.longer_words(word text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(talks.quote_pattern(v.word), '|') FROM talks.vocabulary v WHERE strpos(v.word, longer_words.word) > 1
$$;

-- Where a Latin alternative must stand: talks.holding.
CREATE FUNCTION talks.stands_of(a talks.alternative) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN a.word !~ '^[a-z0-9]' OR (a.kind = 'literal' AND NOT a.begins_word) THEN 'within'
    WHEN a.kind = 'literal' THEN 'beginning'
    ELSE 'inflected'
  END
$$;

-- Where the alternatives of a reading stand in some records, passage by passage.
CREATE FUNCTION talks.places_of(reading talks.alternative[], among int[]) RETURNS TABLE (
  n bigint, record int, passage int, place talks.place
) LANGUAGE sql STABLE AS $$
  WITH a AS MATERIALIZED (
    SELECT a.*, talks.quote_pattern(a.word) AS pattern, CASE a.kind WHEN 'synonym' THEN talks.longer_words(a.word) END AS longer
    FROM unnest(reading) WITH ORDINALITY
      AS a (requirement, typed, optional, quoted, importance, word, kind, weight, names_topics, begins_word, n)
    WHERE a.word <> ''
  )
  SELECT a.n, p.record, p.id, p.place
  FROM talks.passage p JOIN a ON strpos(p.folded, a.word) > 0
  WHERE p.record = ANY (among) AND talks.standing(p.folded, a.word, a.pattern, a.kind, a.begins_word) IS NOT NULL
    AND (a.longer IS NULL OR strpos(regexp_replace(p.folded, a.longer, '', 'g'), a.word) > 0)
$$;

-- How an alternative is looked for in documents: by what filter, whether that tells all, and how many hold it; of a common one that
-- was not typed itself, at least so many.
CREATE FUNCTION talks.look_up(a talks.alternative, OUT filter tsquery, OUT told boolean, OUT held int, OUT common boolean)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  stands constant text := talks.stands_of(a);
  most constant int := CASE WHEN stands = 'within' AND a.kind = 'literal' THEN {{common.minRecords}} ELSE {{commonMeant}} END;
BEGIN
  SELECT d.filter, d.told INTO filter, told FROM talks.in_documents(a.word, stands) d;
  held := (SELECT count(*) FROM (
    SELECT FROM talks.document d WHERE d.lexemes @@ filter AND (told OR strpos(d.own, a.word) > 0) LIMIT most + 1
  ) d);
  common := held > most;
  IF common AND a.kind = 'literal' THEN held := talks.records_holding(a.word); END IF;
END $$;

-- Documents in which a common word counts though no title holds it: they meet all else that is required, or hold something rare.
-- Where pages may meet it too, they all count.
CREATE FUNCTION talks.worth_reading(reading talks.alternative[], filters tsquery[], commons boolean[], own_requirement int)
RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  met text;
  rare text;
BEGIN
  IF talks.has_pages() THEN RETURN NULL; END IF;
  SELECT string_agg('(' || filter || ')', '&') INTO met FROM (
    SELECT string_agg(concat_ws('|', '(' || filters[n]::text || ')', CASE WHEN a.names_topics THEN (
      SELECT string_agg(talks.quote_lexeme('{{marks.topic}}' || t.topic), '|') FROM talks.topic_word t WHERE t.word = a.word
    ) END), '|') AS filter
    FROM unnest(reading) WITH ORDINALITY
      AS a (requirement, typed, optional, quoted, importance, word, kind, weight, names_topics, begins_word, n)
    WHERE NOT a.optional AND a.requirement <> own_requirement
    GROUP BY a.requirement
  ) others;
  IF met IS NULL THEN RETURN NULL; END IF;
  rare := (
    SELECT string_agg('(' || filters[n]::text || ')', '|') FROM unnest(reading) WITH ORDINALITY
      AS a (requirement, typed, optional, quoted, importance, word, kind, weight, names_topics, begins_word, n)
    WHERE NOT commons[n]
  );
  RETURN concat_ws('|', '(' || met || ')', '(' || rare || ')')::tsquery;
END $$;

-- What an alternative is worth to each record: by its own text, by a topic that it names, by pages of its original; a row for
-- each. Of a word that very many records hold, titles and names tell which are meant, and the rest of their text adds the same.
-- Planned for each word: how many hold it differs by thousands.
CREATE FUNCTION talks.worths_of(
  a talks.alternative, document_filter tsquery, told boolean, held int, common boolean, reading_in tsquery
) RETURNS TABLE (record int, own float8, topic float8, on_pages float8)
LANGUAGE plpgsql STABLE ROWS 2000 SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  size constant int := length(a.word);
  is_latin constant boolean := a.word ~ '^[a-z0-9]';
  is_word constant boolean := a.word ~ '^[a-z0-9]+$';
  pattern constant text := talks.quote_pattern(a.word);
  longer constant text := CASE a.kind WHEN 'synonym' THEN talks.longer_words(a.word) END;
  whole constant tsquery := talks.quote_lexeme(a.word)::tsquery;
  beginning constant tsquery := (talks.quote_lexeme(a.word) || ':*')::tsquery;
  filter constant tsquery := talks.holding(a.word, talks.stands_of(a));
  named text;
  strength float8;
BEGIN
  IF a.word = '' THEN RETURN; END IF;
  IF held > 0 THEN
    RETURN QUERY
      SELECT slot.record, sum(slot.worth)
        + CASE WHEN sum(slot.times) > 1 THEN {{field.again}} * log(2, sum(slot.times)) ELSE 0 END, NULL::float8, NULL::float8
      FROM (
        -- The best field of each kind counts, the title in one language or the other; lines and highlights are one kind.
        SELECT p.record, max(talks.worth_in(p.place, p.coverage, p.begins) * talks.worth_standing(p.standing, size)) AS worth,
          sum(p.times) AS times
        FROM (
          SELECT q.record, q.place, size::float8 / length(q.folded) AS coverage, starts_with(q.folded, a.word) AS begins,
            CASE
              WHEN NOT is_latin THEN 'whole'
              WHEN NOT is_word THEN talks.standing(q.folded, a.word, pattern, a.kind, a.begins_word)
              WHEN q.lexemes @@ whole THEN 'whole'
              WHEN a.kind <> 'literal' OR q.lexemes @@ beginning THEN 'beginning'
              WHEN NOT a.begins_word THEN 'within'
            END AS standing,
            CASE WHEN q.place IN ('summary', 'guide', 'line') THEN
              least({{field.maxInField}}, (length(q.folded) - length(replace(q.folded, a.word, ''))) / size)
            END AS times
          FROM talks.passage q
          WHERE q.lexemes @@ filter AND q.place < 'page' AND (NOT common OR q.place <= 'speaker') AND strpos(q.folded, a.word) > 0
            AND (longer IS NULL OR strpos(regexp_replace(q.folded, longer, '', 'g'), a.word) > 0)
        ) p
        WHERE p.standing IS NOT NULL
        GROUP BY p.record, CASE p.place WHEN 'other' THEN 'title' WHEN 'line' THEN 'guide' ELSE p.place END
      ) slot
      GROUP BY slot.record;
  END IF;
  IF common AND NOT a.optional THEN
    RETURN QUERY
      SELECT d.record, {{common.body}}::float8, NULL::float8, NULL::float8 FROM talks.document d
      WHERE d.lexemes @@ coalesce(document_filter && reading_in, document_filter) AND (told OR strpos(d.own, a.word) > 0);
  END IF;
  IF a.names_topics THEN
    FOR named, strength IN SELECT t.topic, t.strength FROM talks.topic_word t WHERE t.word = a.word LOOP
      RETURN QUERY
        SELECT r.position, NULL::float8, {{topic.named}} * strength * least(1, {{topic.ofFullWorth}} / cardinality(r.topics)::float8),
          NULL::float8
        FROM talks.record r WHERE r.topics @> ARRAY[named];
    END LOOP;
  END IF;
  IF talks.has_pages() THEN
    RETURN QUERY
      SELECT p.record, NULL::float8, NULL::float8, {{pages.full}} * sum(p.mentions) / (sum(p.mentions) + {{pages.halfAt}})
      FROM (
        SELECT q.record, talks.worth_standing(talks.standing(q.folded, a.word, pattern, a.kind, a.begins_word), size)
          * least({{field.maxInField}}, (length(q.folded) - length(replace(q.folded, a.word, ''))) / size) AS mentions
        FROM talks.passage q
        WHERE q.lexemes @@ filter AND q.place >= 'page' AND strpos(q.folded, a.word) > 0
          AND talks.standing(q.folded, a.word, pattern, a.kind, a.begins_word) IS NOT NULL
          AND (longer IS NULL OR strpos(regexp_replace(q.folded, longer, '', 'g'), a.word) > 0)
      ) p
      GROUP BY p.record;
  END IF;
END $$;
