/**
 * `npm run -s nginx -- /srv/storage-talks 443 > site.conf`: the configuration for the built site, which will lie in that
 * folder, under the base path that it was built for.
 *
 * `--no-brotli` for an nginx without the module.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { basePath } from '../../words/locale.ts'
import { redirects } from './host-files.ts'
import { nginxConfig } from './nginx-config.ts'
import { outFolder } from './settings.ts'

const options = process.argv.slice(2)
const [folder, listen = '8080'] = options.filter((option) => !option.startsWith('--'))
if (folder === undefined) {
  process.stderr.write('Where will the site lie? npm run -s nginx -- FOLDER [LISTEN] [--no-brotli]\n')
  process.exitCode = 2
} else {
  const catalogue = JSON.parse(readFileSync(join(outFolder, 'data/catalogue.json'), 'utf8')) as Catalogue
  const brotli = !options.includes('--no-brotli')
  process.stdout.write(nginxConfig({ folder: resolve(folder), basePath, listen, redirects: redirects(catalogue), brotli }))
}
