/** Where the site is published; the same settings that the pages are built with. */
import { resolve } from 'node:path'
import { siteUrls, type SiteUrls } from '../../words/site-urls.ts'
import { basePath } from '../../words/locale.ts'
import { siteUrl } from '../../words/site-url.ts'

const project = resolve(import.meta.dirname, '../../..')

export const urls: SiteUrls = siteUrls(siteUrl, basePath)
export const publicFolder = resolve(project, 'public')
export const outFolder = resolve(project, 'out')
export const projectFolder = project
