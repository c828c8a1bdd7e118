import { citationOf } from '../../lib/site/references.ts'
import { talkEmbedCode } from '../../lib/site/structured-data.ts'
import { fileHref, foreignTag } from '../../lib/words/locale.ts'
import { CopyButton } from '../browser/page/copy-button.tsx'
import { PopoverPanel } from './popover-panel.tsx'
import type { TalkPartProps } from './talk-props.ts'

const files = [
  ['BibTeX', 'cite.bib'],
  ['RIS', 'cite.ris'],
  ['CSL-JSON', 'cite.json'],
  ['Markdown', 'index.md'],
] as const

/** How to cite the record, in two styles and three formats, and how to show it on another site. */
export function CitePanel({ talk, locale, messages: { talk: words, search } }: TalkPartProps) {
  const { gbt7714, gbt7714Dated, apa } = citationOf(talk)
  const labels = { ...search, copied: words.citationCopied, copiedText: words.citationCopied }
  return (
    <PopoverPanel button={words.cite} className="w-[calc(100%-2rem)] max-w-xl bg-card text-ink" id="cite" label={words.cite}>
      {(
        [
          ['GB/T 7714-2015', gbt7714, gbt7714Dated],
          ['APA', apa, apa],
        ] as const
      ).map(([style, text, dated]) => (
        <section className="mb-4" key={style}>
          <h2 className="mb-1 text-sm font-semibold">{style}</h2>
          <p
            className="mb-2 text-sm break-words text-soft"
            suppressHydrationWarning
            data-dated={dated}
            lang={foreignTag(text, locale)}
          >
            {text}
          </p>
          <CopyButton label={words.copy} labels={labels} value={dated} what="text" />
        </section>
      ))}
      <ul className="mb-4 grid gap-2">
        {files.map(([name, file]) => (
          <li className="flex flex-wrap items-center gap-2 text-sm" key={name}>
            <span className="w-24 font-semibold">{name}</span>
            <CopyButton label={words.copy} labels={labels} value={fileHref(`/talks/${talk.id}/${file}`)} what="file" />
            <a className="chip" download={`${talk.id}.${file.split('.')[1] ?? ''}`} href={fileHref(`/talks/${talk.id}/${file}`)}>
              {words.downloadFile}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <CopyButton label={words.copyEmbed} labels={search} value={talkEmbedCode(talk, locale)} what="text" />
      </p>
    </PopoverPanel>
  )
}
