import { existsSync, realpathSync } from 'node:fs'

/** Whether a module is the script that Node was started with, rather than imported; links to it count. */
export function isMain({ filename }: ImportMeta): boolean {
  const [, script = ''] = process.argv
  return existsSync(script) && realpathSync(script) === filename
}
