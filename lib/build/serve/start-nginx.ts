/** An nginx of our own, in the foreground, with the configuration that hosts get: to test it, and to run the browser tests on. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nginxConfig, type NginxSite } from '../publish/nginx-config.ts'

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
  existsSync(path),
)
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

export const nginxIsInstalled = program !== undefined
export const nginxHasBrotli = existsSync(brotliModule)

interface RunningNginx {
  /** Without the module, `.br` files are not sent. */
  brotli: boolean
  stop: () => Promise<void>
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    get({ host: '127.0.0.1', port, path: '/' }, (response) => {
      response.resume()
      done(true)
    }).on('error', () => done(false))
  })
}

/** Resolves once it answers. @throws with nginx's own words when it does not start. */
export async function startNginx(
  site: Pick<NginxSite, 'folder' | 'basePath' | 'redirects'>,
  port: number,
): Promise<RunningNginx> {
  if (program === undefined) throw new Error('nginx is not installed.')
  const own = mkdtempSync(join(tmpdir(), 'nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`)
  writeFileSync(join(own, 'site.conf'), nginxConfig({ ...site, listen: `127.0.0.1:${port}`, name: '_', brotli: nginxHasBrotli }))
  const main = [
    ...(nginxHasBrotli ? [`load_module ${brotliModule};`] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; worker_processes 1; pid ${own}/pid; error_log stderr warn;`,
    'events { worker_connections 256; }',
    `http { access_log off; ${temporary.join(' ')} include ${own}/site.conf; }`,
  ]
  writeFileSync(join(own, 'nginx.conf'), `${main.join('\n')}\n`)
  const child = spawn(program, ['-p', own, '-c', join(own, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(own, { recursive: true, force: true })
  }
  while (!(await answers(port))) {
    if (child.exitCode !== null) {
      await stop()
      throw new Error(`nginx did not start: ${words.trim()}`)
    }
  }
  return { brotli: nginxHasBrotli, stop }
}
