/** The libraries whose code reaches the browser, with their licences, read from their own package files. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const shipped = ['preact', 'minisearch', 'uqr']

export interface BrowserLibrary {
  name: string
  version: string
  licence: string
}

export function browserLibraries(): BrowserLibrary[] {
  return shipped.map((name) => {
    const path = join(process.cwd(), 'node_modules', name, 'package.json')
    const { version, license } = JSON.parse(readFileSync(path, 'utf8')) as { version: string; license: string }
    return { name, version, licence: license }
  })
}
