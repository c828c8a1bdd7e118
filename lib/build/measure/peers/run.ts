/** `npm run bench:peers`, on the built site. What it needs beside the project's packages is installed first. */
import { join, resolve } from 'node:path'
import { checkBuiltSite } from '../../publish/built-site.ts'
import { runCommand } from '../../tools/command.ts'
import { installPackages } from '../install-packages.ts'

const command = {
  call: 'npm run bench:peers --',
  does: 'The same records, queries and keystrokes for our search and for its peers; writes docs/benchmarks.md.',
  options: { data: { type: 'string', value: 'DIR', does: 'what `npm run data -- --out DIR` wrote' } },
} as const

await runCommand(command, async (values) => {
  const root = resolve(import.meta.dirname, '../../../..')
  checkBuiltSite(join(root, 'out'), '')
  installPackages(import.meta.dirname)
  const { comparePeers } = await import('./compare-peers.mjs')
  await comparePeers(resolve(values.data ?? join(root, 'public/data')))
  // Some of the peers keep workers that never end.
  process.exit()
})
