/** Where a mirror of the forge holds an original: `ORIGINALS_URL`, laid out as the forge's raw host is. */
import { UsageError } from '../../tools/command.ts'

const rawHost = 'raw.githubusercontent.com'

/** @returns "https://mirror.example/github" without a slash at its end, or null where none is said. @throws UsageError */
export function readMirror({ ORIGINALS_URL }: Partial<Record<string, string>>): string | null {
  if (ORIGINALS_URL === undefined || ORIGINALS_URL === '') return null
  const url = URL.canParse(ORIGINALS_URL) ? new URL(ORIGINALS_URL) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      `ORIGINALS_URL: expected the address of a mirror such as https://mirror.example/raw, found ${JSON.stringify(ORIGINALS_URL)}.`,
    )
  }
  return url.href.replace(/\/+$/, '')
}

/** `urls`, and before those that lie on the forge's raw host where the mirror holds the same: mirror/owner/name/commit/path. */
export function withMirror(urls: readonly string[], mirror: string | null): string[] {
  if (mirror === null) return [...urls]
  const raw = urls.map((url) => new URL(url)).filter(({ hostname }) => hostname === rawHost)
  return [...raw.map(({ pathname }) => mirror + pathname), ...urls]
}
