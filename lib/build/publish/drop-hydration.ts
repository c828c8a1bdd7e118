/**
 * A page as Next exports it → the same page without Next: its scripts, and the copy of the page that they would build it from
 * once more, go. What such a page does, its own small script does; an island on it brings its own.
 */
const nextScript = /<script[^>]*\bsrc="[^"]*\/_next\/[^"]*"[^>]*><\/script>/g
/** React's clock for what streams in later, and the pieces of the copy. */
const inline = /<script(?: id="_R_">|>\(?self\.__next_)[\s\S]*?<\/script>/g
const preload = /<link[^>]*\bas="script"[^>]*\/>/g
/** Comments by which React finds its way, and the empty shelter of what streams in. */
const boundary = /<!--[ $/]*-->/g
const shelter = '<div hidden=""></div>'

const island = /\bdata-island="([a-z]+)"/g

/**
 * @param addressOf the script of an island, by its name
 * @throws what `addressOf` throws for an island without a script
 */
export function dropHydration(html: string, addressOf: (island: string) => string): string {
  const scripts = [...html.matchAll(island)].map(([, name = '']) => `<script src="${addressOf(name)}" type="module"></script>`)
  return html
    .replace(nextScript, '')
    .replace(inline, '')
    .replace(preload, '')
    .replace(boundary, '')
    .replace(shelter, '')
    .replace('</head>', () => `${scripts.join('')}</head>`)
}
