import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const readData = (name) => {
  const path = join(import.meta.dirname, 'public/data', name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** Pages of originals. An export refuses a route that has no pages, so without originals there must be no such route. */
const withSlides =
  Object.keys(readData('pages.json') ?? {}).length > 0 || readData('search/manifest.json')?.counts.text?.documents.searched > 0

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  basePath: process.env.BASE_PATH ?? '',
  env: { BASE_PATH: process.env.BASE_PATH ?? '' },
  pageExtensions: ['tsx', 'ts', ...(withSlides ? ['slide.tsx'] : [])],
  experimental: { globalNotFound: true },
}

export default config
