/** Where the site is published: `SITE_URL`, an origin without a path. Only absolute addresses (cards, feeds, sitemap) need it. */
export const siteUrl = process.env.SITE_URL ?? 'https://storage-talks.example'

/** @param path with the base path, as `href` and `fileHref` make it. */
export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl).href
}

/** The forge that holds the project, where records are corrected; `REPOSITORY_URL` for a fork. */
export const repositoryUrl = process.env.REPOSITORY_URL ?? 'https://github.com/storage-talks/storage-talks'
