import { cardOfPage } from '../../lib/site/cards.ts'

/**
 * The card of a page, loaded but not shown: WeChat shows the first picture of a page beside its link, and takes none that was
 * not loaded. Nothing where no cards were drawn.
 */
export function SharePicture({ path }: { path: string }) {
  const card = cardOfPage(path)
  if (card === null) return null
  return <img alt="" decoding="async" fetchPriority="low" height={card.height} hidden src={card.href} width={card.width} />
}
