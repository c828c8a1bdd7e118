import { useState, type RefObject } from 'react'

/**
 * A page translator puts `<font>` in the place of each text, and what is rendered no longer knows them: the texts of an older
 * answer would stay. Such a part is made anew with the next answer, and translated again.
 * @returns a key for that part
 */
export function useUntranslated(root: RefObject<HTMLElement | null>, answer: object | null): number {
  const [made, setMade] = useState({ answer, version: 0 })
  if (made.answer === answer) return made.version
  const isTranslated = root.current?.querySelector('font') != null
  const next = { answer, version: made.version + (isTranslated ? 1 : 0) }
  setMade(next)
  return next.version
}
