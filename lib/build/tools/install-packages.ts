/** Packages that only some programs need, in a folder with a lockfile of its own: installed when one is run. */
import { spawnSync } from 'node:child_process'

/** @throws when npm fails, whose own words stand on standard error */
export function installPackages(folder: string): void {
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm could not install what ${folder}/package.json names.`)
}
