import { availableParallelism } from 'node:os'

const isDev = process.env.NODE_ENV === 'development'

/** @type {import('next').NextConfig} */
const config = {
  // In `npm run dev` a record that was added has its page at once; an export knows only those it began with.
  ...(isDev ? {} : { output: 'export' }),
  trailingSlash: true,
  // A hash of the code, by `run-next.ts`: Next's own is another at every build, and so would be the bytes.
  generateBuildId: () => process.env.BUILD_ID ?? 'by-hand',
  // Next would write to `out`, where the site lies.
  ...(process.env.EXPORT_TO !== undefined && { distDir: process.env.EXPORT_TO }),
  basePath: process.env.BASE_PATH ?? '',
  env: { BASE_PATH: process.env.BASE_PATH ?? '' },
  experimental: {
    globalNotFound: true,
    // Next would leave a core free; the build has nothing else to do.
    cpus: availableParallelism(),
    // No reader loads what makes the pages.
    turbopackMinify: { server: false, client: !isDev },
    turbopackFileSystemCacheForBuild: process.env.COMPILED_BEFORE === 'yes',
  },
  turbopack: { resolveAlias: { './collect-segment-data': './lib/build/publish/no-segments.js' } },
  // `npm start` prints 127.0.0.1, so that is what people type for `npm run dev` too.
  allowedDevOrigins: ['127.0.0.1'],
}

export default config
