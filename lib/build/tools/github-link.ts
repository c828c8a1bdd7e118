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

/** A host's page about a file, not the file: "https://gitee.com/a/b/blob/master/x.pdf". */
const pageOfFile = /^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|src)\//

/** The address of the file itself behind a link to it or to GitHub's page of it; null where a link leads to a page. */
export function fileAddress(url: string): string | null {
  const file = parseGitHubLink(url)
  if (!file) return pageOfFile.test(url) ? null : url
  if (file.kind === 'raw') return url
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  return `https://raw.githubusercontent.com/${file.repo}/${file.ref}/${path}`
}
