/** Traditional characters → simplified ones, one by one, by OpenCC: those of Taiwan and Hong Kong among them. */
import * as OpenCC from 'opencc-js'

/** The unified ideographs of the basic block and of extension A, U+3400 to U+9FFF. */
const firstIdeograph = 0x3400
const lastIdeograph = 0x9fff

function readCharacters(): Map<string, string> {
  const all = Array.from({ length: lastIdeograph - firstIdeograph + 1 }, (_, at) => String.fromCodePoint(firstIdeograph + at))
  // All at once is a quarter of the work; no word that OpenCC knows goes over the end of a line.
  const lines = all.join('\n')
  const forms = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' })(lines).split('\n'))
  const characters = new Map<string, string>()
  for (const [at, traditional] of all.entries()) {
    const simplified = forms.map((form) => form[at]).find((form) => form !== traditional)
    if (simplified !== undefined) characters.set(traditional, simplified)
  }
  // What another character is simplified to is simplified: 麼 → 么 is not followed by OpenCC's 么 → 幺.
  const simplified = new Set(characters.values())
  return new Map([...characters].filter(([from]) => !simplified.has(from)))
}

let characters: ReadonlyMap<string, string> | undefined

/** Read once, when it is first asked for. */
export function simplifiedCharacters(): ReadonlyMap<string, string> {
  return (characters ??= readCharacters())
}
