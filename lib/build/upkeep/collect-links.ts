/** A record → the links that its page shows. */
import type { Material } from '../../catalogue/material.ts'

export interface RecordLink {
  /** "links.view", "videos.0.url" */
  field: string
  url: string
}

export interface LinkedRecord {
  id: string
  links: RecordLink[]
}

/** A fragment (`#page=12`) is the browser's matter; without it, one document is asked for once. */
function withoutFragment(url: string): string {
  const { href, hash } = new URL(url)
  return hash === '' ? href : href.slice(0, -hash.length)
}

export function collectLinks({ id, links, parts, videos }: Material): LinkedRecord {
  const found: RecordLink[] = [
    ...Object.entries(links).map(([name, url]) => ({ field: `links.${name}`, url })),
    ...parts.map(({ url }, index) => ({ field: `parts.${index}.url`, url })),
    ...videos.map(({ url }, index) => ({ field: `videos.${index}.url`, url })),
  ]
  return { id, links: found.map(({ field, url }) => ({ field, url: withoutFragment(url) })) }
}
