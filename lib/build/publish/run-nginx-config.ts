/**
 * `npm run -s nginx -- /srv/storage-talks 443 > site.conf`: the configuration for the built site, which will lie in that
 * folder, under the base path that it was built for.
 */
import { resolve } from 'node:path'
import { basePath } from '../../words/locale.ts'
import { runCommand, UsageError } from '../tools/command.ts'
import { checkSiteAddress } from '../tools/site-address.ts'
import { redirects } from './host-files.ts'
import { nginxConfig } from './nginx-config.ts'
import { checkBuiltSite, readBuiltCatalogue } from './built-site.ts'
import { outFolder } from './settings.ts'

const command = {
  call: 'npm run -s nginx --',
  does: 'Prints the configuration for the built site, under the base path that it was built for.',
  options: { 'no-brotli': { type: 'boolean', does: 'for an nginx without the module' } },
  positionals: 'FOLDER [LISTEN]',
  notes: [
    'FOLDER is where the site will lie, LISTEN a port or an address with one (8080). Say SITE_URL and BASE_PATH as for the build:',
    'the server answers to the name in SITE_URL, and without one to any that no other server has.',
  ],
} as const

await runCommand(command, (values, [folder, listen = '8080', ...more]) => {
  if (folder === undefined || more.length > 0) throw new UsageError('Where will the site lie? Expected FOLDER [LISTEN].')
  checkSiteAddress(process.env)
  checkBuiltSite(outFolder, basePath)
  const { SITE_URL } = process.env
  const name = SITE_URL === undefined ? '_' : new URL(SITE_URL).hostname
  const site = { folder: resolve(folder), basePath, listen, name, brotli: values['no-brotli'] !== true }
  process.stdout.write(nginxConfig({ ...site, redirects: redirects(readBuiltCatalogue(outFolder)) }))
})
