/** Bytes and times. */
import { brotliCompressSync, constants } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export function compressed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/** Brotli bytes of what these lines need in a browser. */
export async function bundleBytes(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  return compressed(outputFiles[0].contents)
}

export function cpuNow() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export function cpuMs(run) {
  const started = cpuNow()
  const result = run()
  return [result, cpuNow() - started]
}

export function percentile(times, share) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
}
