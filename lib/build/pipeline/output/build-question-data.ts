/**
 * The catalogue → what the search knows of questions: those that each abstract, page and section answers, and everyday words.
 */
import type { Catalogue, Talk } from '../../../catalogue/catalogue.ts'
import type { QuestionData, RecordQuestions } from '../../../search/corpus/search-data.ts'

type Asked = Talk['questions']

const inBoth = (asked: Asked): string[] => (asked ? [...asked.zh, ...asked.en] : [])

function questionsOf({ questions, guide, lines, sections }: Talk): RecordQuestions {
  const [abstract, pages, ofSections] = [
    inBoth(questions),
    [...guide, ...lines].map(({ page, questions: asked }): [number, string[]] => [page, inBoth(asked)]),
    sections.map(({ anchor, questions: asked }): [string, string[]] => [anchor, inBoth(asked)]),
  ]
  const found: RecordQuestions = {}
  if (abstract.length > 0) found.abstract = abstract
  const asking = <Key>(list: [Key, string[]][]) => list.filter(([, asked]) => asked.length > 0)
  if (asking(pages).length > 0) found.pages = asking(pages)
  if (asking(ofSections).length > 0) found.sections = asking(ofSections)
  return found
}

/** @param everydayWords groups of words that mean the same, as they are written. */
export function buildQuestionData({ talks }: Catalogue, everydayWords: string[][]): QuestionData {
  const questions = talks
    .map((talk): [string, RecordQuestions] => [talk.id, questionsOf(talk)])
    .filter(([, asked]) => Object.keys(asked).length > 0)
  return { everydayWords, questions: Object.fromEntries(questions) }
}
