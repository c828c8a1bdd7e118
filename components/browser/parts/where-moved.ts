/** What a page that leads on says of itself (`lib/build/publish/host-files.ts`). */
const movedTo = /<link rel="canonical" href="([^"]+)" data-moved>/

/**
 * @param path of a page of ours, with the base path
 * @returns the path at which it lies, or to which it leads; null where there is none
 * @throws where the network fails
 */
export async function whereMoved(path: string): Promise<string | null> {
  const response = await fetch(path)
  if (!response.ok) return null
  if (response.redirected) return new URL(response.url).pathname
  return movedTo.exec(await response.text())?.[1] ?? path
}
