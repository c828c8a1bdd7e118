/** Traditional characters → simplified ones, one by one, by OpenCC: those of Taiwan and Hong Kong among them. */
import * as OpenCC from 'opencc-js'

/** The unified ideographs of the basic block and of extension A, U+3400 to U+9FFF. */
const firstIdeograph = 0x3400
const lastIdeograph = 0x9fff

function readCharacters(): Map<string, string> {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }))
  const characters = new Map<string, string>()
  for (let code = firstIdeograph; code <= lastIdeograph; code += 1) {
    const traditional = String.fromCodePoint(code)
    const simplified = converters.map((convert) => convert(traditional)).find((form) => form !== traditional)
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
