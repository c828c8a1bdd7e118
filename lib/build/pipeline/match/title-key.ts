/**
 * Titles compared as people would: the form of a character, case, spaces, kinds of dash, dot and quote do not matter, nor
 * whether it is written in traditional characters, nor a trailing parenthesis that one side lacks.
 */
import { foldForm } from '../../../catalogue/fold-characters.ts'
import { simplifiedCharacters } from '../../tools/simplified-characters.ts'

const trailingParenthesis = /\((?:[^()]|\([^()]*\))*\)$/u

/** Of every code point that was met: a dump repeats a few thousand of them by the million. */
const folds = new Map<string, string>()

/** One code point's share of the key; may be empty (spaces) or several characters (ligatures). */
function fold(char: string): string {
  let folded = folds.get(char)
  if (folded === undefined) {
    const simplified = simplifiedCharacters()
    folded = [...foldForm(char)]
      .map((part) => simplified.get(part) ?? part)
      .join('')
      .replaceAll(' ', '')
    folds.set(char, folded)
  }
  return folded
}

/** A Chinese dash is two characters, "——": dashes in a row are one. */
function append(key: string, folded: string): string {
  return folded === '-' && key.endsWith('-') ? key : key + folded
}

/** "Curve核心组件之mds – 网易数帆" → "curve核心组件之mds-网易数帆" */
export function titleKey(title: string): string {
  let key = ''
  for (const char of title) key = append(key, fold(char))
  return key
}

/** The key without a trailing parenthesis: "rename接口实现方案(已实现)" → "rename接口实现方案"; the same key if it has none. */
export function shortTitleKey(key: string): string {
  const short = key.replace(trailingParenthesis, '')
  return short === '' ? key : short
}

/** The key without the sign that ends a sentence, which some leave out: "谁快?" → "谁快"; the same key if it has none. */
export function unsignedKey(key: string): string {
  const unsigned = key.replace(/[?!.。…]+$/u, '')
  return unsigned === '' ? key : unsigned
}

export interface KeyedText {
  key: string
  /**
   * `endInText[n]` is where, in the text, the part ends that gave the first n UTF-16 units of `key`. It has key.length
   * + 1 entries; the first is 0.
   */
  endInText: number[]
}

/** The key of a text's beginning, with the way back from the key to the text. */
export function keyPrefix(text: string, longest: number): KeyedText {
  let key = ''
  const endInText = [0]
  let at = 0
  for (const char of text) {
    if (key.length >= longest) break
    at += char.length
    key = append(key, fold(char))
    while (endInText.length <= key.length) endInText.push(at)
  }
  return { key, endInText }
}
