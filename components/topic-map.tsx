import { href, type Locale } from '../lib/site/locale.ts'
import type { TopicGroup, TopicTile } from '../lib/site/topic-map.ts'

/** Classes, not style attributes: the pages' policy allows none. */
const growths = ['grow', 'grow-2', 'grow-3', 'grow-4', 'grow-5', 'grow-6', 'grow-7', 'grow-8'] as const
const recordsPerStep = 10

function growth(count: number): string {
  return growths[Math.min(growths.length - 1, Math.floor(count / recordsPerStep))] ?? 'grow'
}

/** Width is shared out by the number of records, with room for the name. */
function Tile({ id, label, count, product, locale }: TopicTile & { locale: Locale }) {
  const tint =
    product === null
      ? 'bg-wash hover:bg-accent-wash min-h-14'
      : 'min-h-24 bg-(--tint,var(--color-other)) text-accent-ink hover:opacity-90'
  return (
    <li className={`${product === null ? 'basis-30' : 'basis-34'} shrink ${growth(count)}`} data-product={product ?? undefined}>
      <a
        className={`flex h-full flex-col justify-between gap-1 rounded-medium px-3 py-2 text-sm leading-tight ${tint}`}
        href={href(locale, `/topics/${id}/`)}
      >
        <strong className="font-semibold">{label}</strong>
        <span className={`text-xs tabular-nums ${product === null ? 'text-faint' : ''}`}>{count}</span>
      </a>
    </li>
  )
}

interface TopicMapProps {
  groups: TopicGroup[]
  locale: Locale
  names: Record<TopicGroup['facet'], string>
}

/** Products in their colour, then components and themes. */
export function TopicMap({ groups, locale, names }: TopicMapProps) {
  return (
    <div className="grid gap-5">
      {groups.map(({ facet, tiles }) => (
        <section key={facet}>
          <h3 className="mb-1.5 text-sm font-medium text-faint">{names[facet]}</h3>
          <ul className="flex flex-wrap gap-1.5">
            {tiles.map((tile) => (
              <Tile key={tile.id} locale={locale} {...tile} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
