/** `npm run build`: the list of `steps.ts`, or a part of it. */
import { join, resolve } from 'node:path'
import { keepFixture } from './publish/keep-fixture.ts'
import { runSteps, type Step } from './run-steps.ts'
import { steps } from './steps.ts'
import { runCommand, UsageError } from './tools/command.ts'
import { checkSiteAddress, warnOfNoSiteUrl } from './tools/site-address.ts'

const project = resolve(import.meta.dirname, '../..')
const names = steps.map(({ name }) => name)

const command = {
  call: 'npm run build --',
  does: 'Makes the site in out/. A step whose needs have not changed is not run again.',
  options: {
    from: { type: 'string', value: 'STEP', does: 'runs this step and those after it' },
    only: { type: 'string', multiple: true, value: 'STEP', does: 'runs this step alone, or several: it can be said again' },
    out: { type: 'string', value: 'DIR', does: 'where the finished site goes, instead of out/' },
    fixture: { type: 'boolean', does: 'keeps a page as Next exported it for the tests, and builds nothing' },
    fresh: { type: 'boolean', does: 'makes all anew, changed or not' },
  },
  notes: [
    `Steps: ${names.join(', ')}.`,
    'SITE_URL, BASE_PATH, REPOSITORY_URL say where the site will lie; CARDS, TEXT and THUMBNAILS=off leave out pictures for',
    'sharing, text and pictures of originals; OCR=on reads text in pictures; ORIGINALS_DIR names a folder of originals,',
    'ORIGINALS_BASE where browsers fetch them; LEAN=off keeps Next in the pages.',
  ],
} as const

/** @throws UsageError where there is no such step */
function find(name: string): number {
  const at = names.indexOf(name)
  if (at < 0) throw new UsageError(`expected a step (${names.join(', ')}), found ${name}`)
  return at
}

function choose({ from, only }: { from?: string; only?: string[] }): readonly Step[] {
  if (from !== undefined && only !== undefined) throw new UsageError('expected --from or --only, found both')
  if (only !== undefined) {
    const chosen = only.map(find)
    return steps.filter((_, at) => chosen.includes(at))
  }
  return from === undefined ? steps : steps.slice(find(from))
}

await runCommand(command, async (values) => {
  if (values.fixture === true) {
    keepFixture(join(project, '.cache/export'))
    return
  }
  checkSiteAddress(process.env)
  const chosen = choose(values)
  await runSteps(chosen, {
    project,
    environment: process.env,
    fresh: values.fresh === true,
    again: [values.fresh, values.from, values.only, values.out].some((value) => value !== undefined),
    output: process.stdout,
    ...(values.out !== undefined && { out: resolve(values.out) }),
  })
  const warning = warnOfNoSiteUrl(process.env)
  if (warning !== null && chosen.some(({ settings }) => settings.includes('SITE_URL'))) process.stdout.write(`${warning}\n`)
})
