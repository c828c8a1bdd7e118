import { href, type Locale } from '../../lib/words/locale.ts'
import type { TopicGroup, TopicTile } from '../../lib/site/lay-out-topics.ts'

/** The bar is drawn, not styled: the pages' policy allows no style attributes. */
function Tile({ id, label, count, share, product, locale }: TopicTile & { locale: Locale }) {
  const tint =
    product === null ? 'bg-wash hover:bg-accent-wash' : 'min-h-20 bg-(--tint,var(--color-other)) text-accent-ink hover:opacity-90'
  return (
    <li data-product={product ?? undefined}>
      <a
        className={`flex h-full flex-col justify-between gap-2 rounded-medium px-3 py-2.5 text-sm leading-tight ${tint}`}
        href={href(locale, `/topics/${id}/`)}
      >
        <span className="flex justify-between gap-2">
          <strong className="font-semibold">{label}</strong>{' '}
          <span className={`shrink-0 text-xs tabular-nums ${product === null ? 'text-faint' : ''}`}>{count}</span>
        </span>
        <svg aria-hidden="true" height="4" width="100%">
          <rect fill={product === null ? 'var(--color-edge)' : 'currentColor'} height="4" rx="2" width={`${share}%`} />
        </svg>
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
          <ul className={`grid grid-cols-2 gap-1.5 ${facet === 'product' ? 'lg:grid-cols-5' : 'sm:grid-cols-3 lg:grid-cols-6'}`}>
            {tiles.map((tile) => (
              <Tile key={tile.id} locale={locale} {...tile} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
