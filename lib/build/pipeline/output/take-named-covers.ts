/** Pictures of documents, with the covers that were chosen by ink (`choose-cover.ts`) → with those that records name in their place. */
import type { Material } from '../../../catalogue/material.ts'
import type { PagePictures } from '../../../catalogue/page-pictures.ts'

type ByRecord = Record<string, PagePictures>

/** @returns a copy; a record without pictures stays without */
export function takeNamedCovers(
  pictures: Readonly<ByRecord>,
  sources: readonly { material: Pick<Material, 'id' | 'cover'> }[],
): ByRecord {
  const named = new Map(sources.map(({ material: { id, cover } }) => [id, cover]))
  return Object.fromEntries(
    Object.entries(pictures).map(([id, chosen]) => {
      const cover = named.get(id) ?? null
      return [id, cover === null ? chosen : { ...chosen, cover }]
    }),
  )
}
