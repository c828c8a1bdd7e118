-- What a query demands → records in order, as lib/search/rank does.

-- A condition of the query, its value looked up: bounds of a number, or the ids that it may mean.
CREATE TYPE talks.condition AS (field text, excluded boolean, bounds int[], meant text[], beginning text);

CREATE FUNCTION talks.condition_of(piece talks.piece) RETURNS talks.condition LANGUAGE plpgsql STABLE AS $$
DECLARE
  value text := talks.fold(piece.word);
  meant text[];
BEGIN
  IF piece.field IN ('year', 'pages') THEN
    RETURN ROW(piece.field, piece.excluded, talks.parse_range(piece.word), NULL, NULL)::talks.condition;
  END IF;
  -- A value that is nobody's whole name is taken as part of one; every name would hold what nothing is left of, as of U+200B.
  meant := ARRAY(SELECT id FROM talks.field_value WHERE field = piece.field AND name = value);
  IF meant = '{}' AND value <> '' THEN
    meant := ARRAY(SELECT id FROM talks.field_value WHERE field = piece.field AND strpos(name, value) > 0);
  END IF;
  RETURN ROW(piece.field, piece.excluded, NULL, meant, CASE WHEN piece.field = 'event' THEN nullif(value, '') END)::talks.condition;
END $$;

CREATE FUNCTION talks.meets(r talks.record, c talks.condition) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE c.field
    WHEN 'year' THEN talks.in_range(r.year, c.bounds)
    WHEN 'pages' THEN talks.in_range(r.pages, c.bounds)
    WHEN 'speaker' THEN r.speakers && c.meant
    WHEN 'topic' THEN r.topics && c.meant
    WHEN 'event' THEN coalesce(r.event = ANY (c.meant), false) OR coalesce(starts_with(r.event_date, c.beginning), false)
    WHEN 'kind' THEN r.kind = ANY (c.meant)
    WHEN 'level' THEN coalesce(r.level = ANY (c.meant), false)
    -- What is in both languages has a name for that too: zh+en.
    ELSE r.languages && c.meant OR array_to_string(r.languages, '+') = ANY (c.meant)
  END <> c.excluded
$$;

-- Records that the conditions of a query let through, and that hold nothing that it excludes.
CREATE FUNCTION talks.candidates(others talks.piece[]) RETURNS TABLE (record int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  conditions talks.condition[] := ARRAY(SELECT talks.condition_of(o) FROM unnest(others) o WHERE o.field IS NOT NULL);
  excluded int[] := ARRAY(
    SELECT h.record FROM unnest(others) o CROSS JOIN LATERAL talks.records_of(o.word) h WHERE o.field IS NULL
  );
BEGIN
  RETURN QUERY
    SELECT r.position FROM talks.record r
    WHERE NOT EXISTS (SELECT FROM unnest(conditions) c WHERE NOT talks.meets(r, c))
      AND r.position NOT IN (SELECT unnest(excluded));
END $$;

-- Records that hold a text themselves, or else on a page.
CREATE FUNCTION talks.records_of(word text) RETURNS TABLE (record int, by_own boolean) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  filter tsquery;
  told boolean;
BEGIN
  SELECT * INTO filter, told FROM talks.in_documents(word);
  RETURN QUERY SELECT d.record, true FROM talks.document d WHERE d.lexemes @@ filter AND (told OR strpos(d.own, word) > 0);
  IF talks.has_pages() THEN
    filter := talks.holding(word);
    RETURN QUERY SELECT DISTINCT p.record, false FROM talks.passage p
      WHERE p.lexemes @@ filter AND p.place >= 'page' AND strpos(p.folded, word) > 0;
  END IF;
END $$;

-- What comes before what, whatever it scores: 2 where a record's own text holds the query as typed, 1 in other words, 0 on a page.
CREATE FUNCTION talks.tiers(phrases text[]) RETURNS TABLE (record int, tier int) LANGUAGE sql STABLE AS $$
  SELECT h.record, max(CASE WHEN NOT h.by_own THEN 0 WHEN n = 1 THEN 2 ELSE 1 END)
  FROM unnest(phrases) WITH ORDINALITY t (phrase, n) CROSS JOIN LATERAL talks.records_of(phrase) h
  GROUP BY h.record
$$;

-- Records in order; "lacking" ones do not answer all that is required, and are added where few do.
CREATE FUNCTION talks.ranked(reading talks.alternative[], phrases text[], others talks.piece[]) RETURNS TABLE (
  record int, score float8, lacking boolean, rank bigint
) LANGUAGE sql STABLE SET jit = off SET work_mem = '64MB' AS $$
  WITH alternative AS MATERIALIZED (
    SELECT n, a.requirement, a.weight * CASE a.kind
        WHEN 'literal' THEN {{kind.literal}} WHEN 'regional' THEN {{kind.regional}} WHEN 'pinyin' THEN {{kind.pinyin}}
        WHEN 'initials' THEN {{kind.initials}} WHEN 'typo' THEN {{kind.typo}} ELSE {{kind.synonym}}
      END AS share, d.*
    FROM unnest(reading) WITH ORDINALITY
      AS a (requirement, typed, optional, quoted, importance, word, kind, weight, names_topics, begins_word, n),
      LATERAL talks.look_up(reading[n]) d
  ),
  all_of_them AS MATERIALIZED (
    SELECT array_agg(filter ORDER BY n) AS filters, array_agg(common ORDER BY n) AS commons FROM alternative
  ),
  worth AS (
    SELECT a.requirement, a.n, w.record, max(w.own) AS own, max(w.topic) AS topic, max(w.on_pages) AS on_pages, min(a.share) AS share
    FROM alternative a CROSS JOIN all_of_them f, LATERAL talks.worths_of(
      reading[a.n], a.filter, a.told, a.held, a.common, CASE WHEN a.common THEN talks.worth_reading(reading, f.filters, f.commons, a.requirement) END
    ) w
    GROUP BY a.requirement, a.n, w.record
  ),
  answer AS (
    SELECT requirement, w.record, own IS NOT NULL AS by_own, (own IS NOT NULL OR topic IS NOT NULL) AS by_record,
      share * (coalesce(own, 0) + coalesce(topic, 0)
        + coalesce(on_pages, 0) * CASE WHEN own IS NULL AND topic IS NULL THEN 1 ELSE {{pages.besideOwn}} END) AS worth
    FROM worth w
  ),
  best AS MATERIALIZED (
    SELECT requirement, a.record, max(worth) AS best, bool_or(by_own) AS by_own, bool_or(by_record) AS by_record,
      least(max(worth), sum(worth) - max(worth)) AS others
    FROM answer a GROUP BY requirement, a.record
  ),
  held AS (
    SELECT requirement, greatest(
      coalesce(nullif(count(*) FILTER (WHERE by_own), 0), count(*)),
      (SELECT max(a.held) FROM alternative a WHERE a.requirement = b.requirement AND a.common)
    ) AS held
    FROM best b GROUP BY requirement
  ),
  demanded AS MATERIALIZED (
    SELECT r.requirement, r.optional, r.quoted, r.importance * greatest(
      {{together.minRarity}}, ln((t.records + 1) / (coalesce(h.held, 0) + 1)::float8) / ln(t.records + 1)
    ) AS weight
    FROM (SELECT DISTINCT requirement, optional, quoted, importance FROM unnest(reading)) r
    LEFT JOIN held h USING (requirement) CROSS JOIN talks.total t
  ),
  required AS MATERIALIZED (
    SELECT count(*) AS count, coalesce(sum(weight), 0) AS whole, count(*) FILTER (WHERE quoted) AS quoted,
      (SELECT count(*) FROM demanded) AS all_of_them
    FROM demanded WHERE NOT optional
  ),
  met AS (
    SELECT b.record, sum(d.weight * (b.best + {{together.second}} * b.others)) AS score,
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
    SELECT f.record, f.tier, f.lacking, f.record IN (SELECT position FROM talks.record WHERE background) AS background,
      (f.score + CASE WHEN f.holds_phrase THEN {{phrase.whole}} ELSE 0 END)
        * CASE WHEN f.record IN (SELECT position FROM talks.record WHERE kind = 'meeting-notes') THEN {{together.notes}} ELSE 1 END
        * f.coverage ^ {{together.coverageDecay}} AS score
    FROM found f
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
