/** The libraries of which something reaches the browser, with their licences, read from their own package files. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserPackages } from './browser-packages.ts'

export interface BrowserLibrary {
  name: string
  version: string
  licence: string
}

export function browserLibraries(): BrowserLibrary[] {
  return browserPackages.map((name) => {
    const path = join(process.cwd(), 'node_modules', name, 'package.json')
    const { version, license } = JSON.parse(readFileSync(path, 'utf8')) as { version: string; license: string }
    return { name, version, licence: license }
  })
}
