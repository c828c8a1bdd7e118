/** Where a page of a document stands, without the language: "/talks/raft-in-curve/p/10/". */
export function slidePath(id: string, page: number): string {
  return `/talks/${id}/p/${page}/`
}
