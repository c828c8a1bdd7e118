/**
 * The rooms of the house, from the ground up, and what each may import beside what lies in the room itself. A room is a folder
 * without its subfolders. Lint holds every file to it (`rooms-rule.js`), `rooms.test.ts` that no folder lacks a room and that nothing
 * goes round in a circle. A file that rooms beside it share may be a room of its own. Where a room's code runs stands in its path:
 *
 *   app, components/{parts,record}, lib/site   on the server, while pages are made
 *   components/browser                         bundled for the browser (its markup is rendered on the server as well)
 *   lib/{catalogue,words,search,exports}       at both ends, pure
 *   lib/build                                  in Node, before and after the pages
 */
const domain = ['lib/catalogue']
const words = [...domain, 'lib/words', 'lib/words/messages']
const search = ['weights.ts', 'text', 'corpus', 'query', 'filter', 'rank'].map((name) => `lib/search/${name}`)
const shown = [...search, 'lib/search/guess', 'lib/search/passages', 'lib/search', 'lib/search/shown']
const exports = ['lib/exports', ...['citations', 'structured', 'feeds', 'data', 'twins'].map((name) => `lib/exports/${name}`)]
const inBrowser = [...words, ...shown, 'components/browser/parts']
const tools = [...domain, 'lib/build/tools']
const originals = [...tools, ...['files', 'text', 'ocr', 'worker'].map((name) => `lib/build/originals/${name}`)]
const pipeline = ['dump', 'records', 'match', 'output'].map((name) => `lib/build/pipeline/${name}`)

const measured = ['check', 'publish', 'serve', 'tools'].map((name) => `lib/build/${name}`)

/** @type {Readonly<Record<string, readonly string[]>>} room → rooms that it may import */
export const rooms = {
  // Both ends, pure.
  'lib/catalogue': [],
  'lib/words/messages': [],
  'lib/words': words,
  'lib/search/weights.ts': [],
  'lib/search/text': [...domain, ...search.slice(0, 1)],
  'lib/search/corpus': [...domain, ...search.slice(0, 2)],
  'lib/search/query': [...domain, ...search.slice(0, 3)],
  'lib/search/filter': [...domain, ...search.slice(0, 4)],
  'lib/search/rank': search.slice(0, 5),
  'lib/search/guess': [...domain, ...search.slice(0, 4)],
  'lib/search/passages': [...domain, ...search.slice(0, 3)],
  'lib/search': [...search, 'lib/search/guess', 'lib/search/passages'],
  'lib/search/shown': [...words, ...search, 'lib/search/passages', 'lib/search'],
  'lib/exports': [],
  'lib/exports/citations': [...words, 'lib/exports'],
  'lib/exports/structured': [...words, 'lib/exports', 'lib/exports/citations'],
  'lib/exports/feeds': [...words, 'lib/exports'],
  'lib/exports/data': [...words, 'lib/exports/citations'],
  'lib/exports/twins': [...words, 'lib/exports'],

  // Server.
  'lib/site': [...words, ...exports, 'lib/search/corpus'],
  'components/parts': [...words, 'lib/site', 'components/browser/page'],
  'components/record': [...words, 'lib/site', 'components/parts', 'components/browser/page', 'components/browser/parts'],
  app: [
    ...words,
    ...exports,
    'lib/site',
    'components/parts',
    'components/record',
    'components/browser/page',
    'components/browser/saved',
    'components/browser/search',
  ],

  // Browser.
  'components/browser/parts': words,
  'components/browser/originals': words,
  'components/browser/viewer': [...inBrowser, 'components/browser/originals'],
  'components/browser/page': [
    ...inBrowser,
    ...['head-search', 'list-filter', 'originals', 'viewer'].map((name) => `components/browser/${name}`),
  ],
  'components/browser/head-search': [
    ...inBrowser,
    'lib/words/messages',
    'components/browser/search/client',
    'components/browser/search/state',
  ],
  'components/browser/list-filter': [...inBrowser, 'components/browser/search/client'],
  'components/browser/lists': inBrowser,
  'components/browser/saved': [...inBrowser, 'components/browser/page', 'components/browser/lists'],
  'components/browser/search/state': inBrowser,
  'components/browser/search/client': [...inBrowser, 'components/browser/search/state'],
  'components/browser/search/client/testing': [
    ...inBrowser,
    'components/browser/search/state',
    'components/browser/search/client',
  ],
  'components/browser/search/filters': [...inBrowser, 'components/browser/search/state'],
  'components/browser/search/box': [...inBrowser, 'components/browser/search/state', 'components/browser/search/filters'],
  'components/browser/search/results': [
    ...inBrowser,
    'components/browser/page',
    'components/browser/lists',
    ...['client', 'state', 'filters', 'box'].map((name) => `components/browser/search/${name}`),
  ],
  'components/browser/search': [
    ...inBrowser,
    ...['client', 'state', 'filters', 'box', 'results'].map((name) => `components/browser/search/${name}`),
  ],
  'components/browser/service-worker': [],
  'components/browser/islands': ['components/browser/saved', 'components/browser/search', 'components/browser/search/state'],

  // Node, before and after the pages.
  'lib/build/tools': [...domain, 'lib/exports/twins', 'lib/search/query'],
  'lib/build/originals/files': tools,
  'lib/build/originals/text': tools,
  'lib/build/originals/ocr': originals.slice(0, -2),
  'lib/build/originals/worker': originals,
  'lib/build/originals': originals,
  'lib/build/originals/fixtures': originals,
  'lib/build/pipeline/dump': tools,
  'lib/build/pipeline/records': [...tools, 'lib/search/query', 'lib/search/guess', 'lib/search/text'],
  'lib/build/pipeline/match': [...tools, ...pipeline.slice(0, 2)],
  'lib/build/pipeline/output': [
    ...tools,
    ...words,
    ...pipeline.slice(0, 3),
    'lib/build/originals',
    'lib/search/text',
    'lib/search/corpus',
  ],
  'lib/build/pipeline': [...originals, 'lib/build/originals', ...pipeline, 'lib/search/corpus'],
  'lib/build/cards': [...words, 'lib/build/tools'],
  'lib/build/publish': [...words, ...exports, 'lib/search/corpus', 'lib/build/tools'],
  'lib/build': [...tools, 'lib/build/pipeline', 'lib/build/pipeline/output', 'lib/build/cards', 'lib/build/publish'],
  'lib/build/serve': [...words, 'lib/build/tools', 'lib/build', 'lib/build/publish', 'lib/build/originals/files'],
  'lib/build/testing': [...words, 'lib/build/tools', ...exports, ...pipeline, 'lib/build/pipeline'],
  'lib/build/upkeep': [...tools, ...pipeline, 'lib/build/pipeline'],
  'lib/build/grow': [
    ...tools,
    ...pipeline,
    'lib/build/pipeline',
    'lib/build/originals/files',
    'lib/build/originals/text',
    'lib/build/upkeep',
  ],
  'lib/build/check': [...tools, 'lib/build/publish', 'lib/build/serve', 'lib/build/testing'],
  'lib/build/postgres': [...domain, ...shown, 'lib/build/tools', 'lib/build/measure/relevance'],
  'lib/build/measure/text': [...shown, ...originals.slice(0, -1), 'lib/build/measure/relevance'],
  'lib/build/measure/relevance': [...shown, 'lib/build/tools'],
  'lib/build/measure/browser': measured,
  'lib/build/measure/lighthouse': measured,
  'lib/build/measure/peers': [...shown, ...measured, 'lib/build/measure/relevance'],
  'lib/build/measure/scale': [
    ...domain,
    ...shown,
    ...pipeline,
    ...['check', 'pipeline', 'postgres', 'publish', 'serve', 'tools', 'measure/relevance'].map((name) => `lib/build/${name}`),
  ],
  e2e: [...domain, 'lib/build/testing'],
}

const screen = /^(react|react-dom|next)(\/|$)/

/** Packages that code may not import, by where it runs. */
export const forbidden = [
  {
    in: /^lib\/(catalogue|words|search)\//,
    packages: [screen, /^node:/, /^server-only$/],
    since: 'It runs at both ends and knows neither.',
  },
  {
    in: /^lib\/exports\//,
    packages: [screen, /^node:(?!crypto$)/, /^server-only$/],
    since: 'Formats are made of what is given.',
  },
  { in: /^lib\/build\//, packages: [screen, /^server-only$/], since: 'Programs of the build draw no pages.' },
  { in: /^components\/browser\//, packages: [/^node:/, /^server-only$/], since: 'It is bundled for the browser.' },
]

/** @param {string} path of a file, from the project. @returns {string} its room; routes and their parts are one. */
export const roomOf = (path) => (path.startsWith('app/') ? 'app' : path in rooms ? path : path.slice(0, path.lastIndexOf('/')))
