/**
 * A normalised text → the lexemes of its `tsvector`. Every passage that holds a string has all that the string is made
 * of: whole Latin words and their letters (s3 → s3 ~+s ~+3), other characters in pairs and each run's last one alone
 * (元数据 → 元数 数据 据), and how two neighbours sound (~yuan~shu~). PostgreSQL's own parser, which knows no Chinese,
 * is never asked. `sql/text.sql` and `tables.ts` cut texts alike: change them together; `pglite.test.ts` holds them to it.
 */
const runs = /([a-z0-9]+)|[^a-z0-9\s]+/gu
/** PostgreSQL takes no lexeme of more than 2,046 bytes. */
const maxLetters = 1000
/**
 * Before a letter or digit that stands in some word; before a word of the vocabulary of more than one lexeme; before a
 * topic. No text has a lexeme of three characters that begins so.
 */
export const marks = { letter: '~+', known: '~=', topic: '~#' } as const
/** Characters that a typed run of first letters may have. */
export const maxInitials = 8
/** So many ways to read a run are written down; a character has two at most, nearly always. */
const maxReadings = 8

/** Character → its syllables. */
export type Syllables = ReadonlyMap<string, readonly string[]>

/** Without doubles. */
export function lexemesOf(text: string): string[] {
  const lexemes = new Set<string>()
  for (const [run, latin] of text.matchAll(runs)) {
    if (latin === undefined) {
      const characters = [...run]
      characters.forEach((character, at) => lexemes.add(character + (characters[at + 1] ?? '')))
    } else if (run.length <= maxLetters) {
      lexemes.add(run)
      for (const letter of run) lexemes.add(marks.letter + letter)
    }
  }
  return [...lexemes]
}

/**
 * Words → those of a text, which are then a lexeme each. Only words that begin with no Latin letter: they stand where
 * their first lexeme does.
 */
export function knownWordsIn(words: readonly string[]): (text: string, lexemes: readonly string[]) => string[] {
  const byFirst = new Map<string, string[]>()
  for (const word of words) {
    const [first] = lexemesOf(word)
    if (first === undefined || /^[a-z0-9]/.test(word) || [...word].length < 3) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), word])
  }
  return (text, lexemes) => lexemes.flatMap((lexeme) => byFirst.get(lexeme)?.filter((word) => text.includes(word)) ?? [])
}

/** How each two neighbouring characters sound, in every reading. */
export function soundsOf(text: string, syllables: Syllables): string[] {
  const sounds = new Set<string>()
  let before: readonly string[] = []
  for (const character of text) {
    const own = syllables.get(character) ?? []
    for (const first of before) for (const second of own) sounds.add(`~${first}~${second}~`)
    before = own
  }
  return [...sounds]
}

/** What a run of Han characters begins with, from each of them on: 元数据 → ysj, sj, j. */
export function initialsOf(run: string, syllables: Syllables): string[] {
  const letters = [...run].map((character) => [
    ...new Set((syllables.get(character) ?? ['?']).map((syllable) => syllable.charAt(0))),
  ])
  return [
    ...new Set(
      letters.flatMap((_, from) =>
        letters
          .slice(from, from + maxInitials)
          .reduce((sofar, next) => sofar.flatMap((start) => next.map((letter) => start + letter)).slice(0, maxReadings), ['']),
      ),
    ),
  ]
}

/** As PostgreSQL reads a `tsvector`: 'it''s' '元数'. */
export function toTsvector(lexemes: readonly string[]): string {
  return lexemes.map((lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' ')
}
