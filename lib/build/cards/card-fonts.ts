/**
 * The fonts of the cards, from packages. The common characters come in one file a weight; for a rarer one, the piece of the
 * font that holds it is found by the ranges in the package's own stylesheet.
 * Each file has a family name of its own: of two under one name, satori uses the first and draws boxes for the rest.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Font } from 'satori'

const modules = resolve(import.meta.dirname, '../../../node_modules')
const weights = [400, 700] as const
const common = ['latin', 'chinese-simplified']
export const fontPackages = ['@fontsource/noto-sans-sc', '@fontsource/noto-sans']
const face = /url\(\.\/files\/([\w-]+?)-400-normal\.woff\)[^;]*;\s*unicode-range: ([^;]+);/g

/** For `font-family`. */
export const fontFamily = common.join(', ')

function fontsOf(path: string, family: string): Font[] {
  return weights.map((weight) => ({ name: family, weight, style: 'normal', data: readFileSync(`${path}-${weight}-normal.woff`) }))
}

export function commonFonts(): Font[] {
  return common.flatMap((part) => fontsOf(join(modules, '@fontsource/noto-sans-sc/files', `noto-sans-sc-${part}`), part))
}

interface Piece {
  path: string
  family: string
  ranges: [first: number, last: number][]
}

let pieces: Piece[] | undefined

function readPieces(): Piece[] {
  return fontPackages.flatMap((name) => {
    const folder = join(modules, name)
    return [...readFileSync(join(folder, '400.css'), 'utf8').matchAll(face)].map(([, family = '', ranges = '']) => ({
      path: join(folder, 'files', family),
      family,
      ranges: [...ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last]): [number, number] => [
        parseInt(first, 16),
        parseInt(last ?? first, 16),
      ]),
    }))
  })
}

/** @throws when no font has one of the characters: better no card than one with boxes. */
export function rareFonts(text: string): Font[] {
  pieces ??= readPieces()
  const found = new Set<Piece>()
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const piece = pieces.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))
    if (!piece) throw new Error(`No font of the cards has “${char}” (U+${code.toString(16).padStart(4, '0')}).`)
    found.add(piece)
  }
  return [...found].flatMap(({ path, family }) => fontsOf(path, family))
}
