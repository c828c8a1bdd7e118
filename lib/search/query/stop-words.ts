/** Words that a question is made with and that need not be found. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about am an and any are as at between by can difference differences do does find for from give how i in into is it its me my need of on or should some that the ' +
    'there this to us vs want was what when where which who why with you 的 了 和 与 及 在 是 有 吗 呢 从 到 关于 有关 请问 有没有 哪些 哪里 ' +
    '区别 差别 有什么区别 为什么 怎么 怎样 如何 什么 是什么 什么是 做什么 干什么 怎么办 怎么样 怎么用 有什么用 什么意思 是什么意思 ' +
    '文档 document documents docs 最新 最新的 最近的 latest newest pdf 啥 是啥 啥是 为啥 干啥 啥意思 有啥用 咋 咋办 咋样 咋用 咋回事 资料 材料 应该 今年 去年 最近 近期'
  ).split(' '),
)

/** What is left between the words of a sentence when it is cut: 要在, 上做, 而不. */
const particles = /^[的了着过是在和与及或而也都就不把被对让给从到为要会能可以做上下里中时后吗呢吧啊么]+$/u

/** @param word normalised. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word) || particles.test(word)
}
