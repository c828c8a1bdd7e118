/**
 * What the recognition model says of a line → its text. For each step from left to right it gives one number for each
 * character that it knows, and first for none; the same character in two steps that follow one another is one. Pure.
 */

export interface DecodedLine {
  text: string
  /** The mean over the characters of how sure the model is, from 0 to 1. */
  confidence: number
  /** Where the middle of each character stands, as a share of the width that was given. One for each UTF-16 unit of `text`. */
  middles: number[]
}

/** @param scores `steps` rows of as many numbers as `characters`, with that for none at the head @param characters '' first */
export function decodeLine(scores: Float32Array, steps: number, characters: readonly string[]): DecodedLine {
  const size = characters.length
  const chosen: { character: string; score: number; at: number }[] = []
  let before = 0
  for (let step = 0; step < steps; step += 1) {
    let best = 0
    for (let index = 1; index < size; index += 1) {
      if ((scores[step * size + index] ?? 0) > (scores[step * size + best] ?? 0)) best = index
    }
    if (best !== 0 && best !== before) {
      chosen.push({ character: characters[best] ?? '', score: scores[step * size + best] ?? 0, at: (step + 0.5) / steps })
    }
    before = best
  }
  return {
    text: chosen.map(({ character }) => character).join(''),
    confidence: chosen.length === 0 ? 0 : chosen.reduce((sum, { score }) => sum + score, 0) / chosen.length,
    middles: chosen.flatMap(({ character, at }) => Array.from(character.split(''), () => at)),
  }
}
