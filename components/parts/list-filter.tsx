import { href, type Locale } from '../../lib/words/locale.ts'
import type { Messages } from '../../lib/words/messages.ts'

/** A field that narrows the list below it while one types (`components/browser/list-filter`), and the way to the search of everything. */
export function ListFilter({ locale, messages: { list: words } }: { locale: Locale; messages: Messages }) {
  return (
    <search
      className="mb-6 block"
      data-all={words.filterAll}
      data-count={words.filterCount}
      data-elsewhere={words.filterElsewhere}
      data-list-filter=""
      data-none={words.filterNone}
      data-screen-only=""
    >
      <input
        aria-label={words.filter}
        autoCapitalize="off"
        autoComplete="off"
        className="h-11 w-full max-w-md rounded-medium border border-edge bg-card px-3 text-base"
        enterKeyHint="search"
        placeholder={words.filter}
        spellCheck={false}
        type="search"
      />
      <p className="mt-1.5 flex min-h-8 flex-wrap items-center gap-x-3 text-sm text-soft">
        <span role="status" />
        <a className="link tap" hidden href={href(locale, '/')} />
      </p>
    </search>
  )
}
