/**
 * Every weight and limit by which a query is read and records are ranked. Rows name their unit:
 *
 *   points   what a place, a topic or a page adds to a record's score
 *   share    is multiplied: 1 changes nothing, 0.5 halves
 *   count    how many, or how many characters
 *   nats     natural logarithms of likelihoods
 *
 * `npm run -s relevance -- --weights` halves and doubles each in turn and prints what changes. Behind a row stand the judged
 * queries (data/relevance) whose right first hit is lost by that: they hold it where it is. Where none stand, it only decides
 * what follows, or (`bound`) it bounds the work that a pasted text can cause, and no typed query comes near it. Limits that only
 * decide how fast or with how much memory stand where they bind. Which order a weight of the ranking is for, order.test.ts shows
 * by an example. The values are read anew by every search, so that the measurement can change them; nothing else does. A script
 * holds only the groups that it goes by. The table is one, however long it grows.
 */

/** How a query is cut: lib/search/search.ts, query/read-terms.ts, expand-word.ts. */
export const query = {
  /** count of characters that are read; bound. */
  maxCharacters: 1000,
  /** count of words that are read; bound. */
  maxTerms: 16,
  /** count of characters of one word that are read; bound. */
  maxWordLength: 64,
  /** count of words that are tried as one word of the vocabulary: "zero copy". */
  maxCompoundWords: 4,
  /** count of characters: so short a Latin word must begin a word, if any does: "io", not "version". */
  shortWord: 3,
  /** share: "of", a single character split off, a part of a compound. */
  optional: 0.3,
}

/** A Han word: query/expand-han.ts, guess/rank-readings.ts. */
export const han = {
  /** count of records: a word that fewer hold is also looked for in pieces. */
  fewRecords: 5,
  /** count of readings that are tried of one pinyin or one sound. */
  maxReadings: 8,
  /** share: a reading that is never found; the others lie between it and 1, by how often they are found. */
  rareReading: 0.3,
  /** share: a reading that is a piece across two words, 何做 of 如何做, counts as found so many times as often. */
  pieceReading: 0.35,
  /** share: a word that Taiwan uses in another sense than ours, beside ours, in traditional characters: 核心. */
  ourSense: 0.4,
  /** share: a single character stands in many words; words of the vocabulary that hold it say more. */
  singleCharacter: 0.5,
  /** count of characters: Taiwan's words are no longer. */
  maxRegionalWord: 6,
}

/** How a Han run that the texts do not hold is cut: text/split-han.ts. */
export const split = {
  /** count of characters of a piece. */
  maxPiece: 8,
  /** nats that a piece of one character costs. */
  single: 1,
  /** nats that a word of the vocabulary gains. */
  knownWord: 2,
  /** count of records taken off every piece's: what a single record holds is hardly a word. */
  doubt: 0.5,
}

/** Letters read as pinyin: guess/pinyin.ts. */
export const pinyin = {
  /** count of letters; bound. */
  maxLetters: 40,
  /** count of ways to cut letters into syllables; bound. */
  maxCuts: 8,
  /** count of strings that are followed from character to character; bound. */
  maxChains: 500,
  /** count of characters of a word that may be meant by its sound. */
  maxAlike: 6,
}

/** Letters read as first letters of pinyin: guess/guess-letters.ts. */
export const initials = {
  /** count of names and words that are tried. */
  maxReadings: 8,
  /** share: a piece of a title, against a whole name or word. */
  piece: 0.7,
}

/** Latin words that stand nowhere: guess/guess-letters.ts, nearest-words.ts. */
export const latin = {
  /** count of letters: shorter ones are cut into words by accident. */
  minSplit: 6,
  /** count of words that letters are cut into. */
  maxSplitWords: 3,
  /** count of letters: shorter words have too many neighbours to be mistyped. */
  oneEditFrom: 4, // ×2 typo-01, typo-07 and 4 more
  /** count of letters from which two edits are allowed. */
  twoEditsFrom: 6,
  /** count of letters of a word that may be meant. */
  minMeant: 3, // ×2 typo-13
  /** count of nearest words that are tried. */
  maxNearest: 3,
  /** share that each further of the nearest words loses. */
  nextNearest: 0.2,
  /** share: "snapshot" where "snapshots" was typed. */
  singular: 0.9,
  /** count: a word on so many times fewer pages than its neighbour has records may be mistyped: "curvfs". */
  timesAsFrequent: 10,
}

/** Words of the same meaning: query/with-synonyms.ts. */
export const synonyms = {
  /** count of words that a beginning may become. */
  maxCompletions: 3,
  /** count of Latin letters of a beginning. */
  minLatinBeginning: 4,
  /** count of Han characters of a beginning. */
  minHanBeginning: 3,
  /** share: a word that is not typed to its end. */
  completion: 0.8,
  /** count of alternatives that bring words of their own. */
  maxExpanded: 6,
  /** share: a word of the same meaning as one that was not typed either. */
  ofConverted: 0.8,
  /** count of characters: longer words hold a single character by accident. */
  maxHolder: 4, // ÷2 zh-one-char-05
}

/** How an alternative relates to what was typed, as a share: rank/score.ts. Literal: ÷2 concatenated-03. */
export const kind = { literal: 1, regional: 0.95, pinyin: 0.9, initials: 0.85, typo: 0.8, synonym: 0.7 }

/** Words that name a topic: rank/score.ts, corpus/vocabulary.ts. */
export const topic = {
  /** points of a record on the topic. */
  named: 4,
  /** share: an alias says less than a name; 删除 is said of "compaction, deletion and recycle". */
  alias: 0.6,
  /** count: a record of more topics, such as the notes of a meeting, says less of each. */
  ofFullWorth: 4,
}

/** How a Latin text stands, as a share: `s3` before `s3cmd`. rank/text-worth.ts. Whole: ÷2 concatenated-03; beginning: ×2 english-09. */
export const standing = { whole: 1, beginning: 0.7, within: 0.5 }

/** `io` is hardly meant in "version", `ec` not often in ECS: rank/text-worth.ts. */
export const short = {
  /** count of characters. */
  length: 3,
  /** share. */
  beginning: 0.4,
  /** share. */
  within: 0.2,
}

/** Points of a text where it stands, and of the share of the field that it is: rank/text-worth.ts. */
export const field = {
  title: 6, // ÷2 concatenated-03
  wholeTitle: 8, // ÷2 concatenated-03
  titleStart: 1,
  other: 4, // ×2 english-09
  wholeOther: 6, // ×2 english-09
  /** A whole name. */
  speaker: 14,
  partOfSpeaker: 6,
  /** share: less of a name than this counts as this. */
  minSpeaker: 0.5,
  event: 2.5,
  wholeEvent: 2,
  date: 3,
  summary: 2, // ÷2 english-09; ×2 english-09, concatenated-03
  guide: 1.2, // ÷2 english-09
  /** Of a page that is no highlight, or of a section. */
  line: 1.2,
  snippet: 0.8,
  /** points for each time that it stands twice as often in abstract and guide. */
  again: 0.6, // ÷2 english-09
  /** count of times in one field; more add nothing. */
  maxInField: 6,
}

/** Many records: rank/score.ts. */
export const common = {
  /** count of records: of a word that more hold, only titles and names tell which are meant. */
  minRecords: 300,
  /** points of a record that holds such a word elsewhere. */
  body: 1,
}

/** What a query wishes for beside its words, "raft ppt": rank/rank.ts. */
export const wish = {
  /** share: a record that meets a wish. */
  met: 4,
  /** points of a record that meets all wishes of a query without other words. */
  alone: 4,
  /** share: an original in English, for readers of English. */
  readable: 1.25,
}

/** A short word of two meanings, "pg": rank/reach-meaning.ts. */
export const shortWord = {
  /** count of records among which either meaning is seen. */
  seen: 10,
  /** count of records of the other one that come among them. */
  raised: 3,
  /** count of records before those. */
  place: 3,
}

/** Several words: rank/combine.ts. */
export const together = {
  /** share: the second-best alternative of the same word adds so much of its worth. */
  second: 0.3,
  /** share: a word that every record holds. */
  minRarity: 0.1,
  /** share of a word that stands only on pages: it may stand there by chance, far from the others. */
  coveredOnPage: 0.85, // ×2 zh-phrase-17, zh-one-char-02 and 15 more
  /** exponent: records that lack a rare word of the query fall far behind. */
  coverageDecay: 3, // ÷2 english-09
  /** share of the query: records that answer less of it are no hits. */
  minCoverage: 0.3,
  /** count of hits that are worth looking through; below, records that answer only most of the query are added. */
  enoughHits: 10,
  /** share: notes of a meeting touch on everything and explain nothing. */
  notes: 0.7,
  /** share: of what is known by its title and facts alone nobody can say whether it answers. */
  untold: 0.85,
}

/** Several words that stand together: rank/rank.ts. */
export const phrase = {
  /** points of a record that holds the query as one text, itself or on a page. */
  whole: 6,
}

/** What stands on pages of the original: rank/page-worth.ts, score.ts. */
export const pages = {
  /** points of very many mentions. */
  full: 3, // ×2 concatenated-03
  /** count of mentions that are worth half of that. */
  halfAt: 2,
  /** share of it where the record's own text holds the word too. */
  besideOwn: 0.5, // ×2 concatenated-03
}

/** Which pages of a record answer best: rank/hit-pages.ts. */
export const page = {
  /** share of a page that holds a word of the same meaning. */
  synonym: 0.6,
  /** share: a word that nearly every page holds. */
  minRarity: 0.1,
  /** share: pages that are worth so much less than the best one are no matches. */
  minShare: 0.5,
  /** points of the query as one text. */
  phrase: 1,
  /** points: the guide points to it for these words; it explains them, where others mention them. */
  guide: 0.3,
}

/** From what length on what was typed is a sentence: query/reads-as-question.ts. */
export const sentence = {
  /** count of Han characters. */
  hanCharacters: 10,
  /** count of Latin words. */
  latinWords: 6,
}

/** Questions, and the passages that answer them: passages/question.ts, passage-index.ts, rank-passages.ts. */
export const passages = {
  /** share: a pair of characters of which one joins words. */
  joined: 1,
  /** share: a single character beside the pairs. */
  single: 0.4,
  /** share: an English word that says little. */
  faint: 0.5,
  /** share: words of the same meaning. */
  concept: 0.65, // from .45 to this, with the five below: docs/decisions/passages.md
  /** BM25: how soon further mentions add nothing, how much length counts, and what any mention adds. */
  k: 1.2,
  b: 0.6,
  d: 0.5,
  /** exponent of the share of the question that is met: of our questions that were left out of the index, .5 finds fewer. */
  coverage: 1,
  /** share: what a passage answers, beside what it says. */
  questions: 1.3,
  /** share: the same of a whole document. */
  questionsOfAll: 1.2,
  /** share: titles and topics of a document beside its other texts. */
  title: 2.5,
  /** share of the score of a page that the guide points to, when passages are ranked. */
  highlight: 1.6,
  /** share: the same when documents are ranked. */
  highlightOfDocument: 1.25,
  /**
   * share of the score of a section, when passages are ranked: there are 1,855 sections of articles and 1,006 pages of talks, and
   * most questions are about a page.
   */
  section: 0.8,
  /** share: the same when documents are ranked. */
  sectionOfDocument: 0.9,
  /** share of the score of a document's second-best page, added to that of its best page. */
  secondPage: 0.3,
  /** share of the score of a document's whole text, added to that of its best page. */
  document: 1.2,
  /** share of the score of a document's abstract, added to that of its best page. */
  abstract: 0.5,
  /** share of the score of its document, added to a passage. */
  ofItsDocument: 0.5,
  /** share of the score of the page's own text, added to the passage. */
  pageText: 0.6,
  /** share of the best such score in a document, added to the document. */
  bestPageTextOfDocument: 0.3,
  /** count of documents whose pages are read, the best. */
  documentsRead: 20,
  /** count of characters of a page of usual length. */
  pageCharacters: 470,
  /** share: longer pages, against a usual one, are not held to be longer yet. */
  longPage: 3,
  /** share of the passages: what more of them say is not looked for. */
  common: 0.2,
  /** count of passages that a term is looked for in all the same: in few, each is soon in many. */
  few: 50,
  /** count of terms that are looked for, the rarest. */
  most: 40,
  /** count of documents that are scored, those that hold most of the question. */
  documentsScored: 40,
  /** count of passages that are scored, those that hold most of the question. */
  passagesScored: 60,
  /** count of documents of which passages are looked through, the best. */
  documents: 20,
  /** count of passages that are shown. */
  shown: 5,
  /** count of documents that come before the others. */
  leading: 10,
}
