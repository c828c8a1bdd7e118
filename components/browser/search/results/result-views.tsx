import { memo } from 'react'
import type { ResultItem as Item } from '../../../../lib/search/shown/result-item.ts'
import { shortDate } from '../../../../lib/words/short-date.ts'
import type { SortOrder, View } from '../../../../lib/search/search-url.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { Marked } from './marked.tsx'
import { recordHref, ResultCover, ResultItem, ResultMeta } from './result-item.tsx'

export interface Row {
  item: Item
  /**
   * `below` what is seen at once: laid out only when it comes near; `past`: of an older query, until its result is painted;
   * `gone`: of an older query that found more. Neither is seen, but the next letters change them: a row is dear to make.
   */
  place: 'in-sight' | 'below' | 'past' | 'gone'
  /** Painted in full, with cover and pages. */
  settled: boolean
}

interface ViewProps {
  rows: Row[]
  labels: SearchLabels
  onLook: (id: string) => void
}

interface TableProps extends ViewProps {
  sort: SortOrder
  onSort: (sort: SortOrder) => void
}

const isOlder = (place: Row['place']): boolean => place === 'past' || place === 'gone'

/** An older row stays as it is, whatever a letter finds. */
const ListedRow = memo(
  function ListedRow({ item, place, settled, ...props }: Row & Omit<ViewProps, 'rows'>) {
    return (
      <li className="result" data-place={place} hidden={place === 'gone'}>
        <ResultItem item={item} past={isOlder(place)} settled={settled} {...props} />
      </li>
    )
  },
  (shown, next) => shown.place === next.place && isOlder(next.place),
)

function ListView({ rows, ...props }: ViewProps) {
  return (
    <ol>
      {rows.map((row, index) => (
        <ListedRow key={index} {...row} {...props} />
      ))}
    </ol>
  )
}

function CardView({ rows, labels }: ViewProps) {
  return (
    <ol className="grid gap-x-5 gap-y-8 pt-6 sm:grid-cols-2 xl:grid-cols-3">
      {rows.map(({ item, place, settled }, index) => (
        <li hidden={isOlder(place)} key={index}>
          <ResultCover item={item} labels={labels} settled={settled} />
          <h2 className="mt-3 mb-1 text-base leading-snug">
            <a className="hover:text-accent" data-result={item.id} href={recordHref(item, labels)}>
              <Marked {...item.title} />
            </a>
          </h2>
          <ResultMeta item={item} labels={labels} />
        </li>
      ))}
    </ol>
  )
}

const sortable = { title: ['title'], date: ['newest', 'oldest'], pages: ['pages'] } as const

function TableView({ rows, labels, sort, onSort }: TableProps) {
  const { columns } = labels.search
  const header = (name: keyof typeof columns) => {
    const orders: readonly SortOrder[] = name === 'title' || name === 'date' || name === 'pages' ? sortable[name] : []
    const current = orders.indexOf(sort)
    const next = orders[(current + 1) % orders.length]
    const direction = sort === 'oldest' || sort === 'title' ? 'ascending' : 'descending'
    return (
      <th
        aria-sort={current >= 0 ? direction : undefined}
        className="border-b border-line py-2 pr-4 font-semibold whitespace-nowrap"
        key={name}
        scope="col"
      >
        {next === undefined ? (
          columns[name]
        ) : (
          <button className="inline-flex min-h-8 items-center gap-1 hover:text-accent" onClick={() => onSort(next)} type="button">
            {columns[name]}
            <span aria-hidden="true" className={current >= 0 ? '' : 'text-faint'}>
              {current < 0 ? '↕' : direction === 'ascending' ? '↑' : '↓'}
            </span>
          </button>
        )}
      </th>
    )
  }
  return (
    <div className="overflow-x-auto pt-4" role="region" aria-label={labels.search.views.table} tabIndex={0}>
      <table className="w-full min-w-160 text-left text-sm">
        <thead>
          <tr>{(['title', 'speaker', 'kind', 'date', 'pages'] as const).map(header)}</tr>
        </thead>
        <tbody>
          {rows.map(({ item, place }, index) => (
            <tr className="align-baseline" hidden={isOlder(place)} key={index}>
              <td className="border-b border-line py-2 pr-4">
                <a className="hover:text-accent" data-result={item.id} href={recordHref(item, labels)}>
                  <Marked {...item.title} />
                </a>
              </td>
              <td className="border-b border-line py-2 pr-4 text-soft">
                {item.speakers.map(({ text }) => text).join(labels.locale === 'zh' ? '、' : ', ')}
              </td>
              <td className="border-b border-line py-2 pr-4 whitespace-nowrap text-soft">{labels.kinds[item.kind]}</td>
              <td className="border-b border-line py-2 pr-4 whitespace-nowrap text-soft tabular-nums">
                {item.date === null ? labels.unknownDate : shortDate(item.date, item.atLatest)}
              </td>
              <td className="border-b border-line py-2 text-soft tabular-nums">{item.pages}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The results as list, table or cards. */
export function ResultViews({ view, ...props }: TableProps & { view: View }) {
  if (view === 'table') return <TableView {...props} />
  return view === 'cards' ? <CardView {...props} /> : <ListView {...props} />
}
