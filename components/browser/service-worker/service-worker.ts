/**
 * What answers for the network (Workbox). Files that are kept from the start are replaced together; other pages are kept once
 * visited, whatever query they were visited with, and asked for anew while there is a network, text of originals once it is
 * loaded. Offline, in the place of a page that is not kept stands one that says so. A new worker waits until the reader lets it
 * take over, so that nothing of an old version is ever mixed with a new one.
 */
import { ExpirationPlugin } from 'workbox-expiration'
import {
  addPlugins,
  cleanupOutdatedCaches,
  precacheAndRoute,
  PrecacheFallbackPlugin,
  type PrecacheEntry,
} from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'

declare const self: ServiceWorkerGlobalScope
/** By the build (`lib/build/publish/write-service-worker.ts`): addresses from the site's root, each with a hash of what it holds. */
declare const keptFromStart: PrecacheEntry[]

const seconds = 3
const pagesKept = 200

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

// A worker's own address is that of what answered: one of Next's finds what it runs behind the # of the address that was asked for.
addPlugins([
  {
    handlerWillRespond: ({ request, response }) =>
      Promise.resolve(request.destination === 'worker' ? new Response(response.body, response) : response),
  },
])
precacheAndRoute(keptFromStart, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] })
cleanupOutdatedCaches()

registerRoute(
  /\/data\/search\/[a-z-]+\.[0-9a-f]{12}\.json$/,
  new CacheFirst({ cacheName: 'search', plugins: [new ExpirationPlugin({ maxEntries: pagesKept })] }),
)

/** @param prefix of the addresses of a language's pages */
function keepVisited(prefix: string): void {
  registerRoute(
    new RegExp(`^https?://[^/]+${prefix}/(?:[^?#]*/)?(?:[?#].*)?$`),
    new NetworkFirst({
      cacheName: 'pages',
      networkTimeoutSeconds: seconds,
      plugins: [
        new ExpirationPlugin({ maxEntries: pagesKept }),
        new PrecacheFallbackPlugin({ fallbackURL: `${prefix}/offline/index.html` }),
        { cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/[?#].*/, '')) },
      ],
    }),
  )
}

for (const language of ['/en', '']) keepVisited(`${process.env.BASE_PATH ?? ''}${language}`)
