import type { Timeline } from '../../lib/site/draw-timeline.ts'

/** The timeline as one picture; the page that it links to says the same as a list. */
export function TimelineDrawing({ drawing, href }: { drawing: Timeline; href?: string }) {
  const { width, height, baseline, radius, dots, years, alt } = drawing
  const picture = (
    <svg aria-label={alt} className="block w-full" role="img" viewBox={`0 0 ${width} ${height}`}>
      <line stroke="var(--color-line)" x1="0" x2={width} y1={baseline} y2={baseline} />
      {years.map(({ x, label }) => (
        <g key={label}>
          <line stroke="var(--color-line)" x1={x} x2={x} y1={baseline - 4} y2={baseline + 6} />
          <text fill="var(--color-faint)" fontSize="13" x={x} y={baseline + 22}>
            {label}
          </text>
        </g>
      ))}
      {dots.map(({ product, path }) => (
        <path
          d={path}
          data-product={product ?? undefined}
          key={product}
          stroke="var(--tint, var(--color-other))"
          strokeLinecap="round"
          strokeWidth={2 * radius}
        />
      ))}
    </svg>
  )
  // Where it is wider than the window it begins at its newer end, where most of it is.
  return (
    <div className="overflow-x-auto pb-2" dir="rtl">
      <div className="min-w-200" dir="ltr">
        {href === undefined ? picture : <a href={href}>{picture}</a>}
      </div>
    </div>
  )
}
