-- What is asked from outside: talks.search and talks.facets.

-- The values that a record has in a filter.
CREATE FUNCTION talks.values_of(r talks.record, facet text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE facet
    WHEN 'kind' THEN ARRAY[r.kind]
    WHEN 'level' THEN ARRAY[r.level]
    WHEN 'lang' THEN r.languages
    WHEN 'speaker' THEN r.speakers
    WHEN 'event' THEN ARRAY[r.event]
    WHEN 'year' THEN ARRAY[r.year::text]
    ELSE ARRAY(SELECT id FROM talks.topic t WHERE t.id = ANY (r.topics) AND t.facet = values_of.facet)
  END
$$;

-- Filters that a record fails. Values of one filter are alternatives, filters narrow each other.
CREATE FUNCTION talks.failing(r talks.record, filters jsonb) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT name FROM jsonb_each(filters) AS f (name, wanted)
    WHERE NOT CASE jsonb_typeof(wanted)
      WHEN 'object' THEN talks.in_range(
        CASE name WHEN 'year' THEN r.year WHEN 'pages' THEN r.pages END, ARRAY[(wanted ->> 'from')::int, (wanted ->> 'to')::int]
      )
      ELSE wanted = '[]' OR ARRAY(SELECT jsonb_array_elements_text(wanted)) && talks.values_of(r, name)
    END
  )
$$;

-- Offset in the source of a folded offset, both counted from 0.
CREATE FUNCTION talks.source_offset(shifts int[], folded_offset int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT folded_offset + coalesce((
    SELECT shifts[n + 1] FROM generate_series(1, cardinality(shifts) - 1, 2) n
    WHERE shifts[n] <= folded_offset ORDER BY n DESC LIMIT 1
  ), 0)
$$;

CREATE FUNCTION talks.as_html(text text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT replace(replace(replace(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')
$$;

-- About so much of a passage around its first match, as HTML with the matches in <mark>. Matches stand where a word begins,
-- if one does so: "ha" in "HA mode", not in "shared".
CREATE FUNCTION talks.excerpt(source text, folded text, shifts int[], words text[]) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  size constant int := CASE WHEN source ~ '[{{han}}]' THEN 90 ELSE 160 END;
  marks boolean[] := array_fill(false, ARRAY[greatest(1, length(source))]);
  word text;
  begins boolean;
  at int;
  hit int;
  low int;
  high int;
  first int;
  origin int;
  characters text[];
  is_marked boolean;
  was_marked boolean := false;
  html text := '';
BEGIN
  FOREACH word IN ARRAY words LOOP
    begins := word ~ '^[a-z0-9]' AND folded ~ ('(?<![a-z0-9])' || talks.quote_pattern(word));
    at := 1;
    LOOP
      hit := strpos(substr(folded, at), word);
      EXIT WHEN hit = 0;
      hit := at + hit - 1;
      at := hit + length(word);
      CONTINUE WHEN begins AND hit > 1 AND substr(folded, hit - 1, 1) ~ '[a-z0-9]';
      low := talks.source_offset(shifts, hit - 1) + 1;
      high := talks.source_offset(shifts, hit + length(word) - 2) + 1;
      FOR n IN greatest(1, low)..least(high, length(source)) LOOP marks[n] := true; END LOOP;
      first := least(first, greatest(1, low));
    END LOOP;
  END LOOP;
  origin := CASE WHEN length(source) <= size OR coalesce(first, 1) < size / 3 THEN 1 ELSE first - size / 5 END;
  characters := regexp_split_to_array(substr(source, origin, size), '');
  FOR n IN 1..cardinality(characters) LOOP
    is_marked := marks[origin + n - 1];
    html := html || CASE WHEN is_marked = was_marked THEN '' WHEN is_marked THEN '<mark>' ELSE '</mark>' END
      || talks.as_html(characters[n]);
    was_marked := is_marked;
  END LOOP;
  RETURN CASE WHEN origin > 1 THEN '…' ELSE '' END || html || CASE WHEN was_marked THEN '</mark>' ELSE '' END
    || CASE WHEN origin + size <= length(source) THEN '…' ELSE '' END;
END $$;

-- The pages and sections of some records that answer best, with what stands there; of a record without, its abstract.
CREATE FUNCTION talks.passages_of(reading talks.alternative[], phrases text[], records int[]) RETURNS TABLE (
  record int, passages jsonb
) LANGUAGE sql STABLE AS $$
  WITH place AS (
    SELECT p.record, p.passage, coalesce(s.number, -1) AS number, a.requirement,
      max(a.importance * CASE a.kind WHEN 'synonym' THEN {{page.synonym}} ELSE 1 END) AS worth
    FROM talks.places_of(reading, records) p JOIN talks.passage s ON s.id = p.passage,
      LATERAL (SELECT (reading[p.n]).*) a
    WHERE s.number IS NOT NULL OR p.place IN ('summary', 'snippet')
    GROUP BY p.record, p.passage, s.number, a.requirement
  ),
  spot AS (
    SELECT record, number, sum(worth) AS worth, sum(worth) >= {{page.minShare}} * max(sum(worth)) OVER (PARTITION BY record) AS is_good
    FROM (SELECT record, number, requirement, max(worth) AS worth FROM place GROUP BY 1, 2, 3) by_requirement
    GROUP BY record, number
  ),
  passage AS (
    -- Our line where it holds what was searched, else the original's own words.
    SELECT DISTINCT ON (p.record, p.number) p.record, p.number, s.place, s.heading, s.href, s.text, s.folded, s.shifts
    FROM (SELECT record, number, passage, sum(worth) AS worth FROM place GROUP BY 1, 2, 3) p JOIN talks.passage s ON s.id = p.passage
    ORDER BY p.record, p.number, s.place >= 'page', p.worth DESC, s.id
  ),
  rated AS (
    SELECT p.*, row_number() OVER (
      PARTITION BY record ORDER BY number < 0, worth + CASE p.place WHEN 'guide' THEN {{page.guide}} ELSE 0 END
        + CASE WHEN EXISTS (SELECT FROM unnest(phrases) f WHERE strpos(p.folded, f) > 0) THEN {{page.phrase}} ELSE 0 END DESC, number
    ) AS nth
    FROM spot JOIN passage p USING (record, number) WHERE is_good
  )
  SELECT record, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'place', place, 'number', nullif(number, -1), 'heading', heading, 'href', href,
    'excerpt', talks.excerpt(text, folded, shifts, phrases || ARRAY(SELECT DISTINCT r.word FROM unnest(reading) r WHERE r.word <> ''))
  )) ORDER BY nth)
  FROM rated WHERE nth <= 4 AND (number > 0 OR nth = 1) GROUP BY record
$$;

-- Records for what a person types, best first. Filters: {"product": ["curve"], "year": {"from": 2020, "to": null}}; the names
-- are product, component, theme, kind, level, lang, speaker, event, year and pages. Excerpts are HTML.
-- Compiling a query (jit) takes longer than to run it.
CREATE FUNCTION talks.search(q text, filters jsonb DEFAULT '{}', lim int DEFAULT 10) RETURNS TABLE (
  rank bigint, id text, title text, kind text, date text, score float8, partial boolean, total bigint, passages jsonb
) LANGUAGE plpgsql STABLE SET jit = off AS $$
DECLARE
  understood record;
  best int[];
  scores float8[];
  lacking boolean[];
BEGIN
  SELECT * INTO understood FROM talks.read_query(q);
  SELECT array_agg(f.record ORDER BY f.rank), array_agg(f.score ORDER BY f.rank), array_agg(f.lacking ORDER BY f.rank)
  INTO best, scores, lacking
  FROM talks.ranked(understood.reading, understood.phrases, understood.others) f JOIN talks.record r ON r.position = f.record
  WHERE filters = '{}' OR talks.failing(r, filters) = '{}';
  RETURN QUERY
    SELECT n, r.id, r.title, r.kind, r.date, scores[n], lacking[n], cardinality(best)::bigint, coalesce(p.passages, '[]')
    FROM unnest(best[1:lim]) WITH ORDINALITY AS t (record, n)
    JOIN talks.record r ON r.position = t.record
    LEFT JOIN talks.passages_of(understood.reading, understood.phrases, best[1:lim]) p ON p.record = t.record
    ORDER BY n;
END $$;

-- How many of the records found have each value of each filter; the counts of a filter leave that filter itself out.
CREATE FUNCTION talks.facets(q text, filters jsonb DEFAULT '{}') RETURNS TABLE (facet text, value text, records bigint)
LANGUAGE sql STABLE SET jit = off AS $$
  SELECT facet, value, count(*)
  FROM talks.read_query(q) u, talks.ranked(u.reading, u.phrases, u.others) f
  JOIN talks.record r ON r.position = f.record,
    LATERAL (SELECT CASE WHEN filters = '{}' THEN '{}' ELSE talks.failing(r, filters) END AS failing) x,
    unnest(ARRAY['product', 'component', 'theme', 'kind', 'level', 'lang', 'speaker', 'event', 'year']) facet,
    unnest(talks.values_of(r, facet)) value
  WHERE (failing = '{}' OR failing = ARRAY[facet]) AND value IS NOT NULL
  GROUP BY facet, value ORDER BY facet, count(*) DESC, value COLLATE "C"
$$;

-- How long a search takes here, in milliseconds.
CREATE FUNCTION talks.time_search(q text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
  start timestamptz := clock_timestamp();
BEGIN
  PERFORM talks.search(q);
  RETURN 1000 * extract(epoch FROM clock_timestamp() - start);
END $$;
