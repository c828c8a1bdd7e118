/**
 * Talks → the list that `sha256sum -c` reads: originals under a folder owner/name/path.
 *
 *   4bd0fd63…4db3764  opencurve/curve-meetup-slides/2020/1106-Curve核心组件之mds-网易数帆-陈威.pdf
 */
import type { Talk } from '../../catalogue/catalogue.ts'

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' }

/** As coreutils does: a line whose name had to be escaped starts with a backslash. */
function formatLine(sha256: string, name: string): string {
  const escaped = name.replace(/[\\\n\r]/g, (char) => escapes[char] ?? char)
  return `${escaped === name ? '' : '\\'}${sha256}  ${escaped}\n`
}

/** Originals that were hashed, in the order of the catalogue; links to a page that only lists an original are left out. */
export function toSums(talks: readonly Talk[]): string {
  const lines = talks.flatMap(({ sha256, repo, path }) => (sha256 && repo && path ? [formatLine(sha256, `${repo}/${path}`)] : []))
  return [...new Set(lines)].join('')
}
