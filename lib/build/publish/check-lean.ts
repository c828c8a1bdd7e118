/**
 * Whether a page that is served is ours alone: no script of Next's, nothing by which React would go on, and no script in line
 * but the one we wrote. A new Next that writes its pages otherwise is told of here, before a reader meets it.
 */

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const source = /\bsrc="([^"]*)"/
const data = /\btype="application\/(?:ld\+)?json"/
const own = /\/scripts\/[a-z.]+\.[0-9a-f]{12}\.js$/

/** In text `<` is written `&lt;`, so these are tags; attributes of readers' text hold none of them. */
const markers: readonly [what: string, pattern: RegExp][] = [
  ['a template of React’s', /<template\b/],
  ['a comment of React’s', /<!--/],
  ['a hidden shelter of React’s', /<div hidden=""|<[a-z]+[^>]*\bid="(?:S|B|P):[0-9a-f]/],
  ['a script of Next’s', /<[a-z]+[^>]*="[^"]*\/_next\/[^"]*\.m?js\b/],
  [
    'an element of Next’s',
    /<next-|<[a-z]+[^>]*\b(?:id|name|class|data-[a-z-]+)="_{2}next|<[a-z]+[^>]*\bdata-n(?:script|css|head)\b/i,
  ],
]

const shown = 60

function faultOfScript(attributes: string, content: string, startScript: string): string[] {
  const address = source.exec(attributes)?.[1]
  if (address !== undefined) return own.test(address) ? [] : [`a script that is not ours: ${address}`]
  if (data.test(attributes) || content === startScript) return []
  return [`a script in line that is not ours: ${content.slice(0, shown)}`]
}

/** @returns what is not ours in the page, in words; nothing for a page as it has to be */
export function checkLean(html: string, startScript: string): string[] {
  const scripts = [...html.matchAll(script)]
  const markup = html.replace(script, '')
  return [
    ...scripts.flatMap(([, attributes = '', content = '']) => faultOfScript(attributes, content, startScript)),
    ...(/<script\b/.test(markup) ? ['a script that does not end'] : []),
    ...markers.filter(([, pattern]) => pattern.test(markup)).map(([what]) => what),
  ]
}
