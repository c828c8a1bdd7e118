-- What is asked from outside: talks.search and talks.facets.

-- A filter, read: bounds of a number, or the values that are asked for.
CREATE TYPE talks.filter AS (name text, bounds int[], wanted text[]);

CREATE FUNCTION talks.read_filters(filters jsonb) RETURNS talks.filter[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(
    SELECT CASE jsonb_typeof(wanted)
      WHEN 'object' THEN ROW(name, ARRAY[(wanted ->> 'from')::int, (wanted ->> 'to')::int], NULL)::talks.filter
      ELSE ROW(name, NULL, ARRAY(SELECT name || '=' || value FROM jsonb_array_elements_text(wanted) value))::talks.filter
    END
    FROM jsonb_each(filters) AS f (name, wanted) WHERE wanted <> '[]'
  )
$$;

-- Filters that a record fails. Values of one filter are alternatives, filters narrow each other.
CREATE FUNCTION talks.failing(r talks.record, filters talks.filter[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(
    SELECT f.name FROM unnest(filters) f
    WHERE NOT CASE
      WHEN f.bounds IS NULL THEN r.facets && f.wanted
      ELSE talks.in_range(CASE f.name WHEN 'year' THEN r.year WHEN 'pages' THEN r.pages END, f.bounds)
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
  wanted talks.filter[] := talks.read_filters(filters);
  best int[];
  scores float8[];
  lacking boolean[];
  found bigint;
BEGIN
  SELECT * INTO understood FROM talks.read_query(q);
  SELECT array_agg(f.record ORDER BY f.rank), array_agg(f.score ORDER BY f.rank), array_agg(f.lacking ORDER BY f.rank), max(f.total)
  INTO best, scores, lacking, found
  FROM (
    SELECT *, count(*) OVER () AS total
    FROM talks.ranked(understood.reading, understood.phrases, understood.others) f
    WHERE wanted = '{}' OR EXISTS (SELECT FROM talks.record r WHERE r.position = f.record AND talks.failing(r, wanted) = '{}')
    ORDER BY f.rank LIMIT greatest(0, lim)
  ) f;
  RETURN QUERY
    SELECT n, r.id, r.title, r.kind, r.date, scores[n], lacking[n], found, coalesce(p.passages, '[]')
    FROM unnest(best) WITH ORDINALITY AS t (record, n)
    JOIN talks.record r ON r.position = t.record
    LEFT JOIN talks.passages_of(understood.reading, understood.phrases, best) p ON p.record = t.record
    ORDER BY n;
END $$;

-- How many of the records found have each value of each filter; the counts of a filter leave that filter itself out.
CREATE FUNCTION talks.facets(q text, filters jsonb DEFAULT '{}') RETURNS TABLE (facet text, value text, records bigint)
LANGUAGE sql STABLE SET jit = off AS $$
  SELECT split_part(facet, '=', 1), substr(facet, strpos(facet, '=') + 1), count(*)
  FROM talks.read_query(q) u, talks.ranked(u.reading, u.phrases, u.others) f
  JOIN talks.record r ON r.position = f.record,
    LATERAL (SELECT CASE WHEN filters = '{}' THEN '{}' ELSE talks.failing(r, talks.read_filters(filters)) END AS failing) x,
    unnest(r.facets) facet
  WHERE failing = '{}' OR failing = ARRAY[split_part(facet, '=', 1)]
  GROUP BY facet ORDER BY split_part(facet, '=', 1), count(*) DESC, facet COLLATE "C"
$$;

-- How long a search takes here, in milliseconds.
CREATE FUNCTION talks.time_search(q text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
  start timestamptz := clock_timestamp();
BEGIN
  PERFORM talks.search(q);
  RETURN 1000 * extract(epoch FROM clock_timestamp() - start);
END $$;
