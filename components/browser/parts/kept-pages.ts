/** Pages that the service worker holds (`lib/build/publish/write-service-worker.ts`): what can be opened without a network. */

const visited = 'pages'

const pathOf = (address: string): string => new URL(address).pathname.replace(/index\.html$/, '')

/** @returns their paths; none where the browser keeps nothing */
export async function keptPaths(): Promise<Set<string>> {
  if (!('caches' in globalThis)) return new Set()
  const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
  return new Set(all.flat().map(({ url }) => pathOf(url)))
}

/** @returns path and title of the pages that were visited or saved, newest last */
export async function visitedPages(): Promise<{ path: string; title: string }[]> {
  if (!('caches' in globalThis)) return []
  const cache = await caches.open(visited)
  const pages = (await cache.keys()).map(async (request) => {
    const html = (await (await cache.match(request))?.text()) ?? ''
    const { title } = new DOMParser().parseFromString(html, 'text/html')
    return { path: pathOf(request.url), title: title.replace(/ · [^·]*$/, '') }
  })
  return Promise.all(pages)
}

/** Keeps pages that may not have been visited, or were before the worker came. @throws where one can't be had */
export async function keepPages(paths: readonly string[]): Promise<void> {
  if (!('caches' in globalThis)) return
  await (await caches.open(visited)).addAll([...paths])
}
