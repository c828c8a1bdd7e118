import { href, type Locale } from '../lib/site/locale.ts'
import type { TopicTile } from '../lib/site/topic-map.ts'

/** Topics as tiles; products in their colour. */
export function TopicMap({ tiles, locale }: { tiles: TopicTile[]; locale: Locale }) {
  return (
    <ul className="grid auto-rows-[3.75rem] grid-flow-dense grid-cols-4 gap-1.5 sm:grid-cols-8 lg:grid-cols-12">
      {tiles.map(({ id, label, count, product, columns, rows }) => (
        <li data-product={product ?? undefined} key={id} style={{ gridColumn: `span ${columns}`, gridRow: `span ${rows}` }}>
          <a
            className={`flex h-full flex-col justify-between rounded-medium px-3 py-2 text-sm leading-tight ${product === null ? 'bg-wash hover:bg-accent-wash' : 'bg-(--tint,var(--color-other)) text-accent-ink hover:opacity-90'}`}
            href={href(locale, `/topics/${id}/`)}
          >
            <strong className="font-semibold">{label}</strong>
            <span className={`text-xs tabular-nums ${product === null ? 'text-faint' : ''}`}>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
