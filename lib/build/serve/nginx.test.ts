/** The same files behind nginx, as we configure it, and behind `npm start`: the same answers, byte for byte where it matters. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test, { after } from 'node:test'
import { bareTalk, sampleCatalogue } from '../testing/sample-talks.ts'
import { redirects } from '../publish/host-files.ts'
import { framePolicy, immutable, otherType, revalidated, securityHeaders } from '../publish/host-headers.ts'
import { precompress } from '../publish/precompress.ts'
import { serveExport } from './serve.ts'
import { nginxHasBrotli, nginxIsInstalled, startNginx } from './start-nginx.ts'

const long = '长文Text '.repeat(400)
const hashedScript = '/_next/static/chunks/0a1b.js'
const files: Record<string, string> = {
  'index.html': `<html>${long}</html>`,
  '404.html': `<html>没有这一页 ${long}</html>`,
  'sw.js': `// ${long}`,
  'manifest.webmanifest': '{}',
  'talks/curve-mds/index.html': `<html>${long}</html>`,
  'talks/curve-mds/embed/index.html': '<html>card</html>',
  'en/talks/curve-mds/embed/index.html': '<html>card</html>',
  'talks/curve-mds/index.md': `# ${long}`,
  'talks/curve-mds/cite.bib': '@misc{a}',
  'talks/curve-mds/cite.ris': 'TY  - SLIDE',
  'data/search/records.1ac11cb11406.json': JSON.stringify([long]),
  'data/search/manifest.json': '{}',
  'og/site.png': 'png',
  'scripts/pdf/wasm/jbig2.wasm': 'wasm',
  'scripts/pdf/wasm/LICENSE_JBIG2': 'MIT',
  'scripts/pdf/cmaps/GB-H.bcmap': 'bcmap',
  'scripts/pdf/standard_fonts/FoxitFixed.pfb': 'pfb',
  'scripts/pdf/standard_fonts/LiberationSans-Regular.ttf': 'ttf',
  [hashedScript.slice(1)]: `// ${long}`,
}
const moved = { ...bareTalk, id: 'curve-mds', formerIds: ['curve-old'] }
const catalogue = { ...sampleCatalogue, talks: [moved] }

const folder = mkdtempSync(join(tmpdir(), 'site-'))
after(() => rmSync(folder, { recursive: true }))
for (const [path, content] of Object.entries({ ...files, 'data/catalogue.json': JSON.stringify(catalogue) })) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
await precompress(folder)

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

function ask(port: number, path: string, encoding: string, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    httpRequest({ host: '127.0.0.1', port, path, method, headers: { 'Accept-Encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', failed)
      .end()
  })
}

const compared = [
  ...Object.keys(securityHeaders).map((name) => name.toLowerCase()),
  'content-security-policy',
  'cache-control',
  'content-type',
  'content-encoding',
  'location',
]

const told = ({ status, headers, body }: Answer) => ({
  status,
  ...Object.fromEntries(compared.map((name) => [name, headers[name]])),
  // What a redirect says to those who can't follow it is nginx's own.
  ...(status === 301 ? { 'content-type': '' } : { body: body.toString('base64') }),
})

for (const basePath of ['', '/storage-talks']) {
  const paths = [
    ...Object.keys(files).map((path) => `${basePath}/${path.replace(/index\.html$/, '')}`),
    `${basePath}/talks/curve-mds`,
    `${basePath}/talks/curve-old/`,
    `${basePath}/en/talks/curve-old/embed/`,
    `${basePath}/talks/no-such/`,
    `${basePath}/404`,
    `${basePath}/_next/static/chunks/gone.js`,
    ...(basePath === '' ? [] : [basePath]),
  ]

  test(
    `nginx and npm start answer alike under ${basePath}/`,
    { skip: !nginxIsInstalled && 'nginx is not installed' },
    async () => {
      const [port, other] = [await freePort(), await freePort()]
      const nginx = await startNginx({ folder, basePath, redirects: redirects(catalogue) }, port)
      const server = await serveExport({ folder, basePath, port: other, host: '127.0.0.1' })
      try {
        const encodings = ['identity', 'gzip', ...(nginxHasBrotli ? ['gzip, br'] : [])]
        for (const path of paths) {
          for (const encoding of encodings) {
            const [one, two] = [await ask(port, path, encoding), await ask(other, path, encoding)]
            // Error pages are small traffic: npm start sends them plain.
            if (one.status === 404) assert.deepEqual([two.status, two.headers['cache-control']], [404, revalidated], path)
            else assert.deepEqual(told(one), told(two), `${path} as ${encoding}`)
          }
        }
        const { headers } = await ask(port, `${basePath}${hashedScript}`, nginxHasBrotli ? 'br' : 'gzip', 'HEAD')
        assert.equal(headers['cache-control'], immutable)
        assert.equal(headers['content-encoding'], nginxHasBrotli ? 'br' : 'gzip')
        assert.match(headers.vary ?? '', /accept-encoding/i)
      } finally {
        server.close()
        await nginx.stop()
      }
    },
  )

  test(`npm start says of every file under ${basePath}/ what hosts are told`, async () => {
    const port = await freePort()
    const server = await serveExport({ folder, basePath, port, host: '127.0.0.1' })
    try {
      const of = async (path: string) => (await ask(port, `${basePath}${path}`, 'identity')).headers
      assert.equal((await of('/'))['content-security-policy'], framePolicy)
      assert.equal((await of('/'))['cache-control'], revalidated)
      assert.equal((await of('/sw.js'))['cache-control'], revalidated)
      assert.equal((await of('/data/search/records.1ac11cb11406.json'))['cache-control'], immutable)
      assert.equal((await of('/talks/curve-mds/embed/'))['content-security-policy'], undefined)
      assert.equal((await of('/talks/curve-mds/index.md'))['content-type'], 'text/markdown; charset=utf-8')
      assert.equal((await of('/scripts/pdf/wasm/jbig2.wasm'))['content-type'], 'application/wasm')
      assert.equal((await of('/scripts/pdf/standard_fonts/LiberationSans-Regular.ttf'))['content-type'], otherType)
      assert.equal((await of('/talks/curve-old/')).location, `${basePath}/talks/curve-mds/`)
      assert.equal((await of('/talks/curve-mds')).location, `${basePath}/talks/curve-mds/`)
      const missing = await ask(port, `${basePath}/talks/no-such/`, 'identity')
      assert.equal(missing.status, 404)
      assert.match(missing.body.toString(), /没有这一页/)
      for (const address of ['//', '/%', '/%E4']) {
        assert.equal((await ask(port, address, 'identity')).status, 400, address)
      }
    } finally {
      server.close()
    }
  })
}
