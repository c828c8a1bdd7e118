/**
 * For tests: replaces the files of a folder, and kills its own process before the n-th step of it, as a power cut
 * would.
 *
 *   tsx replace-until-killed.ts FOLDER STEP
 */
import { replaceFiles } from '../pipeline/output/replace-files.ts'

const [, , folder = '', step = '0'] = process.argv
let steps = 0

await replaceFiles(
  folder,
  {
    files: new Map([
      ['search/records.new.json', 'new records'],
      ['search/text.new.json', 'new text'],
      ['catalogue.json', 'new catalogue'],
      ['search/manifest.json', 'new manifest'],
    ]),
    remove: ['search/records.old.json', 'search/text.old.json'],
  },
  () => {
    steps += 1
    if (steps === Number(step)) process.kill(process.pid, 'SIGKILL')
  },
)
process.stdout.write(String(steps))
