/** Which product a record belongs to, and the colour that stands for it. */
import type { Talk } from './catalogue.ts'

/** Bare id of the product that gives a record its colour; null where it has none. */
export function productOf({ topics }: Pick<Talk, 'topics'>): string | null {
  const products = topics.filter((topic) => topic.startsWith('product:')).map((topic) => topic.slice('product:'.length))
  return products.find((id) => id !== 'curve') ?? products[0] ?? null
}

/** The theme's name for a product's colour, as `[data-product]` in `app/theme.css` gives it. */
export function tintOf(product: string | null): 'curve' | 'curvefs' | 'polardb' | 'ebpf' | 'other' {
  if (product === 'curve' || product === 'curvebs') return 'curve'
  if (product === 'curvefs' || product === 'ebpf') return product
  return product?.startsWith('polardb') || product === 'pfs' ? 'polardb' : 'other'
}
