import { isHan } from '../text/normalise.ts'
import * as weights from '../weights.ts'

const questionMark = /[?？]\s*$/
const chineseQuestion =
  /什么|怎么|怎样|如何|为何|啥|咋|哪|谁|多少|多久|几个|吗|呢|是否|是不是|有没有|能不能|会不会|要不要|可不可以/u
const englishQuestion =
  /^(?:how|why|what|when|where|which|who|whose|is|are|was|were|do|does|did|can|could|should|would|will|has|have|must|may)\b/i

/** Whether what was typed reads as a question rather than as words to find: it asks, or is as long as a sentence. */
export function readsAsQuestion(q: string): boolean {
  const { hanCharacters, latinWords } = weights.sentence
  const typed = q.trim()
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  const latin = words.filter((word) => !isHan(word)).length
  if (latin + (typed.match(/\p{Script=Han}/gu) ?? []).length < 4) return false
  if (questionMark.test(typed) || chineseQuestion.test(typed) || englishQuestion.test(typed)) return true
  return (typed.match(/\p{Script=Han}/gu) ?? []).length >= hanCharacters || latin >= latinWords
}
