interface OutlineRowProps {
  /** Of the row, for links to it; null where none lead there. */
  id: string | null
  /** The page, or the number of the section. */
  label: string
  text: string
  /** Where the row leads; null where it leads nowhere. */
  link: string | null
  /** The link leaves the site. */
  leaves?: boolean
  /** What was searched goes along. */
  keepsQuery?: boolean
  current?: boolean
}

const row =
  'grid min-h-12 min-w-0 flex-1 grid-cols-[4.5rem_minmax(0,1fr)_1rem] items-baseline gap-2 py-2.5 print:min-h-0 print:py-0.5'

/** A line about a page or a section, in a list that reads as a table of contents. */
export function OutlineRow({ id, label, text, link, leaves = false, keepsQuery = false, current = false }: OutlineRowProps) {
  const content = (
    <>
      <strong className="font-semibold text-accent tabular-nums">{label}</strong>
      <span data-mark-words="">{text}</span>
      <span aria-hidden="true" className="text-faint transition-transform group-hover:translate-x-0.5 print:hidden">
        {link === null || current ? '' : leaves ? '↗' : '→'}
      </span>
    </>
  )
  return (
    <li className="flex items-baseline border-b border-line target:bg-accent-wash" id={id ?? undefined}>
      {link === null ? (
        <div className={row}>{content}</div>
      ) : (
        <a
          aria-current={current ? 'page' : undefined}
          className={`group ${row} hover:text-accent aria-[current]:font-semibold`}
          data-keep-query={keepsQuery ? '' : undefined}
          href={link}
          rel={leaves ? 'noreferrer' : undefined}
        >
          {content}
        </a>
      )}
    </li>
  )
}
