/**
 * A run of Han characters that the texts do not hold as it is → the words that they do hold: 硬链接删除 → 硬链接, 删除.
 *
 * Of all ways to cut it, the likeliest: each piece counts by how many records hold it, so that 硬链接 + 删除, both held by
 * several, beats 硬链 + 接删除; what a single record holds is hardly a word.
 */
import * as weights from '../weights.ts'

export interface WordCounts {
  /** How many records there are. */
  total: number
  /** How many records hold the text. */
  count: (text: string) => number
  isWord: (text: string) => boolean
}

/**
 * Characters that are left over side by side are a word that the texts do not have, and stay together: 双活测试 → 双活, 测试.
 *
 * @returns the pieces in order; the run itself where it can't be cut.
 */
export function splitHan(run: string, { total, count, isWord }: WordCounts): string[] {
  const { maxPiece, single, knownWord, doubt } = weights.split
  const characters = [...run]
  if (characters.length < 3) return [run]
  const isUnknown = (piece: string) => [...piece].length === 1 || count(piece) === 0
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }]
  for (let end = 1; end <= characters.length; end += 1) {
    let chosen = { score: -Infinity, from: end - 1 }
    for (let from = end - 1; from >= Math.max(0, end - maxPiece); from -= 1) {
      const piece = characters.slice(from, end).join('')
      if (piece === run) break
      const held = count(piece)
      // What is not held is held by nothing longer.
      if (held === 0 && end - from > 1) break
      const likelihood =
        Math.log((Math.max(held, 1) - doubt) / (total + 1)) - (end - from === 1 ? single : 0) + (isWord(piece) ? knownWord : 0)
      const score = (best[from]?.score ?? -Infinity) + likelihood
      if (score > chosen.score) chosen = { score, from }
    }
    best.push(chosen)
  }
  const pieces: string[] = []
  for (let end = characters.length; end > 0; end = best[end]?.from ?? 0) {
    const piece = characters.slice(best[end]?.from ?? 0, end).join('')
    const next = pieces[0]
    if (next !== undefined && isUnknown(piece) && isUnknown(next)) pieces[0] = piece + next
    else pieces.unshift(piece)
  }
  return pieces
}
