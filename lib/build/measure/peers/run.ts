/** `npm run bench:peers`, on the built site. What it needs beside the project's packages is installed first. */
import { join, resolve } from 'node:path'
import { checkBuiltSite } from '../../publish/built-site.ts'
import { runCommand } from '../../tools/command.ts'
import { installPackages } from '../../tools/install-packages.ts'

const command = {
  call: 'npm run bench:peers --',
  does: 'The same records, queries and keystrokes for our search and for its peers; writes docs/benchmarks.md.',
  options: {
    data: { type: 'string', value: 'DIR', does: 'what `npm run data -- --out DIR` wrote' },
    questions: { type: 'boolean', default: false, does: 'prints the part on questions alone, which needs no built site' },
  },
} as const

await runCommand(command, async (values) => {
  const root = resolve(import.meta.dirname, '../../../..')
  const data = resolve(values.data ?? join(root, 'public/data'))
  if (!values.questions) checkBuiltSite(join(root, 'out'), '')
  installPackages(import.meta.dirname)
  if (values.questions) {
    const [{ compareOnQuestions }, { questionsSection }] = [
      await import('./compare-on-questions.mjs'),
      await import('./report.mjs'),
    ]
    process.stdout.write(`${questionsSection(await compareOnQuestions(data))}\n`)
  } else {
    const { comparePeers } = await import('./compare-peers.mjs')
    await comparePeers(data)
  }
  // Some of the peers keep workers that never end.
  process.exit()
})
