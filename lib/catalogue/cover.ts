import { picturePath, type PagePictures } from './page-pictures.ts'

/**
 * The picture that stands for a document, without the base path; null where its title alone says more: where its record says so,
 * and where the first page, unless another is chosen, is higher than wide: that is print, and so small it looks all alike.
 */
export function coverPath(pictures: PagePictures | undefined): string | null {
  if (pictures === undefined || pictures.cover === 'none') return null
  const { folder, pages, cover } = pictures
  const size = pages[(cover ?? 1) - 1]
  if (size === undefined || (cover === undefined && size.width <= size.height)) return null
  return picturePath(folder, cover ?? 1, 'small')
}
