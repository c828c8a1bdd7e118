/** The files of a built site → what each record of it costs on disk, by what the files are for. */

export interface FileSize {
  /** Under the site's root, with "/" between. */
  path: string
  bytes: number
}

/** Per record. */
export interface Share {
  files: number
  bytes: number
}

/** Its page in Chinese with whatever Next leaves beside it; then what lies beside. */
const kinds = ['page', 'otherLanguage', 'embeds', 'programs', 'compressed'] as const
export type RecordFileKind = (typeof kinds)[number]
export type RecordShares = Record<RecordFileKind, Share>

const ofRecord = /^(en\/)?talks\/[^/]+\/(.+)$/

/** Null where the file is not of a record. */
export function kindOf(path: string): RecordFileKind | null {
  const match = ofRecord.exec(path)
  if (!match) return null
  const [, english, name = ''] = match
  if (/\.(?:br|gz)$/.test(name)) return 'compressed'
  if (name === 'oembed.json' || name.startsWith('embed/')) return 'embeds'
  if (/\.(?:html|txt)$/.test(name)) return english === undefined ? 'page' : 'otherLanguage'
  return 'programs'
}

export function sharesOf(files: readonly FileSize[], records: number): RecordShares {
  const shares = Object.fromEntries(kinds.map((kind) => [kind, { files: 0, bytes: 0 }])) as RecordShares
  for (const { path, bytes } of files) {
    const kind = kindOf(path)
    if (kind === null) continue
    shares[kind].files += 1 / records
    shares[kind].bytes += bytes / records
  }
  return shares
}
