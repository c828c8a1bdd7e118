'use client'

import type { Locale } from '../../../lib/words/locale.ts'
import { canDownload, listFormats, saveList } from './list-export.ts'
import { toast } from '../parts/toast.ts'

interface ListExportProps {
  /** Ids of the records, in the order of the list. */
  ids: () => Promise<readonly string[]> | readonly string[]
  /** Of the file, without its ending. */
  name: string
  locale: Locale
  failed: string
  /** Said where the browser downloads nothing. */
  noDownloads: string
  className: string
}

/** A list as Markdown or as citations, one button a format. */
export function ListExportButtons({ ids, name, locale, failed, noDownloads, className }: ListExportProps) {
  return listFormats.map((format) => (
    <button
      className={className}
      key={format}
      onClick={() => {
        if (!canDownload()) {
          toast(noDownloads)
          return
        }
        void Promise.resolve(ids())
          .then((list) => saveList(list, format, name, locale))
          .catch(() => toast(failed))
      }}
      type="button"
    >
      {format}
    </button>
  ))
}
