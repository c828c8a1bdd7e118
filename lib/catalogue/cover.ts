import { picturePath, type PagePictures } from './page-pictures.ts'

/**
 * The picture that stands for a document, without the base path; null where its title alone says more: pages that are higher
 * than wide are print, and so small they look all alike.
 */
export function coverPath(pictures: PagePictures | undefined): string | null {
  const page = pictures?.cover ?? 1
  const size = pictures?.pages[page - 1]
  return pictures && size && size.width > size.height ? picturePath(pictures.folder, page, 'small') : null
}
