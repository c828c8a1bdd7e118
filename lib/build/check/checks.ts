/** What `npm run check` does, in the order in which it begins; whatever rests on nothing that still runs goes side by side. */
import { nginxIsInstalled } from '../serve/start-nginx.ts'
import type { TestKind } from './test-files.ts'

export interface Check {
  /** For `--only`. */
  name: string
  title: string
  command: string
  env?: Record<string, string>
  /** Names of checks that must have passed before. */
  after?: readonly string[]
  /** Names of checks that must have ended, well or not: they need the same folders. */
  behind?: readonly string[]
  /** How many of two cores it keeps busy. */
  cores: 0 | 1 | 2
  /** Which files its tests stand in; a check without counts as one test. */
  tests?: TestKind
  /** Not all files that hold such tests are meant to run. */
  isPart?: boolean
  /** The browser’s tests can't run without one. */
  needsChromium?: boolean
}

const own = '.cache/own'
const ownSite = '.cache/own-site'
const plainSite = '.cache/plain-site'
/** `types` looks at the same files; the builds need not do so again. */
const typesAreChecked = { TYPES: 'checked' }
const underPath = { ...typesAreChecked, BASE_PATH: '/storage-talks', ORIGINALS_DIR: `${own}/originals` }
/** What tests of pages, of bytes and of sameness look at: all but compressed copies, which follow from the files beside them. */
const uncompressed = ['exports', 'scripts', 'pages', 'site'].map((step) => `--only ${step}`).join(' ')
/** Makes the small site; a second time, elsewhere, it makes the same bytes. */
export const smallSite = {
  folder: ownSite,
  env: underPath,
  data: `tsx lib/build/check/write-own-data.ts ${own} && npm run -s data -- --data ${own}`,
}
/**
 * By file and by tag, what asks for more records than the small site has; all else is asked there, where a page is quickly made.
 */
const onWholeSite = '(typing|questions).spec|@whole'
/** What rests on the path under which a site lies, or on its server, is asked of both. */
const onBothSites = '@address'
/** Two, since a test waits for the browser as long as it works: a second one fills the core. */
const inBrowser = 'playwright test --workers 2'
const ownServer = nginxIsInstalled ? 'nginx' : 'node'

const lint: Check = { name: 'lint', title: 'Lint', command: 'npm run -s lint', cores: 1 }
const types: Check = { name: 'types', title: 'Types', command: 'next typegen && tsc --noEmit', cores: 1 }
const format: Check = { name: 'format', title: 'Format', command: 'oxfmt --check', cores: 1 }
const records: Check = {
  name: 'records',
  title: 'Records in canonical form',
  command: 'npm run -s format:data -- --check',
  cores: 1,
}
const unit: Check = { name: 'unit', title: 'Unit and data tests', command: 'npm run -s unit', cores: 1, tests: 'unit' }

/** Before `npm test`, beside what needs no browser. */
export const install: Check = {
  name: 'install',
  title: 'What browser tests need',
  command: 'tsx lib/build/check/install-what-tests-need.ts',
  cores: 0,
}
const onceInstalled = [install.name]

/**
 * Every check. Builds follow each other, since they write the same folders; the first is kept aside for its own tests. What takes
 * long, or has others wait for it, stands first: short ones fill the cores at the end.
 */
export const checks: readonly Check[] = [
  types,
  unit,
  {
    name: 'build-own',
    title: 'Build under a base path, of few records and our own',
    // Of the same export, the site with Next left in.
    command: [
      `${smallSite.data} && npm run -s build -- --from cards && rm -rf ${ownSite} && mv out ${ownSite}`,
      `LEAN=off npm run -s build -- --only site --out ${plainSite}`,
    ].join(' && '),
    env: smallSite.env,
    behind: ['types'],
    cores: 1,
  },
  {
    name: 'browser-own',
    title: `Browser tests of the small site, ${ownServer === 'nginx' ? 'behind nginx' : 'behind our own server'}`,
    command: `${inBrowser} --grep-invert "${onWholeSite}"`,
    // Two runs that look for a free port at the same moment would find the same one.
    env: { ...underPath, SERVER: ownServer, SITE_FOLDER: ownSite, FIRST_PORT: '4280' },
    after: ['build-own'],
    behind: onceInstalled,
    cores: 1,
    tests: 'browser',
    isPart: true,
    needsChromium: true,
  },
  {
    name: 'build',
    title: 'Build',
    command: `npm run -s build -- --only data --only cards ${uncompressed}`,
    // Cards are drawn and looked at, and copies compressed, in the other build.
    env: { ...typesAreChecked, CARDS: 'off' },
    behind: ['build-own'],
    cores: 1,
  },
  // The parser's fuzz is among the unit tests, with a tenth of its inputs.
  {
    name: 'tenth',
    title: 'A tenth of the slow tests',
    command: 'npm run -s test:slow -- --tenth',
    // It builds the small site again, in a folder of its own.
    env: { ...typesAreChecked, BUILT: smallSite.folder },
    behind: ['build-own'],
    cores: 1,
    tests: 'slow',
  },
  {
    name: 'browser',
    title: 'Browser tests of the whole site',
    command: `${inBrowser} --grep "${onWholeSite}|${onBothSites}"`,
    after: ['build'],
    behind: onceInstalled,
    cores: 1,
    tests: 'browser',
    isPart: true,
    needsChromium: true,
  },
  {
    name: 'plain',
    title: 'The site’s main paths with Next left in',
    command: `${inBrowser} --grep @plain`,
    env: { ...underPath, SITE_FOLDER: plainSite, FIRST_PORT: '4380' },
    after: ['build-own'],
    behind: onceInstalled,
    cores: 1,
    tests: 'browser',
    isPart: true,
    needsChromium: true,
  },
  lint,
  { name: 'budgets', title: 'Bytes of each kind of page', command: 'npm run -s budgets', after: ['build'], cores: 1 },
  { name: 'relevance', title: 'Relevance floors', command: 'npm run -s relevance', after: ['build'], cores: 1 },
  { name: 'site', title: 'What the site says to programs', command: 'npm run -s validate', after: ['build'], cores: 1 },
  format,
  records,
]

/** What tells most in a minute, of what a contributor changes most: `npm run check:quick`. */
export const quickChecks: readonly Check[] = [
  {
    ...unit,
    title: 'Unit and data tests; of originals, cards, scale, PostgreSQL, new records and the whole pipeline only beside changes',
    command: 'FUZZ_RUNS=1000 tsx lib/build/check/run-node-tests.ts quick',
    isPart: true,
  },
  { ...lint, title: 'Lint of changed files', command: 'tsx lib/build/check/run-on-changed.ts lint' },
  types,
  { ...format, title: 'Format of changed files', command: 'tsx lib/build/check/run-on-changed.ts format' },
  records,
  { name: 'data', title: 'The catalogue', command: 'npm run -s data -- --out .cache/quick-data', cores: 1 },
]
