/**
 * The site as an nginx `server`, to be included in `http { … }`: files as they were compressed by the build, the headers of
 * `host-headers.ts`, former ids led on, the real 404 page. Debian's nginx with `libnginx-mod-http-brotli-static` reads it.
 */
import {
  contentTypes,
  framed,
  framePolicy,
  hashed,
  immutable,
  kept,
  otherType,
  pictures,
  revalidated,
  securityHeaders,
} from './host-headers.ts'

export interface NginxSite {
  /** Absolute path of the site's files. */
  folder: string
  /** "" or "/storage-talks". */
  basePath: string
  /** As `listen` takes it: "8080", "127.0.0.1:8080". */
  listen: string
  /** As `server_name` takes it: "talks.example", or "_" for any name that no other server has. */
  name: string
  /** Former paths → present ones, under the base path. */
  redirects: readonly (readonly [from: string, to: string])[]
  /** Whether nginx has the module that sends the `.br` files. */
  brotli: boolean
}

/**
 * A pattern of paths under the base path → one of nginx's, in quotes. It knows `\/` and `(?:` of what JavaScript writes otherwise,
 * and puts the base path behind a `^` that begins the pattern or follows a `|`.
 */
function pattern({ source }: RegExp, basePath: string): string {
  const under = basePath.replace(/[.]/g, '\\$&')
  const plain = source.replaceAll('\\/', '/').replaceAll('(?:', '(')
  return `"~${plain.replace(/(?<=^|\|)\^/g, `^${under}`)}"`
}

/** What may stand in a `Location` as it was asked for: nginx compares decoded paths, which may hold an end of line. */
const plainPath = '[A-Za-z0-9/._-]'

export function nginxConfig({ folder, basePath, listen, name, redirects, brotli }: NginxSite): string {
  const header = (name: string, value: string) => `  add_header ${name} "${value}" always;`
  return [
    'map $uri $talks_cache {',
    `  default "${revalidated}";`,
    `  ${pattern(hashed, basePath)} "${immutable}";`,
    `  ${pattern(pictures, basePath)} "${kept}";`,
    '}',
    '# Only cards that are made for it may be framed; of an empty value nginx makes no header.',
    'map $uri $talks_frame {',
    `  default "${framePolicy}";`,
    `  ${pattern(framed, basePath)} "";`,
    '}',
    'map $uri $talks_moved {',
    '  default "";',
    ...redirects.flatMap(([from, to]) => [
      `  "~^${basePath}${from}(?<talks_rest>${plainPath}*)$" "${basePath}${to}$talks_rest";`,
      `  "~^${basePath}${from}" "${basePath}${to}";`,
    ]),
    '}',
    '',
    'server {',
    `  listen ${listen};`,
    `  server_name ${name};`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  gzip_static on;',
    ...(brotli ? ['  brotli_static on;'] : []),
    '  gzip_vary on;',
    '  types {',
    ...Object.entries(contentTypes).map(([extension, type]) => `    "${type}" ${extension};`),
    '  }',
    `  default_type ${otherType};`,
    '',
    ...Object.entries(securityHeaders).map(([name, value]) => header(name, value)),
    header('Content-Security-Policy', '$talks_frame'),
    header('Cache-Control', '$talks_cache'),
    '',
    '  if ($talks_moved) {',
    '    return 301 $talks_moved$is_args$args;',
    '  }',
    ...(basePath === '' ? [] : [`  location = ${basePath} {`, `    return 301 ${basePath}/;`, '  }']),
    `  location ${basePath}/ {`,
    `    alias ${folder}/;`,
    '    index index.html;',
    '  }',
    `  error_page 404 ${basePath}/404.html;`,
    '}',
    '',
  ].join('\n')
}
