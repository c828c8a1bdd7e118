import type { Timeline } from '../../lib/site/draw-timeline.ts'

interface TimelineDrawingProps {
  drawing: Timeline
  /** Where the picture leads as a whole. */
  href?: string
  /** Where each year leads, and what that is called, by its label. */
  years?: ReadonlyMap<string, { href: string; name: string }>
}

/** The timeline as a picture, each colour with its product; the pages that it links to say the same as lists. */
export function TimelineDrawing({ drawing, href, years: links }: TimelineDrawingProps) {
  const { width, height, baseline, radius, dots, years, alt } = drawing
  const picture = (
    <svg aria-label={alt} className="block w-full" role={links ? 'group' : 'img'} viewBox={`0 0 ${width} ${height}`}>
      <line stroke="var(--color-line)" x1="0" x2={width} y1={baseline} y2={baseline} />
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
      {years.map(({ x, label }, at) => {
        const link = links?.get(label)
        const mark = (
          <g key={label}>
            <line stroke="var(--color-line)" x1={x} x2={x} y1={baseline - 4} y2={baseline + 6} />
            <text fill="var(--color-faint)" fontSize="22" x={x} y={baseline + 28}>
              {label}
            </text>
          </g>
        )
        if (!link) return mark
        return (
          <a href={link.href} key={label}>
            <title>{link.name}</title>
            <rect fill="transparent" height={height} width={(years[at + 1]?.x ?? width) - x} x={x} />
            {mark}
          </a>
        )
      })}
    </svg>
  )
  // Where it is wider than the window it begins at its newer end, where most of it is.
  return (
    <>
      <div className="overflow-x-auto pb-2" dir="rtl">
        <div className="min-w-200" dir="ltr">
          {href === undefined ? picture : <a href={href}>{picture}</a>}
        </div>
      </div>
      <ul className="meta">
        {dots.map(({ product, name }) => (
          <li className="flex items-center gap-1.5" data-product={product ?? undefined} key={product}>
            <span className="dot" />
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
