/** `app/theme.css` → its colours by name, so that what is drawn outside the pages has the same. */
import { readFileSync } from 'node:fs'
import type { ThemeColours } from '../../exports/twins/to-embed.ts'

const colour = /--color-([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g

/** @throws when asked for a colour that the theme does not have. */
export function readThemeColours(path: string): ThemeColours {
  const found = [...readFileSync(path, 'utf8').matchAll(colour)]
  const colours = new Map(found.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
  return (name) => {
    const known = colours.get(name)
    if (!known) throw new Error(`${path} has no --color-${name} of the form light-dark(#rrggbb, #rrggbb).`)
    return known
  }
}
