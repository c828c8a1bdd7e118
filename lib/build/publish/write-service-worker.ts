/**
 * The site → its service worker (Workbox): the home pages, the full list, the scripts and the search are kept by content hash
 * and replaced together; other pages are kept once visited, whatever query they were visited with, and asked for anew while
 * there is a network, text of originals once it is loaded. Offline, in the place of a page that is not kept stands one that
 * says so. Nothing of an old version is ever mixed with a new one: a new worker waits until the reader lets it take over.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { generateSW, type RuntimeCaching } from 'workbox-build'

const seconds = 3
const pagesKept = 200
/** A first visit downloads no more of the search than this for later; what a search loads beyond it is kept when it does. */
const maxSearchKept = 2 * 1024 * 1024
const maxKept = 1024 * 1024

/** The files of the search that are not kept from the start. @returns glob patterns */
function leftForLater(folder: string): string[] {
  const search = readdirSync(join(folder, 'data/search')).filter((name) => /^(?!pages\.|pictures\.).*\.json$/.test(name))
  const bytes = search.reduce((sum, name) => sum + statSync(join(folder, 'data/search', name)).size, 0)
  return bytes <= maxSearchKept ? ['**/data/search/{pages,pictures}.*'] : ['**/data/search/*.*.json']
}

/** @param prefix of the addresses of a language's pages */
function pages(prefix: string): RuntimeCaching {
  return {
    urlPattern: new RegExp(`^https?://[^/]+${prefix}/(?:[^?#]*/)?(?:[?#].*)?$`),
    handler: 'NetworkFirst',
    options: {
      cacheName: 'pages',
      networkTimeoutSeconds: seconds,
      expiration: { maxEntries: pagesKept },
      precacheFallback: { fallbackURL: `${prefix}/offline/index.html` },
      // Runs in the worker.
      plugins: [{ cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/[?#].*/, '')) }],
    },
  }
}

/** Pages are left out where they are large: a list of thousands. */
const small = ({ size }: { size: number }) => size <= maxKept

/**
 * Writes `sw.js` into the folder.
 * @param lean false where pages need the scripts of Next
 * @returns the number of files that are kept from the start, and their bytes
 */
export async function writeServiceWorker(
  folder: string,
  basePath: string,
  lean: boolean,
): Promise<{ count: number; size: number }> {
  const { count, size, warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: [
      'index.html',
      'en/index.html',
      // A site of few records has no further parts of its list.
      ...['{talks,list/*}', 'saved', 'offline'].flatMap((page) => [`${page}/index.html`, `en/${page}/index.html`]),
      'scripts/*.js',
      'icon.svg',
      '_next/static/**/*.css',
      ...(lean ? [] : ['_next/static/**/*.js']),
      'data/search/*.json',
    ],
    // PDF.js, which few readers ask for.
    globIgnores: [...leftForLater(folder), 'scripts/{show-original,pdf-engine.worker}.*'],
    manifestTransforms: [
      (entries) => ({ manifest: entries.filter((entry) => !entry.url.endsWith('.html') || small(entry)), warnings: [] }),
    ],
    swDest: join(folder, 'sw.js'),
    inlineWorkboxRuntime: true,
    sourcemap: false,
    skipWaiting: false,
    clientsClaim: false,
    cleanupOutdatedCaches: true,
    directoryIndex: 'index.html',
    dontCacheBustURLsMatching: /_next\/static\/|\.[0-9a-f]{12}\.js(?:on)?$/,
    ignoreURLParametersMatching: [/./],
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
    runtimeCaching: [
      {
        urlPattern: /\/data\/search\/[a-z-]+\.[0-9a-f]{12}\.json$/,
        handler: 'CacheFirst',
        options: { cacheName: 'search', expiration: { maxEntries: pagesKept } },
      },
      ...['/en', ''].map((prefix) => pages(`${basePath}${prefix}`)),
    ],
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return { count, size }
}
