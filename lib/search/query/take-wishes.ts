/**
 * The words of a query → those that must be found, and the wishes among them ("raft ppt" wants slides, on Raft). What stands in
 * a text with two or more words beside the wish is that text, and no wish.
 */
import type { ExpansionContext } from './expansion.ts'
import { normalise } from '../text/normalise.ts'
import { alternative, optional, requirement, type Requirement } from './requirement.ts'
import { productsIn } from './product-names.ts'
import { cutWishes, wishAt, type Wish } from './soft-words.ts'
import { isStopWord } from './stop-words.ts'
import type { Term } from './term.ts'

interface Wished {
  /** Words that are no wishes. */
  rest: readonly Term[]
  wishes: Wish[]
  /** The words of the wishes: none has to be found, but a title may hold one. */
  soft: Requirement[]
}

/** So many words that stand together with a wish in a text are that text. */
const wordsOfText = 2

const onlyHan = /^\p{Script=Han}+$/u

/** Words without spaces, cut where a wish begins or ends in them; not what a text holds, as 队列深度 or 总体设计方案. */
function cutTerms(terms: readonly Term[], { corpus, vocabulary }: ExpansionContext): Term[] {
  return terms.flatMap((term) => {
    const { text, phrase, orBefore } = term
    if (phrase || vocabulary.has(text) || (onlyHan.test(text) && corpus.occurs(text))) return [term]
    return cutWishes(text).map((piece, part) => ({ ...term, text: piece, orBefore: orBefore && part === 0 }))
  })
}

/** Of a quoted text the empty word. */
const wordsOf = (terms: readonly Term[]) => terms.map(({ text, phrase }) => (phrase ? '' : text))

const wholeOf = (terms: readonly Term[], { corpus }: ExpansionContext) =>
  normalise(terms.map(({ text }) => text).join(' '), corpus.fold)

/** "ppt 视频" and "2021 2022" wish for either. */
function addWish(wishes: Wish[], { field, values, typed }: Wish): void {
  const at = wishes.findIndex((wish) => wish.field === field)
  const same = wishes[at]
  if (same) wishes[at] = { field, values: [...new Set([...same.values, ...values])], typed: `${same.typed} ${typed}` }
  else wishes.push({ field, values, typed })
}

/** Takes the wishes out of a query; the names of products stay in it, and are wished for beside any other word. */
export function takeWishes(terms: readonly Term[], context: ExpansionContext): Wished {
  const taken = takeSoftWords(terms, context)
  const { wishes, hasOthers } = productsIn(wordsOf(taken.rest), context.products)
  if (!hasOthers && taken.wishes.length === 0) return taken
  const isText = taken.wishes.length === 0 && context.corpus.occurs(wholeOf(terms, context))
  if (!isText) for (const wish of wishes) addWish(taken.wishes, wish)
  return taken
}

function takeSoftWords(terms: readonly Term[], context: ExpansionContext): Wished {
  const { corpus } = context
  const cut = cutTerms(terms, context)
  const words = wordsOf(cut)
  const rest: Term[] = []
  const wishes: Wish[] = []
  for (let at = 0; at < cut.length;) {
    const found = wishAt(words, at)
    const term = cut[at]
    if (found) addWish(wishes, found.wish)
    else if (term) rest.push(term)
    at += found?.count ?? 1
  }
  const none: Wished = { rest: terms, wishes: [], soft: [] }
  if (wishes.length === 0) return none
  const whole = wholeOf(terms, context)
  const said = rest.filter(({ text }) => !isStopWord(text)).length
  // "2022" or "English" alone is what stands so; "入门" alone is no less a wish than beside a product.
  const isText =
    said === 0
      ? wishes.every(({ field }) => field === 'year' || field === 'lang') && corpus.occurs(whole)
      : rest.length >= wordsOfText && corpus.occurs(whole)
  const isTitle = corpus.find(whole).some((index) => corpus.records[index]?.titles.split('\n').includes(whole))
  if (isText || isTitle) return none
  const soft = wishes
    .filter(({ field }) => field !== 'lang')
    .map(({ typed }) => typed.split(' '))
    // "Where to start" asks, and stands in no title.
    .filter((words) => !words.some(isStopWord))
    .flat()
    .map((word) => optional(requirement(word, [{ ...alternative(word, 'literal'), namesTopics: false }])))
  return { rest: said > 0 ? rest : [], wishes, soft }
}
