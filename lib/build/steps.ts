/**
 * The build, in order: read it and you know how `data/` becomes `out/`. `npm run build` runs the list, `npm start` and
 * `npm run dev` parts of it. Code is loaded when its step runs: most often there is nothing to do.
 */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Step } from './run-steps.ts'

/** Code that runs at both ends, and what every step of ours is made with. */
const shared = [
  ...['lib/catalogue', 'lib/words', 'lib/build/tools'],
  ...['steps.ts', 'run-steps.ts', 'run-apart.ts'].map((name) => `lib/build/${name}`),
]
/** What the pages are made with, beside what they tell of. */
const ofPages = [
  ...['app', 'components', 'lib/catalogue', 'lib/words', 'lib/search', 'lib/exports', 'lib/site', 'data/csl'],
  ...[
    ...['compile-pages.ts', 'drawn-from.ts', 'export-pages.ts', 'keep-pages.ts', 'next-files.ts', 'no-segments.js'],
    ...['pages-later.ts', 'run-next.ts'],
  ].map((name) => `lib/build/publish/${name}`),
  // Its classes are in the stylesheet too.
  'lib/build/serve/being-made.ts',
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json'],
]
const settingsOfPages = ['BASE_PATH', 'SITE_URL', 'REPOSITORY_URL', 'ORIGINALS_BASE'] as const
/** What they are finished with. */
const ofSite = [...shared, 'lib/build/publish', 'lib/search/corpus', 'components/browser/service-worker']
/** From which the pages of articles are made. */
const articles = '.cache/articles'
const ofPipeline = ['catalogue.json', 'catalogue.schema.json', 'pages.json', 'search'].map((name) => `public/data/${name}`)

export const steps: readonly Step[] = [
  {
    name: 'data',
    title: 'Catalogue and search',
    needs: [
      ...shared,
      'lib/search',
      'lib/build/pipeline',
      'lib/build/originals',
      '!lib/build/originals/ocr/engine/node_modules',
      'data',
    ],
    settings: ['BASE_PATH', 'SITE_URL', 'DATA_COMMIT', 'TEXT', 'THUMBNAILS', 'OCR', 'ORIGINALS_DIR'],
    watches: ({ ORIGINALS_DIR }) => [
      resolve(import.meta.dirname, '../../.cache/originals'),
      ...(ORIGINALS_DIR ? [resolve(ORIGINALS_DIR)] : []),
    ],
    leaves: [...ofPipeline, 'public/pages', 'public/page-words', articles],
    run: async ({ project, report, warn }) => {
      const { isShallow } = await import('./tools/file-history.ts')
      if (isShallow(project)) {
        warn(
          'warning: this is a shallow clone, so the catalogue, feeds and the sitemap tell of no changes; `git fetch --unshallow` mends it.',
        )
      }
      const { projectFolders } = await import('./pipeline/project-folders.ts')
      const { runWithWarnings } = await import('./pipeline/run.ts')
      const { summariseRun } = await import('./pipeline/output/summarise-run.ts')
      return summariseRun(await runWithWarnings(projectFolders, report, warn))
    },
  },
  {
    name: 'cards',
    title: 'Pictures for sharing',
    needs: [...shared, 'lib/build/cards', 'app/icon.svg', 'app/theme.css', 'lib/site', 'public/data/catalogue.json'],
    settings: ['CARDS'],
    leaves: ['public/og'],
    run: async ({ project, environment, catalogue, report }) => {
      const site = join(project, 'public')
      if (environment.CARDS === 'off') {
        rmSync(join(site, 'og'), { recursive: true, force: true })
        return 'none (CARDS=off)'
      }
      const { writeCards } = await import('./cards/write-cards.ts')
      const { count, drawn } = await writeCards(catalogue(), { site, cache: join(project, '.cache/cards') }, report)
      return `${count} cards, ${drawn} of them drawn anew`
    },
  },
  {
    name: 'exports',
    title: 'Files for programs',
    needs: [
      ...shared,
      'lib/exports',
      'lib/build/publish',
      'lib/site',
      'app/theme.css',
      'app/icon.svg',
      ...ofPipeline,
      articles,
      'public/og',
    ],
    settings: ['BASE_PATH', 'SITE_URL', 'REPOSITORY_URL', 'PAGES'],
    leaves: [
      'public',
      ...ofPipeline.map((path) => `!${path}`),
      '!public/pages',
      '!public/page-words',
      '!public/og',
      '!public/scripts',
    ],
    run: async ({ catalogue, environment }) => {
      const { writeExports } = await import('./publish/write-exports.ts')
      const isFirst = environment.PAGES === 'first'
      const count = await writeExports(catalogue(), isFirst ? 'first' : 'all')
      return isFirst ? `${count} files, those of records and feeds later` : `${count} files`
    },
  },
  {
    name: 'scripts',
    title: 'Scripts of the pages',
    needs: [...shared, 'components', 'lib/search', 'lib/exports', 'lib/build/publish', 'package.json'],
    settings: ['BASE_PATH'],
    leaves: ['public/scripts'],
    isApart: true,
    run: async ({ project, environment }) => {
      const { bundleScripts } = await import('./publish/bundle-scripts.ts')
      const bytes = await bundleScripts(project, join(project, 'public'), environment.BASE_PATH ?? '')
      return Object.entries(bytes)
        .map(([name, number]) => `${name} ${number} bytes`)
        .join(', ')
    },
  },
  {
    name: 'compile',
    title: 'Code of the pages',
    needs: [...ofPages, ...shared],
    settings: [...settingsOfPages, 'TYPES'],
    // Making pages writes to the rest of it, the folder with the build's name among it.
    leaves: ['.next/static/chunks', '.next/server/chunks', '.next/build-manifest.json'],
    isApart: true,
    run: async ({ project, environment, fresh, madeWith }) => {
      const { checkTypes, compilePages, isCompiled } = await import('./publish/compile-pages.ts')
      const next = { project, environment, code: madeWith(ofPages, settingsOfPages) }
      const isToCompile = fresh || !isCompiled(next)
      if (isToCompile) await compilePages(next)
      if (environment.TYPES !== 'checked') await checkTypes(project)
      return `${isToCompile ? 'compiled' : 'as it was'}${environment.TYPES === 'checked' ? '' : ', types agree'}`
    },
  },
  {
    name: 'pages',
    title: 'Pages, by Next',
    needs: [...ofPages, ...shared, 'public', articles],
    settings: [...settingsOfPages, 'PAGES'],
    leaves: ['.cache/export', '.cache/export.json'],
    run: async ({ project, environment, fresh, madeWith, catalogue, report }) => {
      const { exportPages } = await import('./publish/export-pages.ts')
      return exportPages({
        project,
        environment,
        code: madeWith(ofPages, settingsOfPages),
        fresh,
        catalogue: catalogue(),
        report,
      })
    },
  },
  {
    name: 'site',
    title: 'The site as it is served',
    needs: [...ofSite, 'public/scripts'],
    made: ['.cache/export'],
    settings: ['BASE_PATH', 'LEAN', 'ORIGINALS_BASE'],
    leaves: ['out', '!*.br', '!*.gz'],
    run: async ({ project, out, environment, catalogue, madeWith, fresh }) => {
      const { finishSite } = await import('./publish/finish.ts')
      return finishSite({
        exported: join(project, '.cache/export'),
        scripts: join(project, 'public/scripts'),
        out,
        basePath: environment.BASE_PATH ?? '',
        lean: environment.LEAN !== 'off',
        catalogue: catalogue(),
        madeWith: madeWith(ofSite),
        fresh,
      })
    },
  },
  {
    name: 'compress',
    title: 'Compressed copies',
    needs: [
      ...['precompress.ts', 'carry-over.ts'].map((name) => `lib/build/publish/${name}`),
      ...['fingerprint.ts', 'read-remembered.ts'].map((name) => `lib/build/tools/${name}`),
    ],
    made: ['out', '!*.br', '!*.gz'],
    settings: [],
    leaves: ['out'],
    run: async ({ out, report }) => {
      const { precompress } = await import('./publish/precompress.ts')
      return `${await precompress(out, report)} files`
    },
  },
]

/** What a reader on this machine does not need: cards are for other sites, compression for long lines. */
export const localSteps = steps.filter(({ name }) => name !== 'compress')

/** What `npm run dev` needs before Next can answer; where nothing has changed, nothing is done. */
export const stepsOfDev = steps.filter(({ name }) => name === 'data' || name === 'exports' || name === 'scripts')
