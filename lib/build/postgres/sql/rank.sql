-- What a query demands → records in order, as lib/search/rank does.

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

-- Where the alternatives of a reading stand, passage by passage; of all records, or of some.
CREATE FUNCTION talks.places_of(reading talks.alternative[], among int[]) RETURNS TABLE (
  n bigint, record int, passage int, place talks.place, worth float8, times int, standing text
) LANGUAGE sql STABLE AS $$
  WITH a AS MATERIALIZED (
    SELECT a.*, CASE WHEN among IS NULL THEN talks.holding(a.word) END AS filter, talks.quote_pattern(a.word) AS pattern, length(a.word) AS length,
      CASE a.kind WHEN 'synonym' THEN talks.longer_words(a.word) END AS longer
    FROM unnest(reading) WITH ORDINALITY
      AS a (requirement, typed, optional, quoted, importance, word, kind, weight, names_topics, begins_word, n)
    WHERE a.word <> ''
  )
  SELECT a.n, p.record, p.id, p.place,
    talks.worth_in(p.place, a.length::float8 / length(p.folded), starts_with(p.folded, a.word))
      * talks.worth_standing(s.standing, a.length),
    least({{field.maxInField}}, (length(p.folded) - length(replace(p.folded, a.word, ''))) / a.length),
    s.standing
  FROM a
  JOIN LATERAL (
    SELECT * FROM talks.passage WHERE lexemes @@ a.filter
    UNION ALL
    SELECT * FROM talks.passage WHERE record = ANY (among)
  ) p ON strpos(p.folded, a.word) > 0
  CROSS JOIN LATERAL (SELECT talks.standing(p.folded, a.word, a.pattern, a.kind, a.begins_word) AS standing) s
  WHERE s.standing IS NOT NULL
    AND (a.longer IS NULL OR strpos(regexp_replace(p.folded, a.longer, '', 'g'), a.word) > 0)
$$;

-- What each alternative is worth to each record: by its own text, by a topic that it names, by pages of its original.
CREATE FUNCTION talks.worths_of(reading talks.alternative[]) RETURNS TABLE (
  n bigint, record int, own float8, topic float8, on_pages float8
) LANGUAGE sql STABLE AS $$
  WITH place AS MATERIALIZED (SELECT * FROM talks.places_of(reading, NULL)),
  slot AS (
    -- The best field of each kind counts, the title in one language or the other; lines and highlights are one kind.
    SELECT p.n, p.record, max(p.worth) AS worth,
      sum(p.times) FILTER (WHERE p.place IN ('summary', 'guide', 'line')) AS times
    FROM place p WHERE p.place < 'page'
    GROUP BY p.n, p.record, CASE p.place WHEN 'other' THEN 'title' WHEN 'line' THEN 'guide' ELSE p.place END
  ),
  own AS (
    SELECT n, record, sum(worth) + CASE WHEN sum(times) > 1 THEN {{field.again}} * log(2, sum(times)) ELSE 0 END AS own
    FROM slot GROUP BY n, record
  ),
  topic AS (
    SELECT a.n, r.position AS record,
      max({{topic.named}} * t.strength * least(1, {{topic.ofFullWorth}} / cardinality(r.topics)::float8)) AS topic
    FROM unnest(reading) WITH ORDINALITY
      AS a (requirement, typed, optional, quoted, importance, word, kind, weight, names_topics, begins_word, n)
    JOIN talks.topic_word t ON t.word = a.word AND a.names_topics
    JOIN talks.record r ON r.topics @> ARRAY[t.topic]
    GROUP BY a.n, r.position
  ),
  mention AS (
    SELECT n, record, sum(times * talks.worth_standing(standing, length(reading[n].word))) AS mentions
    FROM place p WHERE p.place >= 'page' GROUP BY n, record
  )
  SELECT n, record, own, topic, {{pages.full}} * mentions / (mentions + {{pages.halfAt}})
  FROM own FULL JOIN topic USING (n, record) FULL JOIN mention USING (n, record)
$$;

-- Records that a condition of the query lets through, and that hold nothing that it excludes.
CREATE FUNCTION talks.candidates(others talks.piece[]) RETURNS TABLE (record int) LANGUAGE sql STABLE AS $$
  SELECT r.position FROM talks.record r
  WHERE NOT EXISTS (SELECT FROM unnest(others) o WHERE o.field IS NOT NULL AND NOT talks.meets(r, o))
    AND NOT EXISTS (
      SELECT FROM unnest(others) o JOIN talks.passage p ON p.record = r.position
      WHERE o.field IS NULL AND strpos(p.folded, o.word) > 0
    )
$$;

-- What comes before what, whatever it scores: 2 where a record's own text holds the query as typed, 1 in other words, 0 on a page.
CREATE FUNCTION talks.tiers(phrases text[]) RETURNS TABLE (record int, tier int) LANGUAGE sql STABLE AS $$
  WITH phrase AS MATERIALIZED (
    SELECT phrase, n, talks.holding(phrase) AS filter FROM unnest(phrases) WITH ORDINALITY t (phrase, n)
  )
  SELECT p.record, max(CASE WHEN p.place >= 'page' THEN 0 WHEN phrase.n = 1 THEN 2 ELSE 1 END)
  FROM phrase JOIN talks.passage p ON p.lexemes @@ phrase.filter AND strpos(p.folded, phrase.phrase) > 0
  GROUP BY p.record
$$;

-- Records in order; "lacking" ones do not answer all that is required, and are added where few do.
CREATE FUNCTION talks.ranked(reading talks.alternative[], phrases text[], others talks.piece[]) RETURNS TABLE (
  record int, score float8, lacking boolean, rank bigint
) LANGUAGE sql STABLE AS $$
  WITH total AS (SELECT count(*)::float8 AS total FROM talks.record),
  answer AS (
    SELECT a.requirement, w.record, w.own IS NOT NULL AS by_own, (w.own IS NOT NULL OR w.topic IS NOT NULL) AS by_record,
      a.weight * CASE a.kind
        WHEN 'literal' THEN {{kind.literal}} WHEN 'regional' THEN {{kind.regional}} WHEN 'pinyin' THEN {{kind.pinyin}}
        WHEN 'initials' THEN {{kind.initials}} WHEN 'typo' THEN {{kind.typo}} ELSE {{kind.synonym}}
      END * (coalesce(w.own, 0) + coalesce(w.topic, 0)
        + coalesce(w.on_pages, 0) * CASE WHEN w.own IS NULL AND w.topic IS NULL THEN 1 ELSE {{pages.besideOwn}} END) AS worth
    FROM talks.worths_of(reading) w, LATERAL (SELECT (reading[w.n]).*) a
  ),
  best AS (
    SELECT requirement, record, max(worth) AS best, bool_or(by_own) AS by_own, bool_or(by_record) AS by_record,
      CASE WHEN count(*) > 1 THEN (array_agg(worth ORDER BY worth DESC))[2] ELSE 0 END AS second
    FROM answer GROUP BY requirement, record
  ),
  demanded AS (
    SELECT r.requirement, r.optional, r.quoted, r.importance * greatest({{together.minRarity}}, ln((total + 1) / (
      coalesce(nullif(count(b.record) FILTER (WHERE b.by_own), 0), count(b.record)) + 1)) / ln(total + 1)) AS weight
    FROM (SELECT DISTINCT requirement, optional, quoted, importance FROM unnest(reading)) r
    CROSS JOIN total LEFT JOIN best b USING (requirement)
    GROUP BY 1, 2, 3, r.importance, total
  ),
  required AS (
    SELECT count(*) AS count, coalesce(sum(weight), 0) AS whole, count(*) FILTER (WHERE quoted) AS quoted,
      (SELECT count(*) FROM demanded) AS all_of_them
    FROM demanded WHERE NOT optional
  ),
  met AS (
    SELECT b.record, sum(d.weight * (b.best + {{together.second}} * b.second)) AS score,
      coalesce(sum(d.weight * CASE WHEN b.by_record THEN 1 ELSE {{together.coveredOnPage}} END) FILTER (WHERE NOT d.optional), 0)
        AS covered,
      count(*) FILTER (WHERE NOT d.optional) AS count, count(*) FILTER (WHERE d.quoted) AS quoted
    FROM best b JOIN demanded d USING (requirement) GROUP BY b.record
  ),
  found AS (
    SELECT record, coalesce(t.tier, 0) AS tier, coalesce(m.score, 0) AS score,
      t.record IS NULL AND m.count < q.count AS lacking, t.record IS NULL AND m.quoted < q.quoted AS lacks_quoted,
      t.record IS NOT NULL AND q.all_of_them > 1 AS holds_phrase,
      CASE WHEN coalesce(t.tier, 0) > 0 OR q.whole = 0 THEN 1 ELSE coalesce(m.covered, 0) / q.whole END AS coverage
    FROM met m FULL JOIN talks.tiers(phrases) t USING (record) CROSS JOIN required q
  ),
  kept AS (
    SELECT f.record, f.tier, f.lacking, r.background,
      (f.score + CASE WHEN f.holds_phrase THEN {{phrase.whole}} ELSE 0 END)
        * CASE r.kind WHEN 'meeting-notes' THEN {{together.notes}} ELSE 1 END * f.coverage ^ {{together.coverageDecay}} AS score
    FROM found f JOIN talks.record r ON r.position = f.record
    WHERE (NOT f.lacking OR (f.coverage >= {{together.minCoverage}} AND NOT f.lacks_quoted))
      AND (others = '{}' OR f.record IN (SELECT * FROM talks.candidates(others)))
  ),
  ordered AS (
    SELECT record, score, lacking, row_number() OVER (ORDER BY lacking, tier DESC, background, score DESC, record) AS rank FROM kept
  )
  SELECT * FROM ordered WHERE NOT lacking OR rank <= {{together.enoughHits}}
  UNION ALL
  SELECT c.record, 0, false, row_number() OVER (ORDER BY c.record) FROM talks.candidates(others) c
  WHERE reading = '{}' AND phrases = '{}'
$$;
