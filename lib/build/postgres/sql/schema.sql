-- The catalogue in PostgreSQL 13 or newer, in a schema of its own. It is made anew: what an earlier export left there goes.
-- Texts are UTF-8; "folded" means in the one form in which query and text are compared.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
DROP SCHEMA IF EXISTS talks CASCADE;
CREATE SCHEMA talks;

CREATE TABLE talks.record (
  position int NOT NULL,
  id text NOT NULL,
  title text NOT NULL,
  zh text,
  en text,
  kind text NOT NULL,
  level text,
  languages text[] NOT NULL,
  speakers text[] NOT NULL,
  event text,
  event_date text,
  date text,
  year int,
  pages int,
  topics text[] NOT NULL,
  background boolean NOT NULL,
  -- What it is filtered and counted by: kind=slides, product=curve.
  facets text[] NOT NULL
);

-- All that a record's own passages hold, a line each: a word is looked for in one row a record, not in each passage.
CREATE TABLE talks.document (record int NOT NULL, own text NOT NULL, lexemes tsvector NOT NULL);

-- Where a passage stands in its record; from 'page' on it is text of the original, by page or by section.
CREATE TYPE talks.place AS ENUM (
  'title', 'other', 'speaker', 'event', 'date', 'summary', 'snippet', 'guide', 'line', 'page', 'section'
);

CREATE TABLE talks.passage (
  id int NOT NULL,
  record int NOT NULL,
  place talks.place NOT NULL,
  -- Page of the document, or section of the article, counted from 1.
  number int,
  heading text,
  href text,
  text text NOT NULL,
  folded text NOT NULL,
  -- Folded offset and distance to the source's in turn, where the distance changes.
  shifts int[] NOT NULL,
  lexemes tsvector NOT NULL
);

-- One row.
CREATE TABLE talks.total (records int NOT NULL, pages int NOT NULL);

CREATE TABLE talks.topic (id text, facet text, zh text, en text, aliases text[]);
CREATE TABLE talks.speaker (id text, name text, other text[], org text);
CREATE TABLE talks.event (id text, zh text, en text);

-- What a query is read by. Words are folded.
CREATE TABLE talks.character_fold (character text, folded text);
CREATE TABLE talks.regional_word (theirs text, ours text);
CREATE TABLE talks.syllable (syllable text);
CREATE TABLE talks.pinyin (syllable text, character text);
CREATE TABLE talks.vocabulary (word text);
CREATE TABLE talks.topic_word (word text, topic text, strength float8);
CREATE TABLE talks.synonym (word text, other text);
CREATE TABLE talks.stop_word (word text);
-- Latin words: in how many records' own texts they stand (none: only in originals), and a bit for every letter.
CREATE TABLE talks.word (word text, records int, letters int);
-- In how many records' own texts a character, a pair or a word of the vocabulary stands, if it begins with no Latin letter and
-- {{maxCounted}} or more hold it.
CREATE TABLE talks.common (word text, records int);
-- Runs of Han characters in titles, names and the vocabulary; "whole" ones are names or words.
CREATE TABLE talks.han_name (run text, whole boolean, uses int, initials tsvector);
-- What a field of a query is called, and what its values are.
CREATE TABLE talks.field_name (name text, field text);
CREATE TABLE talks.field_value (field text, id text, name text);
