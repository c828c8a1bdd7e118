/** GitHub's two kinds of link to a file: the page that shows it (`/blob/`) and the file itself (raw). */

export interface GitHubFile {
  kind: 'view' | 'raw'
  /** owner/name */
  repo: string
  /** A commit, branch or tag. */
  ref: string
  /** Decoded: "2022/raft在Curve存储中的工程实践.pdf". */
  path: string
}

const viewLink = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(blob|raw)\/([^/]+)\/([^?#]+)/
const rawLink = /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/([^/]+)\/([^?#]+)/

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** `https://github.com/opencurve/curve-meetup-slides/blob/de656931…/2022/bazel.pptx` → its parts; null for any other link. */
export function parseGitHubLink(url: string): GitHubFile | null {
  const [, viewRepo, form, viewRef, viewPath] = viewLink.exec(url) ?? []
  const [, rawRepo, rawRef, rawPath] = rawLink.exec(url) ?? []
  const repo = viewRepo ?? rawRepo
  const ref = viewRef ?? rawRef
  const path = decodePath(viewPath ?? rawPath ?? '')
  if (repo === undefined || ref === undefined || !path) return null
  return { kind: form === 'blob' ? 'view' : 'raw', repo, ref, path }
}
