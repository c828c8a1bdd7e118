import { picturePath, type PagePictures } from './page-pictures.ts'

/**
 * The picture that stands for a document, without the base path; null where its title alone says more: pages that are higher
 * than wide are print, and so small they look all alike.
 */
export function coverPath(pictures: PagePictures | undefined): string | null {
  const first = pictures?.pages[0]
  return pictures && first && first.width > first.height ? picturePath(pictures.folder, 1, 'small') : null
}
