/**
 * The words around the results, which say nothing of a record: the pager's, with the total and the page numbers, and those of
 * the order that was chosen. `共 16 条`, `- 2`, `-` (a gap), `前往 1 页`, `共 16 条 1 2 3 … 9 前往 1 页`, `全部时间`.
 */
import { parseWholeNumber, plainFact } from './parse-facts.ts'

export interface PagerLine {
  /** As the line says it; undefined where it does not. */
  total?: string
  pages: number[]
}

const foundNothing = '很遗憾，未能检索到相关结果'
/** Of plain text, so with ASCII's comma. One pattern each: the total, three times; then what says nothing; then a page. */
const tokens = [
  String.raw`共 ?(?<total>\S{0,12}?) ?条`,
  String.raw`(?:本次搜索耗时 ?[\d.]{1,12} ?秒,)?为您找到相关结果约 ?(?<about>\S{0,12}?) ?个\.?`,
  String.raw`Total ?(?<all>\d{1,9})`,
  String.raw`(?:前往|跳至|Go to) ?\d{0,9} ?页?|页(?!\S)`,
  String.raw`第 ?\d{1,9} ?页|共 ?\d{1,9} ?页|\d{1,6} ?/ ?\d{1,6}(?!\S)`,
  String.raw`\d{1,4} ?(?:条/页|/ ?page)`,
  String.raw`上一页|下一页|首页|末页|尾页|[回返]回?到?顶部|«|»|‹|›|<|>`,
  String.raw`(?:默认|最新|页数|大小)排序|全部时间|最近(?:一天|一周|一个月|三个月|半年|一年)|全部(?:分类|语言|格式)`,
  String.raw`[-*•·–—]|…|\.{3,6}|•••`,
  String.raw`(?<page>[1-9]\d{0,5})(?!\S)`,
]
const token = new RegExp(String.raw`(?:${tokens.join('|')}) ?`, 'uy')
const longest = 400

/** @returns null where anything else stands on the line */
export function parsePager(line: string): PagerLine | null {
  if (line.length > longest) return null
  const text = plainFact(line)
  if (text === plainFact(foundNothing)) return { total: '0', pages: [] }
  const found: PagerLine = { pages: [] }
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match || match[0] === '') return null
    const { total, about, all, page } = match.groups ?? {}
    const said = total ?? about ?? all
    if (said !== undefined) found.total = said
    const number = page === undefined ? null : parseWholeNumber(page)
    if (number !== null) found.pages.push(number)
  }
  return found
}
