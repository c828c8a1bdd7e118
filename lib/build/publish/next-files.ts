/**
 * Next writes four more files beside each page, for navigation within one document, and scripts that hydrate it. Our links are
 * plain links and no page keeps those scripts, so nobody ever asks for them. Styles stay.
 */

const payload = /(?:^|\/)(?:__next\.[^/]*|index)\.txt$/
const script = /^(?:\.\/)?_next\/.*\.(?:js|js\.map|ts)$/

/** @param path below the exported site: "talks/index.txt" */
export function isNextsOwn(path: string): boolean {
  return payload.test(path) || script.test(path)
}
