/**
 * A title → what its characters sound like, from every character on, so that a prefix query finds what is typed in pinyin or
 * in first letters: 元数据 → yuanshuju, shuju, ju and ysj, sj, j.
 */
import { pinyin } from 'pinyin-pro'

const mostSyllables = 8

export interface Sounds {
  pinyin: string[]
  initials: string[]
}

export function soundsOf(texts: readonly string[]): Sounds {
  const runs = texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
  const endings = runs.flatMap((run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
    return syllables.map((_, from) => syllables.slice(from, from + mostSyllables))
  })
  return {
    pinyin: [...new Set(endings.map((syllables) => syllables.join('')))],
    initials: [...new Set(endings.map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join('')))],
  }
}
