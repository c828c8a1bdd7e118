/**
 * A page as Next exports it → the same page without Next: its scripts, and the copy of the page that they would build it from
 * once more, go. What such a page does, its own small script does; an island on it brings its own. What stays is named here;
 * whether all else is gone, `check-lean.ts` says.
 */
import type { PageContext } from './page-step.ts'

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const source = /\bsrc="([^"]*)"/
/** JSON: structured data, and what islands begin with. */
const data = /\btype="application\/(?:ld\+)?json"/
/** A script of ours, in `public/scripts`. */
const own = /\/scripts\/[a-z.]+\.[0-9a-f]{12}\.js$/
/** `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>` */
const preload = /<link[^>]*\bas="script"[^>]*\/>/g
/** Comments by which React finds its way: `<!--$-->`, `<!-- -->`, `<!--/$-->`. */
const boundary = /<!--[ $/]*-->/g
/** The empty shelter of what streams in. */
const shelter = '<div hidden=""></div>'

const island = /\bdata-island="([a-z]+)"/g

/** @throws what `addressOf` throws for an island without a script */
export function dropHydration(html: string, { addressOf, startScript }: PageContext): string {
  const stays = (attributes: string, content: string) => {
    const address = source.exec(attributes)?.[1]
    return address === undefined ? data.test(attributes) || content === startScript : own.test(address)
  }
  const scripts = [...html.matchAll(island)].map(
    ([, name = '']) => `<script src="${addressOf(name)}" type="module" data-script-of="${name}"></script>`,
  )
  return html
    .replace(script, (whole, attributes: string, content: string) => (stays(attributes, content) ? whole : ''))
    .replace(preload, '')
    .replace(boundary, '')
    .replace(shelter, '')
    .replace('</head>', () => `${scripts.join('')}</head>`)
}
