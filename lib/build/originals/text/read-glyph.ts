/** A character of an open page as it is laid out. */
import type { Glyph } from './lay-out-lines.ts'
import { characterAt, roomOf } from './page-characters.ts'
import type { Engine } from './pdf-engine.ts'

const uprightSine = 0.1

export function readGlyph(engine: Engine, text: number, index: number): Glyph {
  const character = characterAt(engine, text, index)
  const isTurned = Math.abs(Math.sin(engine._FPDFText_GetCharAngle(text, index))) > uprightSine
  return { text: character, box: /^\s*$/.test(character) ? null : roomOf(engine, text, index), isTurned }
}
