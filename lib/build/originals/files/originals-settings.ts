/** What the environment says about originals. */
import { resolve } from 'node:path'

export interface OriginalsSettings {
  /** A folder laid out as owner/name/path, from ORIGINALS_DIR; null where it is not set. */
  folder: string | null
  /** Holds `originals/`, `text/` and `pages/`; git-ignored. */
  cache: string
  /** False with TEXT=off. */
  text: boolean
  /** False with THUMBNAILS=off. */
  thumbnails: boolean
  /** The module that reads text in pictures, with OCR=on; null where it is not asked for. */
  recogniser: string | null
}

const projectFolder = resolve(import.meta.dirname, '../../../..')

/** @param environment such as `process.env`; a relative ORIGINALS_DIR is relative to the working folder */
export function readSettings({ ORIGINALS_DIR, TEXT, THUMBNAILS, OCR }: Partial<Record<string, string>>): OriginalsSettings {
  return {
    folder: ORIGINALS_DIR ? resolve(ORIGINALS_DIR) : null,
    cache: resolve(projectFolder, '.cache'),
    text: TEXT !== 'off',
    thumbnails: THUMBNAILS !== 'off',
    recogniser: OCR === 'on' ? resolve(import.meta.dirname, '../ocr/paddle-recogniser.ts') : null,
  }
}
