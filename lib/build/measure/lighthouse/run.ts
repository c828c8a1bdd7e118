/** `npm run lighthouse`, on the built site. What it needs beside the project's packages is installed first. */
import { resolve } from 'node:path'
import { checkBuiltSite } from '../../publish/built-site.ts'
import { runCommand, UsageError } from '../../tools/command.ts'
import { installPackages } from '../../tools/install-packages.ts'

const command = {
  call: 'npm run lighthouse --',
  does: 'Lighthouse with its mobile settings on the built site, and the medians as a table.',
  options: { runs: { type: 'string', default: '5', value: 'N', does: 'so many a page' } },
} as const

await runCommand(command, async (values) => {
  const runs = Number(values.runs)
  if (!(runs >= 1)) throw new UsageError(`--runs: expected a number from 1, found ${values.runs}`)
  checkBuiltSite(resolve(import.meta.dirname, '../../../../out'), process.env.BASE_PATH ?? '')
  installPackages(import.meta.dirname)
  const { measurePages } = await import('./measure-pages.mjs')
  await measurePages(runs)
})
