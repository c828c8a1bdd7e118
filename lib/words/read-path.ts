/**
 * Where an article is read, without the language: "/talks/curve-faq/read/?q=raft#背景".
 * @param anchor of a heading, to its section
 * @param query what is searched, as it stands in an address: "q=raft"
 */
export function readPath(id: string, anchor: string | null = null, query = ''): string {
  const fragment = anchor === null ? '' : `#${encodeURIComponent(anchor)}`
  return `/talks/${id}/read/${query === '' ? '' : `?${query}`}${fragment}`
}
