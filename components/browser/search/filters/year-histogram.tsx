import type { Range } from '../../../../lib/search/query/parse-query.ts'

interface YearHistogramProps {
  years: { year: number; count: number }[]
  range: Range
  label: (year: number, count: number) => string
  onRange: (range: Range) => void
}

/** Records by year as bars, wide enough to be pressed, in as many rows as that takes; another press lets the year go. */
export function YearHistogram({ years, range, label, onRange }: YearHistogramProps) {
  const most = Math.max(1, ...years.map(({ count }) => count))
  const within = (year: number) => (range.from === null || year >= range.from) && (range.to === null || year <= range.to)
  const chosen = (year: number) => range.from === year && range.to === year
  return (
    <div className="mb-2 grid grid-cols-[repeat(auto-fill,minmax(1.5rem,1fr))] items-end gap-1">
      {years.map(({ year, count }) => (
        <button
          aria-label={label(year, count)}
          aria-pressed={chosen(year)}
          className="group flex h-16 flex-col justify-end"
          key={year}
          title={label(year, count)}
          onClick={() => onRange(chosen(year) ? { from: null, to: null } : { from: year, to: year })}
          type="button"
        >
          <span
            className={`year-bar block w-full rounded-[3px] ${within(year) ? 'bg-accent' : 'bg-line'} group-hover:opacity-80`}
            data-within={within(year)}
            style={{ height: `${Math.max(6, (count / most) * 100 * 0.6)}%` }}
          />
          <span aria-hidden="true" className="text-center text-xs text-faint tabular-nums">
            {String(year).slice(2)}
          </span>
        </button>
      ))}
    </div>
  )
}
