/**
 * Where an article is read, without the language: "/talks/curve-faq/read/?q=raft#背景".
 * @param anchor of a heading, to its section
 * @param asked what is searched, as it goes along: "?q=raft"
 */
export function readPath(id: string, anchor: string | null = null, asked = ''): string {
  const fragment = anchor === null ? '' : `#${encodeURIComponent(anchor)}`
  return `/talks/${id}/read/${asked}${fragment}`
}
