import type { ReactNode } from 'react'

interface OutlineRowProps {
  id: string
  /** The page, or the number of the section. */
  label: string
  text: string
  /** Where the row leads; null where it leads nowhere. */
  link: string | null
  /** The link leaves the site. */
  leaves?: boolean
  /** A second link, beside the row. */
  children?: ReactNode
}

const row =
  'grid min-h-12 min-w-0 flex-1 grid-cols-[4.5rem_minmax(0,1fr)_1rem] items-baseline gap-2 py-2.5 print:min-h-0 print:py-0.5'

/** A line about a page or a section, in a list that reads as a table of contents. */
export function OutlineRow({ id, label, text, link, leaves = false, children }: OutlineRowProps) {
  const content = (
    <>
      <strong className="font-semibold text-accent tabular-nums">{label}</strong>
      <span>{text}</span>
      <span aria-hidden="true" className="text-faint transition-transform group-hover:translate-x-0.5 print:hidden">
        {link === null ? '' : leaves ? '↗' : '→'}
      </span>
    </>
  )
  return (
    <li className="flex items-baseline border-b border-line target:bg-accent-wash" id={id}>
      {link === null ? (
        <div className={row}>{content}</div>
      ) : (
        <a className={`group ${row} hover:text-accent`} href={link} rel="noreferrer">
          {content}
        </a>
      )}
      {children}
    </li>
  )
}
