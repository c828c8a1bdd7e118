import { isAbsolute, relative } from 'node:path'

/** A path as a terminal opens it: from the working folder where it lies there ("data/materials/a.yaml"), whole elsewhere. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') || isAbsolute(near) ? path : near
}
