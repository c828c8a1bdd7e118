/** What is loaded once a question is asked: what answers it, and what shows the pages that may. A script of its own. */
import {
  createQuestionAnswerer,
  type QuestionAnswerer,
  type QuestionSources,
} from '../../../../lib/search/passages/answer-question.ts'
import { presentPassages, type PresentPassages } from '../../../../lib/search/shown/present-passages.ts'

export interface OpenedAnswerer {
  answerer: QuestionAnswerer
  presentPassages: PresentPassages
}

/** @param pause lets what was asked meanwhile be answered */
export async function openAnswerer(sources: QuestionSources, pause: () => Promise<void>): Promise<OpenedAnswerer> {
  return { answerer: await createQuestionAnswerer(sources, pause), presentPassages }
}
